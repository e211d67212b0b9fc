using ClosedXML.Excel;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Tests.Recovery;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Tests.Consolidation;

public sealed class ConsolidateNationTests
{
    // A roster that is corrected, and corrected back, brings a province's inputs back: the later version has a folder of its own.
    [Fact]
    public async Task Run_ProvinceWhoseInputsCameBack_LeadsToTheFolderOfItsFiles()
    {
        await using var desk = await RecoveryDesk.OpenAsync();
        await desk.IngestAsync(await desk.UploadAsync(desk.Sample(0)));
        var roster = RecoveryDesk.Roster;
        foreach (var members in (IReadOnlyList<RosterEntry>[])[roster, [roster[0] with { Name = "更名" }, .. roster.Skip(1)], roster])
        {
            await desk.Get<RosterStore>().WriteAsync(members, default);
            await desk.Get<ConsolidateProvince>().RunAsync(RecoveryDesk.Province, RecoveryDesk.Period, default);
        }

        await desk.Get<ConsolidateNation>().RunAsync(RecoveryDesk.Period, default);

        var reports = desk.Get<ReportStore>();
        var province = (await reports.FindCurrentAsync(RecoveryDesk.Province, RecoveryDesk.Period, default))!;
        var nation = (await reports.FindCurrentAsync(AreaCode.Nation, RecoveryDesk.Period, default))!;
        using var opened = OpenedWorkbook.Of(await reports.ReadFileAsync(nation, ReportFileNames.Workbook, default));
        var workbook = opened.Workbook;
        Assert.EndsWith("-v0003/", province.Folder, StringComparison.Ordinal);
        Assert.Contains(workbook.Worksheets.Last().CellsUsed(), cell => cell.GetString() == $"reports/{province.Folder}");
    }
}
