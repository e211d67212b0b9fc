using System.Globalization;
using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The share of the missing localities by their last figures: how far a total can still change.</summary>
internal static class EstimateTable
{
    private const int Share = 5;

    /// <summary>Writes the block across seven columns.</summary>
    /// <returns>The first row below it.</returns>
    public static int Write(IXLWorksheet sheet, int row, double[] widths, IReport report)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, EstimateTexts.Heading.OneLine, 22));
        var note = EstimateTexts.Note.Stacked;
        ReportStyle.Note(ReportPage.Line(sheet, row++, widths, note, TextFit.Height(note, widths.Sum(), Fonts.SmallSize)));
        ReportPage.Header(
            sheet, row, ReportTexts.Code, ReportTexts.Indicator, EstimateTexts.MissingSum, EstimateTexts.RequiredSum, EstimateTexts.Share, EstimateTexts.Known,
            ReportTexts.Unit);
        var first = ++row;
        foreach (var estimate in report.Estimates)
        {
            var indicator = report.Form.IndicatorOf(estimate.Indicator);
            ReportStyle.Body(sheet.Range(row, 1, row, 7));
            sheet.Cell(row, 1).Say(indicator.Code.Value);
            var label = indicator.Label.OneLine;
            sheet.Cell(row, 2).Say(label).Style.Alignment.SetWrapText();
            sheet.Cell(row, 3).Figure(estimate.MissingSum, FigureFormat.Of(indicator));
            sheet.Cell(row, 4).Figure(estimate.RequiredSum, FigureFormat.Of(indicator));
            sheet.Cell(row, Share).Figure(estimate.Share, FigureFormat.Share).Style.Font.SetBold();
            sheet.Cell(row, 6).Say(ReportCells.OutOf(estimate.MissingWithLastFigure, estimate.Missing))
                .Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            sheet.Cell(row, 7).Say(indicator.Unit);
            sheet.Row(row++).Height = Math.Max(ReportStyle.RowHeight, TextFit.Height(label, widths[1] - 1, Fonts.BodySize));
        }

        if (report.Estimates.Any(estimate => estimate.Share is not null))
            ReportStyle.Bars(sheet.Range(first, Share, row - 1, Share));
        return row;
    }

    /// <summary>The shares in one line: C01 3.2%, C08 1.0%.</summary>
    public static string Line(IReport report) => string.Join("；  ", report.Estimates.Select(estimate => string.Create(
        CultureInfo.InvariantCulture,
        $"{estimate.Indicator} {report.Form.IndicatorOf(estimate.Indicator).Label.Zh} "
        + $"{estimate.Share?.ToString(FigureFormat.Share, CultureInfo.InvariantCulture) ?? ReportTexts.Unknown}")));
}
