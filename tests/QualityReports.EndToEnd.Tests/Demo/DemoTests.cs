using System.Text.Json;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;

namespace QualityReports.EndToEnd.Tests.Demo;

[Collection(DemoRunCollection.Name)]
[Trait("Category", "Slow")]
public sealed class DemoTests(DemoFixture demo)
{
    [Fact]
    public void Demo_OnAFreshEmulator_EndsWithSuccess() => Assert.True(demo.ExitCode == 0, demo.Output);

    [Fact]
    public void Report_Totals_EqualSumsOverTheUploadsReadByAnotherLibrary()
    {
        Assert.True(demo.ExitCode == 0, demo.Output);
        var figures = Submitted().Select(locality => ReturnOracle.Figures(FileOf(locality))).ToList();
        var form = FormCatalog.Load().Find("2009")!;
        foreach (var indicator in form.Indicators.Where(indicator => indicator.Over == UnitRollUp.Sum))
        {
            var entered = figures.Where(file => file.ContainsKey(indicator.Code.Value)).Select(file => file[indicator.Code.Value]).ToList();
            var reported = demo.Report.GetProperty("indicators").EnumerateArray().Single(item => item.GetProperty("code").GetString() == indicator.Code.Value);
            Assert.Equal(entered.Count, reported.GetProperty("n").GetInt32());
            Assert.Equal(entered.Sum(), reported.GetProperty("total").GetDecimal());
        }
    }

    [Fact]
    public void Report_Cells_LeadToTheVeryCells()
    {
        Assert.True(demo.ExitCode == 0, demo.Output);
        var compared = 0;
        foreach (var locality in Submitted())
        {
            var cells = ReturnOracle.Cells(FileOf(locality));
            foreach (var value in locality.GetProperty("values").EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.Number))
            {
                Assert.True(CellAddress.TryParse(locality.GetProperty("cells").GetProperty(value.Name).GetString(), out var address));
                Assert.Equal((decimal)(double)cells[address.Local], value.Value.GetDecimal());
                compared++;
            }
        }

        Assert.True(compared > 1_000, $"only {compared} cells were compared");
    }

    [Fact]
    public void Report_States_SumToRequired()
    {
        Assert.True(demo.ExitCode == 0, demo.Output);
        var coverage = demo.Report.GetProperty("coverage");
        var localities = demo.Report.GetProperty("localities").EnumerateArray().ToList();
        int States(string state) => localities.Count(locality => locality.GetProperty("state").GetString() == state);
        Assert.Equal(40, coverage.GetProperty("required").GetInt32());
        Assert.Equal(40, States("accepted") + States("nil") + States("late") + States("invalid") + States("missing"));
        Assert.Equal(coverage.GetProperty("missing").GetInt32() + coverage.GetProperty("invalid").GetInt32(),
            demo.Report.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void Findings_AreThereForEveryUpload()
    {
        Assert.True(demo.ExitCode == 0, demo.Output);
        var uploads = Directory.GetFiles(Path.Combine(demo.Folder, "uploads")).Length;
        var findings = Directory.GetFiles(Path.Combine(demo.Folder, "findings"));
        Assert.Equal(uploads, findings.Length);
        var outcomes = findings.Select(file => JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file)).GetProperty("outcome").GetString()).ToList();
        Assert.Contains("accepted", outcomes);
        Assert.Contains("invalid", outcomes);
        Assert.Contains("rejected", outcomes);
        var returned = Directory.GetFiles(Path.Combine(demo.Folder, "returned")).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(findings.Where(HasCells).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), returned.Order(StringComparer.Ordinal));
    }

    private static bool HasCells(string file)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file));
        return answer.GetProperty("outcome").GetString() != "rejected" && answer.GetProperty("findings").GetArrayLength() > 0;
    }

    private IEnumerable<JsonElement> Submitted() =>
        demo.Report.GetProperty("localities").EnumerateArray().Where(locality => locality.GetProperty("submissionId").ValueKind == JsonValueKind.String);

    private string FileOf(JsonElement locality) => demo.Uploads[locality.GetProperty("sha256").GetString()!];
}
