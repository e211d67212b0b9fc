using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>指标 Indicators</c>: every indicator by section, then every derived rate.</summary>
internal static class IndicatorsSheet
{
    public static Text Title { get; } = new("指标", "Indicators");

    private const double LeastFigureWidth = 12;
    private const double Slack = 2.5;

    /// <summary>Adds the sheet.</summary>
    /// <param name="nameOf">The name of an outlier's locality or province.</param>
    /// <param name="link">Links a total or a rate to the figures behind it.</param>
    public static void Add(XLWorkbook workbook, IReport report, Text note, Func<string, string> nameOf, Action<IXLCell, string> link)
    {
        var columns = Columns(report, nameOf, link);
        var sheet = ReportTable.Add(workbook, report, Title, columns, note);
        var header = sheet.Row;
        sheet.Header(columns);
        foreach (var section in report.Form.Sections)
        {
            ReportStyle.Total(sheet.Line($"{section.Code}  {section.Title.OneLine}", 19));
            sheet.Items(columns, report.Form.Indicators.Where(indicator => indicator.Section == section.Code)
                .Select(indicator => (indicator, report.FigureOf(indicator.Code))));
        }

        sheet.Row++;
        RatesTable.Write(sheet, report, link);
        sheet.Finish(header, 3, header, header);
    }

    /// <summary>The columns of the code, both labels and the unit.</summary>
    public static TableColumn<T>[] Labels<T>(Func<T, (string Code, Text Label, Text Unit)> of) =>
    [
        new(ReportTexts.Code, 7, (cell, row) => cell.Say(of(row).Code)) { Wraps = true, Padding = 0 },
        new(new("指标名称", "Label, Chinese"), 31, (cell, row) => cell.Say(of(row).Label.Zh)) { Wraps = true, Padding = 0 },
        new(new("英文名称", "Label, English"), 38, (cell, row) => cell.Say(of(row).Label.En)) { Wraps = true, Padding = 0 },
        new(ReportTexts.Unit, 16, (cell, row) => cell.Say(of(row).Unit)) { Wraps = true, Padding = 0, Size = Fonts.SmallSize },
    ];

    public static TableColumn<T> Remark<T>(Text title, Func<T, string> of) =>
        new(title, 36, (cell, row) => ReportStyle.Inset(cell.Say(of(row)))) { Wraps = true, Padding = 0, Size = Fonts.SmallSize };

    // Each column of figures has the width of its widest, for provinces and the nation alike.
    private static List<TableColumn<(Indicator Indicator, IndicatorFigure Figure)>> Columns(
        IReport report, Func<string, string> nameOf, Action<IXLCell, string> link)
    {
        var terms = report.Form.Rates.Max(rate => Math.Max(
            FigureFormat.WidthOf(report.FigureOf(rate).Numerator, FigureFormat.OfTerms(report.Form, rate.Numerator)),
            FigureFormat.WidthOf(report.FigureOf(rate).Denominator, FigureFormat.OfTerms(report.Form, rate.Denominator)))) + Slack;
        return
        [
            .. Labels<(Indicator Indicator, IndicatorFigure Figure)>(row => (row.Indicator.Code.Value, row.Indicator.Label, row.Indicator.Unit)),
            new(ReportTexts.Total, Widest(figure => figure.Total), (cell, row) =>
            {
                cell.Figure(row.Figure.Total, FigureFormat.Of(row.Indicator)).Style.Font.SetBold();
                if (row.Figure.Total is not null)
                    link(cell, row.Indicator.Code.Value);
            }),
            Count(ReportTexts.AnsweredCount, figure => figure.N),
            Count(ReportTexts.OutOf, _ => report.Coverage.Required),
            Count(new("不适用", "N/A"), figure => figure.NotApplicable),
            Figure(ReportTexts.LastPeriod, figure => figure.Previous),
            new(ReportTexts.Change, Widest(figure => figure.Change) + 3, (cell, row) =>
                cell.Figure(row.Figure.Change, FigureFormat.Signed(FigureFormat.Of(row.Indicator)))) { Look = ColumnLook.Arrows },
            Figure(ReportTexts.SameLastYear, figure => figure.SameLastYear),
            Figure(ReportTexts.Smallest, figure => figure.Min),
            new(ReportTexts.Median, Math.Max(terms, Widest(figure => figure.Median)), (cell, row) =>
                cell.Figure(row.Figure.Median, FigureFormat.OfMedian(row.Indicator, row.Figure.Median))),
            Figure(ReportTexts.Largest, figure => figure.Max, terms),
            Remark<(Indicator Indicator, IndicatorFigure Figure)>(IndicatorTexts.Outliers, row =>
                IndicatorTexts.OutliersOf(row.Figure.Outliers, FigureFormat.Of(row.Indicator), nameOf)),
        ];

        double Widest(Func<IndicatorFigure, decimal?> figure) => report.Form.Indicators
            .Select(indicator => FigureFormat.WidthOf(figure(report.FigureOf(indicator.Code)), FigureFormat.Of(indicator)) + Slack)
            .Append(LeastFigureWidth)
            .Max();
        TableColumn<(Indicator Indicator, IndicatorFigure Figure)> Count(Text title, Func<IndicatorFigure, int> of) =>
            new(title, 7, (cell, row) => cell.Figure(of(row.Figure), FigureFormat.Count));
        TableColumn<(Indicator Indicator, IndicatorFigure Figure)> Figure(Text title, Func<IndicatorFigure, decimal?> of, double least = 0) =>
            new(title, Math.Max(least, Widest(of)), (cell, row) => cell.Figure(of(row.Figure), FigureFormat.Of(row.Indicator)));
    }
}
