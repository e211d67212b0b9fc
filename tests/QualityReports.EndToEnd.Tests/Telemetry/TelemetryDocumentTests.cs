using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>Holds docs/reference/telemetry.md to what a collector received, in both directions.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TelemetryDocumentTests(TelemetryFixture run)
{
    [Fact]
    public void Document_Activities_AreThoseThatACollectorGets() => Assert.Equal(
        run.Spans.GroupBy(span => span.Name).Select(spans => $"{spans.Key}: {TagsOf(spans.Select(span => span.Tags))}").Order(StringComparer.Ordinal),
        Rows("One trace").Select(cells => $"{cells[0]}: {cells[2]}").Order(StringComparer.Ordinal));

    [Fact]
    public void Document_Metrics_AreThoseThatACollectorGets() => Assert.Equal(
        run.Series.GroupBy(series => (series.Name, series.Kind, series.Unit))
            .Select(series => $"{series.Key.Name} {series.Key.Kind} {series.Key.Unit}: {TagsOf(series.Select(one => one.Tags))}").Order(StringComparer.Ordinal),
        Rows("Metrics").Select(cells => $"{cells[0]} {cells[1]} {cells[2]}: {cells[3]}").Order(StringComparer.Ordinal));

    private static string TagsOf(IEnumerable<IReadOnlyDictionary<string, string>> series) =>
        string.Join(", ", series.SelectMany(tags => tags.Keys).Distinct().Order(StringComparer.Ordinal));

    // The rows of a section's table, without what code is marked by; lists in alphabetical order.
    private static IEnumerable<string[]> Rows(string section) =>
        Repository.ReadText("docs/reference/telemetry.md").ReplaceLineEndings("\n").Split("\n## ")
            .Single(text => text.StartsWith(section + "\n", StringComparison.Ordinal))
            .Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("|--", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|').Select(cell => Sorted(cell.Replace("`", "", StringComparison.Ordinal).Trim())).ToArray());

    private static string Sorted(string cell) =>
        cell.Contains('{', StringComparison.Ordinal) ? cell : string.Join(", ", cell.Split(", ").Order(StringComparer.Ordinal));
}
