using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>指标 Indicators</c>: every indicator by section, then every derived rate.</summary>
internal static class IndicatorsSheet
{
    private const int HeaderRow = 5;
    private const int TotalColumn = 5;
    private const int ChangeColumn = 10;
    private const int OutlierColumn = 15;
    private const double LeastFigureWidth = 12;
    private const double Slack = 2.5;

    private static readonly double[] LabelWidths = [7, 31, 38, 16];

    private static readonly Text[] Titles =
    [
        ReportTexts.Code, ReportTexts.LabelZh, ReportTexts.LabelEn, ReportTexts.Unit, ReportTexts.Total, ReportTexts.AnsweredCount, ReportTexts.OutOf,
        ReportTexts.NotApplicableCount, ReportTexts.LastPeriod, ReportTexts.Change, ReportTexts.SameLastYear, ReportTexts.Smallest, ReportTexts.Median,
        ReportTexts.Largest, IndicatorTexts.Outliers,
    ];

    /// <summary>Adds the sheet.</summary>
    /// <param name="nameOf">The name of an outlier's locality or province.</param>
    /// <param name="link">Links a total or a rate to the figures behind it.</param>
    public static void Add(XLWorkbook workbook, IReport report, Text note, Func<string, string> nameOf, Action<IXLCell, string> link)
    {
        var widths = Widths(report);
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Indicators, widths, note);
        ReportPage.Header(sheet, HeaderRow, Titles);
        var row = HeaderRow + 1;
        foreach (var section in report.Form.Sections)
        {
            ReportStyle.Total(ReportPage.Line(sheet, row++, widths, $"{section.Code}  {section.Title.OneLine}", 19));
            var first = row;
            foreach (var indicator in report.Form.Indicators.Where(indicator => indicator.Section == section.Code))
                WriteIndicator(sheet, row++, indicator, report.FigureOf(indicator.Code), report.Coverage.Required, nameOf, link);
            if (row > first)
                ReportStyle.Arrows(sheet.Range(first, ChangeColumn, row - 1, ChangeColumn));
        }

        row = RatesTable.Write(sheet, row + 1, widths, report, link);
        sheet.SheetView.Freeze(HeaderRow, 3);
        ReportPage.Print(sheet, report, (HeaderRow, HeaderRow), row - 1, widths.Length);
    }

    private static void WriteIndicator(
        IXLWorksheet sheet, int row, Indicator indicator, IndicatorFigure figure, int required, Func<string, string> nameOf, Action<IXLCell, string> link)
    {
        var format = FigureFormat.Of(indicator);
        ReportStyle.Body(sheet.Range(row, 1, row, Titles.Length));
        var outliers = IndicatorTexts.OutliersOf(figure.Outliers, format, nameOf);
        WriteLabels(sheet, row, indicator.Code.Value, indicator.Label, indicator.Unit, outliers);
        sheet.Cell(row, TotalColumn).Figure(figure.Total, format).Style.Font.SetBold();
        sheet.Cell(row, 6).Figure(figure.N, FigureFormat.Count);
        sheet.Cell(row, 7).Figure(required, FigureFormat.Count);
        sheet.Cell(row, 8).Figure(figure.NotApplicable, FigureFormat.Count);
        sheet.Cell(row, 9).Figure(figure.Previous, format);
        sheet.Cell(row, ChangeColumn).Figure(figure.Change, FigureFormat.Signed(format));
        sheet.Cell(row, 11).Figure(figure.SameLastYear, format);
        sheet.Cell(row, 12).Figure(figure.Min, format);
        sheet.Cell(row, 13).Figure(figure.Median, FigureFormat.OfMedian(indicator, figure.Median));
        sheet.Cell(row, 14).Figure(figure.Max, format);
        if (figure.Total is not null)
            link(sheet.Cell(row, TotalColumn), indicator.Code.Value);
    }

    /// <summary>Writes code, both labels, the unit and the final remark, and sets the row's height for them.</summary>
    public static void WriteLabels(IXLWorksheet sheet, int row, string code, Text label, Text unit, string remark = "")
    {
        (int Column, string Text, double Size)[] texts =
        [
            (1, code, Fonts.BodySize), (2, label.Zh, Fonts.BodySize), (3, label.En, Fonts.BodySize), (4, unit.OneLine, Fonts.SmallSize),
            (OutlierColumn, remark, Fonts.SmallSize),
        ];
        foreach (var (column, text, size) in texts)
            sheet.Cell(row, column).Say(text).Style.Alignment.SetWrapText().Font.SetFontSize(size);
        ReportStyle.Inset(sheet.Cell(row, OutlierColumn));
        sheet.Row(row).Height = texts.Select(text => TextFit.Height(text.Text, sheet.Column(text.Column).Width, text.Size)).Append(ReportStyle.RowHeight).Max();
    }

    // Each column of figures has the width of its widest, for provinces and the nation alike.
    private static double[] Widths(IReport report)
    {
        double Widest(Func<IndicatorFigure, decimal?> figure) => report.Form.Indicators
            .Select(indicator => FigureFormat.WidthOf(figure(report.FigureOf(indicator.Code)), FigureFormat.Of(indicator)) + Slack)
            .Append(LeastFigureWidth)
            .Max();
        var terms = report.Form.Rates.Max(rate => Math.Max(
            FigureFormat.WidthOf(report.FigureOf(rate).Numerator, FigureFormat.OfTerms(report.Form, rate.Numerator)),
            FigureFormat.WidthOf(report.FigureOf(rate).Denominator, FigureFormat.OfTerms(report.Form, rate.Denominator)))) + Slack;
        return
        [
            .. LabelWidths, Widest(figure => figure.Total), 7, 7, 7, Widest(figure => figure.Previous), Widest(figure => figure.Change) + 3,
            Widest(figure => figure.SameLastYear), Widest(figure => figure.Min), Math.Max(terms, Widest(figure => figure.Median)),
            Math.Max(terms, Widest(figure => figure.Max)), 36,
        ];
    }
}
