namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The block of the summary with the key figures and their comparisons, across twelve columns.</summary>
internal static class KeyFigureTable
{
    private const double LeastHeight = 20;

    public static void Write(ReportSheet sheet, IReport report)
    {
        sheet.Heading(ReportTexts.KeyFigures);
        var columns = Columns(report.Coverage.Required);
        sheet.Header(columns);
        var first = sheet.Row;
        sheet.Items(columns, KeyFigure.Of(report), LeastHeight);
        sheet.Sheet.Range(first, 2, sheet.Row - 1, 5).Style.Alignment.SetWrapText();
    }

    // A rate's change is in points; a percentage of a percentage is easily misread.
    private static List<TableColumn<KeyFigure>> Columns(int required) =>
    [
        new(ReportTexts.Code, (cell, row) => cell.Say(row.Code)),
        new(ReportTexts.Indicator, (cell, row) => cell.Say(row.Label)) { Span = 3, Wraps = true, Padding = 0 },
        new(ReportTexts.Unit, (cell, row) => cell.Say(row.Unit is { } unit && unit.Zh != "%" ? unit.OneLine : "%")),
        new(new("本期", "This period"), (cell, row) => cell.Figure(row.Now, row.Format).Style.Font.SetBold()),
        new(ReportTexts.LastPeriod, (cell, row) => cell.Figure(row.Before, row.Format)),
        new(ReportTexts.Change, (cell, row) =>
            cell.Figure(row.Change, row.IsRate ? FigureFormat.PointsOf(row.Format) : FigureFormat.Signed(row.Format))) { Look = ColumnLook.Arrows },
        new(new("变化率", "Change, %"), (cell, row) =>
        {
            if (!row.IsRate)
                cell.Figure(row.Relative, FigureFormat.Signed(FigureFormat.Share));
        }),
        new(ReportTexts.SameLastYear, (cell, row) => cell.Figure(row.LastYear, row.Format)),
        new(new("同比", "On last year, %"), (cell, row) => cell.Figure(
            row.IsRate ? row.ChangeOnYear : row.RelativeOnYear, row.IsRate ? FigureFormat.PointsOf(row.Format) : FigureFormat.Signed(FigureFormat.Share))),
        new(new("填报数／应报数", "n of N"), (cell, row) => cell.OutOf(row.N, required)),
    ];
}
