using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;

namespace QualityReports.Workbooks.Reports;

/// <summary>The block of the summary that says who has reported: a figure above each of nine labels.</summary>
internal static class CoverageTiles
{
    /// <summary>Writes the block.</summary>
    /// <returns>The first row below it.</returns>
    public static int Write(IXLWorksheet sheet, int row, Coverage coverage)
    {
        SummarySheet.Heading(sheet, row, ReportTexts.Coverage);
        sheet.Row(row + 1).Height = 28;
        sheet.Row(row + 2).Height = 18;
        foreach (var (first, last, label, figure, format) in Tiles(coverage))
        {
            var figures = sheet.Range(row + 1, first, row + 1, last).Merge();
            var labels = sheet.Range(row + 2, first, row + 2, last).Merge();
            sheet.Cell(row + 1, first).Figure(figure, format);
            sheet.Cell(row + 2, first).Say(label);
            ReportStyle.Tile(labels, figures);
        }

        return row + 3;
    }

    private static IEnumerable<(int First, int Last, Text Label, decimal? Figure, string Format)> Tiles(Coverage coverage) =>
    [
        (1, 2, ReportTexts.Required, coverage.Required, FigureFormat.Count),
        (3, 3, ReportTexts.Submitted, coverage.Submitted, FigureFormat.Count),
        (4, 4, ReportTexts.OnTime, coverage.OnTime, FigureFormat.Count),
        (5, 5, ReportTexts.Late, coverage.Late, FigureFormat.Count),
        (6, 6, ReportTexts.Nil, coverage.Nil, FigureFormat.Count),
        (7, 7, ReportTexts.Invalid, coverage.Invalid, FigureFormat.Count),
        (8, 8, ReportTexts.Missing, coverage.Missing, FigureFormat.Count),
        (9, 10, ReportTexts.Completeness, coverage.Completeness, FigureFormat.Share),
        (11, 12, ReportTexts.Timeliness, coverage.Timeliness, FigureFormat.Share),
    ];
}
