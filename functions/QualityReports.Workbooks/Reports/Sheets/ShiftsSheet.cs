using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>三个转变 Shifts</c>: a block for each rate of the trend, with a row and a bar for each of up to eight periods.</summary>
internal static class ShiftsSheet
{
    private const int FirstRow = 5;
    private const int BarColumn = 5;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, IReport report)
    {
        var widths = ReportTable.WidthsOf(Columns(report, report.Form.Rates[0]));
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Shifts, widths, ShiftTexts.Note);
        var row = FirstRow;
        foreach (var code in report.Form.Reports.Trend)
            row = WriteRate(sheet, row, widths, report, report.Form.FindRate(code)!) + 1;
        ReportPage.Print(sheet, report, (1, 2), row - 2, widths.Length);
    }

    private static int WriteRate(IXLWorksheet sheet, int row, double[] widths, IReport report, DerivedRate rate)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, $"{rate.Code}  {rate.Label.OneLine}", 22));
        if (rate.Note is { } note)
        {
            var text = note.OneLine;
            ReportStyle.Note(ReportPage.Line(sheet, row++, widths, text, TextFit.Height(text, widths.Sum(), Fonts.SmallSize)));
        }

        var points = Points(report, rate);
        var table = ReportTable.Write(sheet, row, Columns(report, rate), points, ShiftTexts.NoPeriod);
        if (table.Any && points.Any(point => point.Rate.Value is not null))
        {
            ReportStyle.Bars(table.Column(sheet, BarColumn));
            ReportStyle.Arrows(table.Column(sheet, BarColumn - 1));
        }

        return table.Next;
    }

    private static List<TableColumn<Point>> Columns(IReport report, DerivedRate rate)
    {
        var format = FigureFormat.OfRate(report.FigureOf(rate).Value);
        return
        [
            new(ShiftTexts.Period, 16, (cell, point) => cell.Say(ReportTexts.Of(ReportingPeriod.Parse(point.Period)).Zh)),
            new(ShiftTexts.Code, 11, (cell, point) => cell.Say(point.Period)),
            new(ReportTexts.Rate, 12, (cell, point) => cell.Figure(point.Rate.Value, format).Style.Font.SetBold()),
            new(ReportTexts.ChangeInPoints, 16, (cell, point) => cell.Figure(point.Change, FigureFormat.PointsOf(format))),
            new(ShiftTexts.Drawn, 42, (cell, point) => cell.Figure(point.Rate.Value, format)),
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
