using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Tests.Reports.Lists;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.Explanations;

/// <summary>Holds docs/reports.md against what is written.</summary>
public sealed partial class LineageDocumentTests
{
    private static readonly string Document = DocPage.Section("docs/reports.md", "## Where a figure comes from");

    [GeneratedRegex("^\\| (?<of>[a-z]+): (?<names>(`[a-zA-Z0-9]+`(, )?)+) \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    [Fact]
    public void Properties_OfEveryObject_AreThoseOfTheDocument()
    {
        var actual = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var explanation in Samples())
            Collect("explanation", JsonSerializer.Deserialize<JsonElement>(LineageJson.Write(explanation)), actual);
        var documented = Row.Matches(Document).Select(row => (Of: row.Groups["of"].Value, Names: row.Groups["names"].Value))
            .SelectMany(row => row.Names.Split(", ").Select(name => $"{row.Of} {name.Trim('`')}"));

        Assert.Equal(
            actual.SelectMany(part => part.Value.Select(name => $"{part.Key} {name}")).Order(StringComparer.Ordinal),
            documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_OfKindsAndRoles_AreNamed()
    {
        var words = Enum.GetNames<FigureKind>().Concat(Enum.GetNames<SumRole>()).Select(name => name.ToLowerInvariant());
        Assert.All(words.Concat(Enum.GetValues<ListFigure>().Select(ExplainableFigure.CodeOf)),
            word => Assert.Contains($"`{word}`", Document, StringComparison.Ordinal));
    }

    private static IEnumerable<FigureExplanation> Samples()
    {
        var report = ReportFigures.Of(SampleRows.Inputs.Build());
        foreach (var code in new[] { "C01", "failedBatches" })
        {
            var figure = ExplainableFigure.Find(report.Form, code)!;
            var sums = new ProvinceExplainer(report, _ => "330000/330102/2009-Q1/return.xlsx").Explain(figure, SampleRows.Inputs.Rows);
            yield return Explanation(report, figure, sums);
            var province = new ExplainedProvince(report.Area, report.AreaName, 1, report.InputsHash, sums[0].Reported) { Explained = sums[0] };
            yield return Explanation(report, figure, [new ExplainedSum(SumRole.Total, 1, 1) { Provinces = [province] }]);
        }
    }

    private static FigureExplanation Explanation(ReportFigures report, ExplainableFigure figure, IReadOnlyList<ExplainedSum> sums) => new(
        Area: report.Area,
        AreaName: report.AreaName,
        Period: report.Period,
        Version: report.Version,
        InputsHash: report.InputsHash,
        Code: figure.Code,
        Kind: figure.Kind,
        Label: figure.Label,
        Unit: figure.Unit,
        Value: sums[0].Reported,
        N: null,
        Sums: sums);

    private static void Collect(string name, JsonElement json, IDictionary<string, SortedSet<string>> found)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                Collect(name, item, found);
        }

        if (json.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in json.EnumerateObject())
        {
            if (!found.TryGetValue(name, out var names))
                found[name] = names = new SortedSet<string>(StringComparer.Ordinal);
            names.Add(property.Name);
            // Texts are those of report.json, and the answers of a row have the names of the form's columns.
            if (property.Name is "sums" or "lines" or "rows" or "provinces" or "explained")
                Collect(property.Name == "explained" ? "sums" : property.Name, property.Value, found);
        }
    }
}
