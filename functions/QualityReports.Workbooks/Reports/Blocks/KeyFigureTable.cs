using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The block of the summary with the key figures and their comparisons.</summary>
internal static class KeyFigureTable
{
    private const int Unit = 5;
    private const int Now = 6;
    private const int Before = 7;
    private const int Change = 8;
    private const int Relative = 9;
    private const int LastYear = 10;
    private const int OnYear = 11;
    private const int Answered = 12;

    private static readonly Text[] Titles =
    [
        ReportTexts.Code, ReportTexts.Indicator, ReportTexts.Indicator, ReportTexts.Indicator, ReportTexts.Unit, ReportTexts.ThisPeriod, ReportTexts.LastPeriod,
        ReportTexts.Change, ReportTexts.RelativeChange, ReportTexts.SameLastYear, ReportTexts.ChangeOnYear, ReportTexts.Answered,
    ];

    /// <summary>Writes the block.</summary>
    /// <returns>The first row below it.</returns>
    public static int Write(IXLWorksheet sheet, int row, double[] widths, IReport report)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.KeyFigures.OneLine, 22));
        ReportPage.Header(sheet, row, Titles);
        MergeLabel(sheet, row++);
        var first = row;
        foreach (var figure in KeyFigure.Of(report))
            WriteRow(sheet, row++, widths, figure, report.Coverage.Required);
        ReportStyle.Arrows(sheet.Range(first, Change, row - 1, Change));
        return row;
    }

    private static void WriteRow(IXLWorksheet sheet, int row, double[] widths, KeyFigure figure, int required)
    {
        var label = figure.Label.OneLine;
        MergeLabel(sheet, row);
        sheet.Cell(row, 1).Say(figure.Code);
        sheet.Cell(row, 2).Say(label);
        sheet.Cell(row, Unit).Say(figure.Unit is { } unit ? unit.Zh == "%" ? unit.Zh : unit.OneLine : "%");
        sheet.Cell(row, Now).Figure(figure.Now, figure.Format).Style.Font.SetBold();
        sheet.Cell(row, Before).Figure(figure.Before, figure.Format);
        WriteChanges(sheet, row, figure);
        sheet.Cell(row, LastYear).Figure(figure.LastYear, figure.Format);
        sheet.Cell(row, Answered).Say(ReportCells.OutOf(figure.N, required)).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        var range = sheet.Range(row, 1, row, widths.Length);
        ReportStyle.Body(range);
        sheet.Range(row, 2, row, Unit).Style.Alignment.SetWrapText();
        sheet.Row(row).Height = Math.Max(20, TextFit.Height(label, widths[1] + widths[2] + widths[3], Fonts.BodySize));
    }

    // A rate's change is in points; a percentage of a percentage is easily misread.
    private static void WriteChanges(IXLWorksheet sheet, int row, KeyFigure figure)
    {
        if (figure.IsRate)
        {
            var points = FigureFormat.PointsOf(figure.Format);
            sheet.Cell(row, Change).Figure(figure.Change, points);
            sheet.Cell(row, OnYear).Figure(figure.ChangeOnYear, points);
            return;
        }

        var share = FigureFormat.Signed(FigureFormat.Share);
        sheet.Cell(row, Change).Figure(figure.Change, FigureFormat.Signed(figure.Format));
        sheet.Cell(row, Relative).Figure(figure.Relative, share);
        sheet.Cell(row, OnYear).Figure(figure.RelativeOnYear, share);
    }

    private static void MergeLabel(IXLWorksheet sheet, int row) => sheet.Range(row, 2, row, Unit - 1).Merge();
}
