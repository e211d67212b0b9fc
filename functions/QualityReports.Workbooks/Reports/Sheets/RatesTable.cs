using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>The block of sheet Indicators with the derived rates, their terms, and notes on each below.</summary>
internal static class RatesTable
{
    private static readonly Text Percent = Text.Same("%");

    public static void Write(ReportSheet sheet, IReport report, Action<IXLCell, string> link)
    {
        sheet.Heading(ReportTexts.Rates);
        var columns = Columns(report, link);
        sheet.Header(columns);
        sheet.Items(columns, report.Form.Rates);
        sheet.Row++;
        sheet.Heading(ReportTexts.Notes);
        foreach (var rate in report.Form.Rates.Where(rate => rate.Note is not null))
            sheet.Note($"{rate.Code}  {rate.Label.Zh}：{rate.Note!.Zh}  {rate.Label.En}: {rate.Note.En}");
    }

    private static List<TableColumn<DerivedRate>> Columns(IReport report, Action<IXLCell, string> link)
    {
        RateFigure Of(DerivedRate rate) => report.FigureOf(rate);
        string FormatOf(DerivedRate rate) => FigureFormat.OfRate(Of(rate).Value);
        return
        [
            .. IndicatorsSheet.Labels<DerivedRate>(rate => (rate.Code, rate.Label, Percent)),
            new(ReportTexts.Rate, (cell, rate) =>
            {
                cell.Figure(Of(rate).Value, FormatOf(rate)).Style.Font.SetBold();
                if (Of(rate).Value is not null)
                    link(cell, rate.Code);
            }),
            new(ReportTexts.AnsweredCount, (cell, rate) => cell.Figure(Of(rate).N, FigureFormat.Count)),
            new(ReportTexts.OutOf, (cell, _) => cell.Figure(report.Coverage.Required, FigureFormat.Count)),
            new(ReportTexts.Unheaded, (_, _) => { }),
            new(ReportTexts.LastPeriod, (cell, rate) => cell.Figure(Of(rate).Previous, FormatOf(rate))),
            new(ReportTexts.ChangeInPoints, (cell, rate) => cell.Figure(Of(rate).Change * 100, FigureFormat.PointsOf(FormatOf(rate))))
            {
                Look = ColumnLook.Arrows,
            },
            new(ReportTexts.SameLastYear, (cell, rate) => cell.Figure(Of(rate).SameLastYear, FormatOf(rate))),
            new(ReportTexts.Unheaded, (_, _) => { }),
            new(ReportTexts.Numerator, (cell, rate) => cell.Figure(Of(rate).Numerator, FigureFormat.OfTerms(report.Form, rate.Numerator))),
            new(ReportTexts.Denominator, (cell, rate) => cell.Figure(Of(rate).Denominator, FigureFormat.OfTerms(report.Form, rate.Denominator))),
            IndicatorsSheet.Remark<DerivedRate>(ReportTexts.Unheaded, _ => ""),
        ];
    }
}
