using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports;

/// <summary>Sheet <c>指标 Indicators</c>: every indicator by section, then every derived rate.</summary>
internal static class IndicatorsSheet
{
    private const int HeaderRow = 5;

    private static readonly double[] Widths = [7, 34, 48, 19, 18, 8, 8, 8, 17, 16, 17, 13, 14, 16];

    private static readonly Text[] Titles =
    [
        ReportTexts.Code, ReportTexts.LabelZh, ReportTexts.LabelEn, ReportTexts.Unit, ReportTexts.Total, ReportTexts.AnsweredCount, ReportTexts.OutOf,
        ReportTexts.NotApplicableCount, ReportTexts.LastPeriod, ReportTexts.Change, ReportTexts.SameLastYear, ReportTexts.Smallest, ReportTexts.Median,
        ReportTexts.Largest,
    ];

    public static void Add(XLWorkbook workbook, ProvincialReport report, LocalityColumns columns)
    {
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Indicators, Widths, ReportTexts.Legend);
        ReportPage.Header(sheet, HeaderRow, Titles);
        var figures = report.Indicators.ToDictionary(figure => figure.Code);
        var row = HeaderRow + 1;
        foreach (var section in report.Form.Sections)
        {
            ReportStyle.Total(ReportPage.Line(sheet, row++, Widths, $"{section.Code}  {ReportCells.OneLine(section.Title)}", 19));
            foreach (var indicator in report.Form.Indicators.Where(indicator => indicator.Section == section.Code))
                WriteIndicator(sheet, row++, indicator, figures[indicator.Code], report.Coverage.Required, columns);
        }

        row = RatesTable.Write(sheet, row + 1, Widths, report);
        sheet.SheetView.Freeze(HeaderRow, 3);
        ReportPage.Print(sheet, report, (HeaderRow, HeaderRow), row - 1, Widths.Length);
    }

    private static void WriteIndicator(IXLWorksheet sheet, int row, Indicator indicator, IndicatorFigure figure, int required, LocalityColumns columns)
    {
        var format = FigureFormat.Of(indicator);
        ReportStyle.Body(sheet.Range(row, 1, row, Widths.Length));
        WriteLabels(sheet, row, indicator.Code.Value, indicator.Label, indicator.Unit);
        sheet.Cell(row, 5).Figure(figure.Total, format).Style.Font.SetBold();
        sheet.Cell(row, 6).Figure(figure.N, FigureFormat.Count);
        sheet.Cell(row, 7).Figure(required, FigureFormat.Count);
        sheet.Cell(row, 8).Figure(figure.NotApplicable, FigureFormat.Count);
        sheet.Cell(row, 9).Figure(figure.Previous, format);
        sheet.Cell(row, 10).Figure(figure.Total - figure.Previous, FigureFormat.Signed(format));
        sheet.Cell(row, 11).Figure(figure.SameLastYear, format);
        sheet.Cell(row, 12).Figure(figure.Min, format);
        sheet.Cell(row, 13).Figure(figure.Median, FigureFormat.OfMedian(indicator, figure.Median));
        sheet.Cell(row, 14).Figure(figure.Max, format);
        if (figure.Total is not null && columns.Find(indicator.Code) is { } column)
            LinkTo(sheet.Cell(row, 5), column, columns.TotalRow);
    }

    /// <summary>Writes code, both labels and the unit, and makes the row as high as they need.</summary>
    public static void WriteLabels(IXLWorksheet sheet, int row, string code, Text label, Text unit)
    {
        string[] texts = [code, label.Zh, label.En, ReportCells.OneLine(unit)];
        for (var i = 0; i < texts.Length; i++)
            sheet.Cell(row, i + 1).Say(texts[i]);
        sheet.Range(row, 1, row, texts.Length).Style.Alignment.SetWrapText();
        sheet.Cell(row, texts.Length).Style.Font.SetFontSize(Fonts.SmallSize);
        var last = texts.Length - 1;
        var heights = texts.Select((text, i) => TextFit.Height(text, Widths[i], i == last ? Fonts.SmallSize : Fonts.BodySize));
        sheet.Row(row).Height = Math.Max(ReportStyle.RowHeight, heights.Max());
    }

    // The way from a total to the localities behind it.
    private static void LinkTo(IXLCell cell, int column, int row)
    {
        var address = cell.Worksheet.Workbook.Worksheet(ReportPage.NameOf(ReportTexts.Localities)).Cell(row, column).Address;
        cell.Hyperlink = new XLHyperlink($"'{ReportPage.NameOf(ReportTexts.Localities)}'!{address}", ReportTexts.SeeLocalities.Both);
        ReportStyle.Link(cell);
    }
}
