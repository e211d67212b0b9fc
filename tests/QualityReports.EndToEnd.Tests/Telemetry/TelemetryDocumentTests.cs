using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>Holds docs/telemetry.md to what a collector received and to the sources, in both directions.</summary>
[Collection(TelemetryCollection.Name)]
public sealed partial class TelemetryDocumentTests(TelemetryFixture run)
{
    // What a message may name; each says what and where, and none who.
    private static readonly HashSet<string> Impersonal = new(StringComparer.Ordinal)
    {
        "Id", "Blob", "State", "Errors", "Warnings", "Reason", "Deleted", "Uploads", "Failed", "Rows", "Repeated", "Gone", "Submissions", "Province", "Period", "Version",
        "Submitted", "Required", "Reports", "FrozenAt", "Function", "Count", "Attempt", "Threshold", "Queue", "Message",
    };

    [GeneratedRegex(@"LoggerMessage\(\s*(?<event>\d+), LogLevel\.(?<level>\w+), ""(?<message>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex(@"\{(?<name>\w+)(:\w+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    [Fact]
    public void Document_Activities_AreThoseThatACollectorGets() => Assert.Equal(
        run.Spans.GroupBy(span => span.Name).Select(spans => $"{spans.Key}: {TagsOf(spans.Select(span => span.Tags))}").Order(StringComparer.Ordinal),
        Rows("One trace").Select(cells => $"{cells[0]}: {cells[2]}").Order(StringComparer.Ordinal));

    [Fact]
    public void Document_Metrics_AreThoseThatACollectorGets() => Assert.Equal(
        run.Series.GroupBy(series => (series.Name, series.Kind, series.Unit))
            .Select(series => $"{series.Key.Name} {series.Key.Kind} {series.Key.Unit}: {TagsOf(series.Select(one => one.Tags))}").Order(StringComparer.Ordinal),
        Rows("Metrics").Select(cells => $"{cells[0]} {cells[1]} {cells[2]}: {cells[3]}").Order(StringComparer.Ordinal));

    [Fact]
    public void Document_LogEvents_AreThoseOfTheSources() => Assert.Equal(
        Declarations().Select(match => $"{match.Groups["event"].Value} {match.Groups["level"].Value} {match.Groups["message"].Value}").Order(StringComparer.Ordinal),
        Rows("Logs").Select(cells => $"{cells[0]} {cells[1]} {cells[2]}").Order(StringComparer.Ordinal));

    [Fact]
    public void LogEvents_Numbers_AreUnique() => Assert.Distinct(Declarations().Select(match => match.Groups["event"].Value));

    [Fact]
    public void LogEvents_Messages_NameNobody()
    {
        var named = Declarations().SelectMany(match => Placeholder.Matches(match.Groups["message"].Value)).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.Empty(named.Except(Impersonal));
        Assert.Empty(Impersonal.Except(named));
    }

    private static string TagsOf(IEnumerable<IReadOnlyDictionary<string, string>> series) =>
        string.Join(", ", series.SelectMany(tags => tags.Keys).Distinct().Order(StringComparer.Ordinal));

    private static List<Match> Declarations()
    {
        var files = Directory.GetFiles(Repository.PathOf("functions"), "*Log.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var declared = files.SelectMany(text => Declaration.Matches(text)).ToList();
        Assert.Equal(files.Sum(text => text.Split("LoggerMessage(").Length - 1), declared.Count);
        return declared;
    }

    // The rows of a section's table, without what code is marked by; lists in alphabetical order.
    private static IEnumerable<string[]> Rows(string section) =>
        Repository.ReadText("docs/telemetry.md").ReplaceLineEndings("\n").Split("\n## ").Single(text => text.StartsWith(section + "\n", StringComparison.Ordinal))
            .Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("|--", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|').Select(cell => Sorted(cell.Replace("`", "", StringComparison.Ordinal).Trim())).ToArray());

    private static string Sorted(string cell) =>
        cell.Contains('{', StringComparison.Ordinal) ? cell : string.Join(", ", cell.Split(", ").Order(StringComparer.Ordinal));
}
