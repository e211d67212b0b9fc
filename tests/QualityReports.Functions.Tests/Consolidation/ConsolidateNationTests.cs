using ClosedXML.Excel;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Consolidation;
using QualityReports.ProductSupport;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Tests.Consolidation;

public sealed class ConsolidateNationTests
{
    // A roster that is corrected, and corrected back, restores a province's inputs: the later version has a folder of its own.
    [Fact]
    public async Task Run_ProvinceWhoseInputsCameBack_LeadsToTheFolderOfItsFiles()
    {
        await using var harness = await ProductHarness.OpenAsync();
        await harness.IngestAsync(await harness.UploadAsync(harness.Sample(0)));
        var roster = harness.Roster;
        foreach (var members in (IReadOnlyList<RosterEntry>[])[roster, [roster[0] with { Name = "更名" }, .. roster.Skip(1)], roster])
        {
            await harness.Get<RosterStore>().WriteAsync(members, default);
            await harness.Get<ConsolidateProvince>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);
        }

        await harness.Get<ConsolidateNation>().RunAsync(ProductHarness.Period, default);

        var reports = harness.Get<ReportStore>();
        var province = (await reports.FindCurrentAsync(ProductHarness.Zhejiang, ProductHarness.Period, default))!;
        var nation = (await reports.FindCurrentAsync(AreaCode.Nation, ProductHarness.Period, default))!;
        using var opened = OpenedWorkbook.Of(await reports.ReadFileAsync(nation, ReportFileNames.Workbook, default));
        var workbook = opened.Workbook;
        Assert.EndsWith("-v0003/", province.Folder, StringComparison.Ordinal);
        Assert.Contains(workbook.Worksheets.Last().CellsUsed(), cell => cell.GetString() == $"reports/{province.Folder}");
    }
}
