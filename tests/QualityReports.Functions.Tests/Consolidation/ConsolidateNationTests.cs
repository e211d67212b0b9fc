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
    // A roster that is corrected, and corrected back, brings a province's inputs back: the later version has a folder of its own.
    [Fact]
    public async Task Run_ProvinceWhoseInputsCameBack_LeadsToTheFolderOfItsFiles()
    {
        await using var desk = await ProductDesk.OpenAsync();
        await desk.IngestAsync(await desk.UploadAsync(desk.Sample(0)));
        var roster = desk.Roster;
        foreach (var members in (IReadOnlyList<RosterEntry>[])[roster, [roster[0] with { Name = "更名" }, .. roster.Skip(1)], roster])
        {
            await desk.Get<RosterStore>().WriteAsync(members, default);
            await desk.Get<ConsolidateProvince>().RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, default);
        }

        await desk.Get<ConsolidateNation>().RunAsync(ProductDesk.Period, default);

        var reports = desk.Get<ReportStore>();
        var province = (await reports.FindCurrentAsync(ProductDesk.Zhejiang, ProductDesk.Period, default))!;
        var nation = (await reports.FindCurrentAsync(AreaCode.Nation, ProductDesk.Period, default))!;
        using var opened = OpenedWorkbook.Of(await reports.ReadFileAsync(nation, ReportFileNames.Workbook, default));
        var workbook = opened.Workbook;
        Assert.EndsWith("-v0003/", province.Folder, StringComparison.Ordinal);
        Assert.Contains(workbook.Worksheets.Last().CellsUsed(), cell => cell.GetString() == $"reports/{province.Folder}");
    }
}
