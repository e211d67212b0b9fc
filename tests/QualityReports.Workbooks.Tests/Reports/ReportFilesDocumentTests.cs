using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>Holds docs/reports.md to what is written, in both directions and in the same order.</summary>
public sealed partial class ReportFilesDocumentTests
{
    private const string Indicators = "A01 … G03";
    private const string Rates = "P1 … P12";

    private static readonly ProvincialReport Report = FullReports.Province(localities: 9);

    private static readonly Dictionary<string, byte[]> CsvFiles = ReportCsv.Tables(Report).ToDictionary(table => table.File, table => table.Write());

    [GeneratedRegex(@"^### `(?<file>[^`]+)`$|^\| `(?<from>[^`|]+)`( … `(?<to>[^`|]+)`)? \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line { get; }

    public static TheoryData<string> Names => [.. CsvFiles.Keys];

    [Fact]
    public void Document_Files_AreThoseThatNothingElseDescribes() =>
        Assert.Equal(CsvFiles.Keys.Concat([ReportFileNames.DataPackage, ReportFileNames.Manifest]).Order(StringComparer.Ordinal), Sections().Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_ColumnsOfACsvFile_AreThoseThatAreWritten(string file)
    {
        var header = Encoding.UTF8.GetString(CsvFiles[file]).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');
        var form = Report.Form;
        var columns = file != ReportFileNames.Localities ? header : header.Select(column =>
            form.Indicators.Any(one => one.Code.Value == column) ? Indicators : form.FindRate(column) is not null ? Rates : column).Distinct();

        Assert.Equal(columns, Sections()[file]);
    }

    [Fact]
    public void Document_MembersOfTheManifest_AreThoseThatAreWritten()
    {
        var nation = FullReports.Nation(3);
        var rolledUp = new ManifestSource("330102", "id", "hash", "2009-Q1");
        var province = ReportManifest.Of(Report, [("report.json", [1])]);
        byte[][] manifests = [(province with { Correction = 1, Sources = [rolledUp] }).Write(), ReportManifest.Of(nation, []).Write()];

        var members = manifests.SelectMany(manifest => MembersOf(JsonSerializer.Deserialize<JsonElement>(manifest))).Distinct();

        Assert.Equal(members.Order(StringComparer.Ordinal), Sections()[ReportFileNames.Manifest].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Document_MembersOfTheDataPackage_AreThoseThatAreWritten()
    {
        var members = MembersOf(JsonSerializer.Deserialize<JsonElement>(DataPackage.Write(Report))).Distinct();

        Assert.Equal(members.Order(StringComparer.Ordinal), Sections()[ReportFileNames.DataPackage].Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> MembersOf(JsonElement item) => item.EnumerateObject().SelectMany(member => member.Value.ValueKind switch
    {
        JsonValueKind.Array => member.Value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).SelectMany(MembersOf)
            .Select(name => $"{member.Name}[].{name}").Prepend(member.Name),
        JsonValueKind.Object => MembersOf(member.Value).Select(name => $"{member.Name}.{name}").Prepend(member.Name),
        _ => [member.Name],
    });

    private static Dictionary<string, List<string>> Sections()
    {
        var sections = new Dictionary<string, List<string>>();
        var lines = DocPage.Section("docs/reports.md", "## The files").Split('\n');
        foreach (var match in lines.Select(line => Line.Match(line)).Where(match => match.Success))
        {
            if (match.Groups["file"].Success)
                sections.Add(match.Groups["file"].Value, []);
            else
                sections.Values.Last().Add(match.Groups["from"].Value + (match.Groups["to"].Success ? $" … {match.Groups["to"].Value}" : ""));
        }

        return sections;
    }
}
