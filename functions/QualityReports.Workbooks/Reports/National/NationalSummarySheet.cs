using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>摘要 Summary</c>.</summary>
internal static class NationalSummarySheet
{
    private static readonly double[] Widths = [8, 15, 15, 15, 17, 18, 18, 16, 11, 18, 13, 14];

    public static void Add(XLWorkbook workbook, NationalReport report, IEnumerable<Text> sheets)
    {
        var sheet = new ReportSheet(workbook, report, ReportTexts.Summary, Widths);
        var names = report.Provinces.ToDictionary(province => province.Code, province => province.Name.Zh);
        var isComplete = report.Coverage.Missing + report.Coverage.Invalid == 0;
        SummaryHead.Write(
            sheet,
            report,
            report.Missing.Count == 0 ? "" : $"\n{NationalTexts.WithoutReport.OneLine}: {string.Join('、', report.Missing.Select(code => names[code]))}",
            isComplete,
            !isComplete);
        WriteCampaign(sheet, report);
        sheet.Row++;
        SummaryHead.WriteFigures(sheet, report);
        sheet.Row++;
        SheetContents.Write(sheet, sheets);
        sheet.Print(null);
    }

    private static void WriteCampaign(ReportSheet sheet, NationalReport report)
    {
        var campaign = report.Campaign;
        Tiles.Write(sheet, NationalTexts.Campaign,
        [
            new(1, 3, NationalTexts.TakingPart, campaign.LocalitiesTakingPart, FigureFormat.Count),
            new(4, 5, NationalTexts.Reporting, campaign.LocalitiesReporting, FigureFormat.Count),
            new(6, 7, NationalTexts.ProvincesTakingPart, report.Provinces.Count, FigureFormat.Count),
            new(8, 9, NationalTexts.Entirely, campaign.ProvincesEntirely, FigureFormat.Count),
            new(10, 10, NationalTexts.TitlesHeld, campaign.TitlesHeld, FigureFormat.Count),
            new(11, 12, NationalTexts.CandidatesCount, report.Titles.Candidates.Count, FigureFormat.Count),
        ]);
        var entirely = string.Join('、', report.Provinces.Where(province => province.TakesPartEntirely).Select(province => province.Name.Zh));
        sheet.Note($"{NationalTexts.EntirelyNames.OneLine}: {(entirely.Length == 0 ? ReportTexts.Nobody.OneLine : entirely)}");
    }
}
