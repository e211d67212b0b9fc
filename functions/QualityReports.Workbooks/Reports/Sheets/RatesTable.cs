using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>The block of sheet Indicators with the derived rates, their terms, and notes on each below.</summary>
internal static class RatesTable
{
    private const int ChangeColumn = 10;

    private static readonly Text[] Titles =
    [
        ReportTexts.Code, ReportTexts.LabelZh, ReportTexts.LabelEn, ReportTexts.Unit, ReportTexts.Rate, ReportTexts.AnsweredCount, ReportTexts.OutOf,
        Text.Same(""),
        ReportTexts.LastPeriod, ReportTexts.ChangeInPoints, ReportTexts.SameLastYear, Text.Same(""), ReportTexts.Numerator, ReportTexts.Denominator,
        Text.Same(""),
    ];

    private static readonly Text Percent = Text.Same("%");

    /// <summary>Writes the block.</summary>
    /// <returns>The first row below it.</returns>
    public static int Write(IXLWorksheet sheet, int row, double[] widths, IReport report, Action<IXLCell, string> link)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Rates.OneLine, 22));
        ReportPage.Header(sheet, row++, Titles);
        var first = row;
        foreach (var rate in report.Form.Rates)
            WriteRow(sheet, row++, widths.Length, report, rate, link);
        ReportStyle.Arrows(sheet.Range(first, ChangeColumn, row - 1, ChangeColumn));
        return WriteNotes(sheet, row + 1, widths, report.Form);
    }

    private static void WriteRow(IXLWorksheet sheet, int row, int last, IReport report, DerivedRate rate, Action<IXLCell, string> link)
    {
        var figure = report.FigureOf(rate);
        var key = KeyFigure.Of(report, rate);
        ReportStyle.Body(sheet.Range(row, 1, row, last));
        IndicatorsSheet.WriteLabels(sheet, row, rate.Code, rate.Label, Percent);
        sheet.Cell(row, 5).Figure(figure.Value, key.Format).Style.Font.SetBold();
        sheet.Cell(row, 6).Figure(key.N, FigureFormat.Count);
        sheet.Cell(row, 7).Figure(report.Coverage.Required, FigureFormat.Count);
        sheet.Cell(row, 9).Figure(figure.Previous, key.Format);
        sheet.Cell(row, ChangeColumn).Figure(key.Change, FigureFormat.PointsOf(key.Format));
        sheet.Cell(row, 11).Figure(key.LastYear, key.Format);
        sheet.Cell(row, 13).Figure(figure.Numerator, FigureFormat.OfTerms(report.Form, rate.Numerator));
        sheet.Cell(row, 14).Figure(figure.Denominator, FigureFormat.OfTerms(report.Form, rate.Denominator));
        if (figure.Value is not null)
            link(sheet.Cell(row, 5), rate.Code);
    }

    private static int WriteNotes(IXLWorksheet sheet, int row, double[] widths, FormEdition form)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Notes.OneLine, 22));
        foreach (var rate in form.Rates.Where(rate => rate.Note is not null))
        {
            var text = $"{rate.Code}  {rate.Label.Zh}：{rate.Note!.Zh}  {rate.Label.En}: {rate.Note.En}";
            ReportStyle.Note(ReportPage.Line(sheet, row++, widths, text, TextFit.Height(text, widths.Sum(), Fonts.SmallSize)));
        }

        return row;
    }
}
