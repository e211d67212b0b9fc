using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>三个转变 Shifts</c>: a block for each rate of the trend, with a row and a bar for each of up to eight periods.</summary>
internal static class ShiftsSheet
{
    public static Text Title { get; } = new("三个转变", "Shifts");

    public static void Add(XLWorkbook workbook, IReport report)
    {
        var sheet = ReportTable.Add(workbook, report, Title, Columns(report, report.Form.Rates[0], []), ShiftTexts.Note);
        foreach (var (i, code) in report.Form.Reports.Trend.Index())
        {
            sheet.Row += i > 0 ? 1 : 0;
            WriteRate(sheet, report, report.Form.FindRate(code)!);
        }

        sheet.Print((1, 2));
    }

    private static void WriteRate(ReportSheet sheet, IReport report, DerivedRate rate)
    {
        sheet.Heading($"{rate.Code}  {rate.Label.OneLine}");
        if (rate.Note is { } note)
            sheet.Note(note.OneLine);
        var points = Points(report, rate);
        sheet.Table(Columns(report, rate, points), points, ShiftTexts.NoPeriod);
    }

    private static List<TableColumn<Point>> Columns(IReport report, DerivedRate rate, List<Point> points)
    {
        var isKnown = points.Exists(point => point.Rate.Value is not null);
        var format = FigureFormat.OfRate(report.FigureOf(rate).Value);
        return
        [
            new(ShiftTexts.Period, 16, (cell, point) => cell.Say(PeriodNames.Of(ReportingPeriod.Parse(point.Period)).Zh)),
            new(ShiftTexts.Code, 11, (cell, point) => cell.Say(point.Period)),
            new(ReportTexts.Rate, 12, (cell, point) => cell.Figure(point.Rate.Value, format).Style.Font.SetBold()),
            new(ReportTexts.ChangeInPoints, 16, (cell, point) => cell.Figure(point.Change, FigureFormat.PointsOf(format)))
            {
                Look = isKnown ? ColumnLook.Arrows : ColumnLook.Plain,
            },
            new(ShiftTexts.Drawn, 42, (cell, point) => cell.Figure(point.Rate.Value, format)) { Look = isKnown ? ColumnLook.Bars : ColumnLook.Plain },
            new(ReportTexts.Numerator, 19, (cell, point) => cell.Figure(point.Rate.Numerator, FigureFormat.OfTerms(report.Form, rate.Numerator))),
            new(ReportTexts.Denominator, 19, (cell, point) => cell.Figure(point.Rate.Denominator, FigureFormat.OfTerms(report.Form, rate.Denominator))),
            new(ReportTexts.AnsweredCount, 9, (cell, point) => cell.Figure(point.Rate.N, FigureFormat.Count)),
            new(ReportTexts.Submitted, 10, (cell, point) => cell.Figure(point.Reported, FigureFormat.Count)),
            new(ReportTexts.Required, 10, (cell, point) => cell.Figure(point.Required, FigureFormat.Count)),
        ];
    }

    private static List<Point> Points(IReport report, DerivedRate rate)
    {
        var points = new List<Point>();
        decimal? before = null;
        foreach (var point in report.Trend)
        {
            var value = point.Rates.First(candidate => candidate.Code == rate.Code);
            points.Add(new Point(point.Period, point.Required, point.Reported, value, (value.Value - before) * 100));
            before = value.Value;
        }

        return points;
    }

    private sealed record Point(string Period, int Required, int Reported, TrendRate Rate, decimal? Change);
}
