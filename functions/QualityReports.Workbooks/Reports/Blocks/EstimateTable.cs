namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The share of the missing localities by their last figures: how far a total can still change.</summary>
internal static class EstimateTable
{
    /// <summary>Writes the block across seven columns.</summary>
    public static void Write(ReportSheet sheet, IReport report)
    {
        sheet.Heading(EstimateTexts.Heading);
        sheet.Note(EstimateTexts.Note.Stacked);
        var columns = Columns(report);
        sheet.Header(columns);
        sheet.Items(columns, report.Estimates);
    }

    /// <summary>The shares in one line: C01 3.2%, C08 1.0%.</summary>
    public static string Line(IReport report) => string.Join("；  ", report.Estimates.Select(estimate => string.Create(
        CultureInfo.InvariantCulture,
        $"{estimate.Indicator} {report.Form.IndicatorOf(estimate.Indicator).Label.Zh} "
        + $"{estimate.Share?.ToString(FigureFormat.Share, CultureInfo.InvariantCulture) ?? ReportTexts.Unknown}")));

    private static List<TableColumn<MissingEstimate>> Columns(IReport report)
    {
        string FormatOf(MissingEstimate row) => FigureFormat.Of(report.Form.IndicatorOf(row.Indicator));
        return
        [
            new(ReportTexts.Code, (cell, row) => cell.Say(row.Indicator.Value)),
            new(ReportTexts.Indicator, (cell, row) => cell.Say(report.Form.IndicatorOf(row.Indicator).Label)) { Wraps = true },
            new(new("未报地区最近数字", "Last of the missing"), (cell, row) => cell.Figure(row.MissingSum, FormatOf(row))),
            new(new("应报地区最近数字", "Last of all"), (cell, row) => cell.Figure(row.RequiredSum, FormatOf(row))),
            new(EstimateTexts.Share, (cell, row) => cell.Figure(row.Share, FigureFormat.Share).Style.Font.SetBold())
            {
                Look = report.Estimates.Any(estimate => estimate.Share is not null) ? ColumnLook.Bars : ColumnLook.Plain,
            },
            new(new("有最近数字的未报地区", "Missing with a last figure"), (cell, row) => cell.OutOf(row.MissingWithLastFigure, row.Missing)),
            new(ReportTexts.Unit, (cell, row) => cell.Say(report.Form.IndicatorOf(row.Indicator).Unit)),
        ];
    }
}
