using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>摘要 Summary</c>.</summary>
internal static class NationalSummarySheet
{
    private static readonly double[] Widths = [8, 15, 15, 15, 17, 18, 18, 16, 11, 18, 13, 14];

    private static readonly Text[] Sheets =
    [
        NationalTexts.Provinces, ReportTexts.Shifts, ReportTexts.Indicators, ReportTexts.Missing, ReportTexts.Changes, ReportTexts.Sources,
    ];

    public static void Add(XLWorkbook workbook, NationalReport report)
    {
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Summary, Widths, null);
        ReportStyle.Subtitle(ReportPage.Line(sheet, 3, Widths, $"{ReportTexts.Report.Both} · {report.Form.Title.Both}", 18));
        WriteStatus(sheet, 4, report);
        var row = WriteCampaign(sheet, 6, report);
        row = CoverageTiles.Write(sheet, row + 1, Widths, report.Coverage);
        row = KeyFigureTable.Write(sheet, row + 1, Widths, report);
        row = RequirementTable.Write(sheet, row + 1, Widths, report);
        row = SheetContents.Write(sheet, row + 1, Widths, Sheets);
        var legend = ReportTexts.Legend.Stacked;
        ReportStyle.Note(ReportPage.Line(sheet, row, Widths, legend, TextFit.Height(legend, Widths.Sum(), Fonts.SmallSize)));
        ReportPage.Print(sheet, report, null, row, Widths.Length);
    }

    private static void WriteStatus(IXLWorksheet sheet, int row, NationalReport report)
    {
        var names = report.Provinces.ToDictionary(province => province.Code, province => province.Name.Zh);
        var text = $"{ReportTexts.StatusOf(report).OneLine} · {ReportTexts.SubmittedOf(report.Coverage.Submitted, report.Coverage.Required).Both}"
            + (report.Missing.Count == 0 ? "" : $"\n{NationalTexts.WithoutReport.OneLine}: {string.Join('、', report.Missing.Select(code => names[code]))}")
            + (report.Coverage.Missing + report.Coverage.Invalid == 0 ? "" : $"\n{EstimateTexts.Line.OneLine}: {EstimateTable.Line(report)}");
        var line = ReportPage.Line(sheet, row, Widths, text, TextFit.Height(text, Widths.Sum(), 11) + 4);
        ReportStyle.Status(line, report.Status, report.Coverage.Missing + report.Coverage.Invalid == 0);
    }

    private static int WriteCampaign(IXLWorksheet sheet, int row, NationalReport report)
    {
        var campaign = report.Campaign;
        Tiles.Write(sheet, row, Widths, NationalTexts.Campaign,
        [
            new(1, 3, NationalTexts.TakingPart, campaign.LocalitiesTakingPart, FigureFormat.Count),
            new(4, 5, NationalTexts.Reporting, campaign.LocalitiesReporting, FigureFormat.Count),
            new(6, 7, NationalTexts.ProvincesTakingPart, report.Provinces.Count, FigureFormat.Count),
            new(8, 9, NationalTexts.Entirely, campaign.ProvincesEntirely, FigureFormat.Count),
            new(10, 10, NationalTexts.TitlesHeld, campaign.TitlesHeld, FigureFormat.Count),
            new(11, 12, NationalTexts.CandidatesCount, report.Titles.Candidates.Count, FigureFormat.Count),
        ]);
        var entirely = string.Join('、', report.Provinces.Where(province => province.TakesPartEntirely).Select(province => province.Name.Zh));
        var text = $"{NationalTexts.EntirelyNames.OneLine}: {(entirely.Length == 0 ? ReportTexts.Nobody.OneLine : entirely)}";
        ReportStyle.Note(ReportPage.Line(sheet, row + 3, Widths, text, TextFit.Height(text, Widths.Sum(), Fonts.SmallSize)));
        return row + 4;
    }
}
