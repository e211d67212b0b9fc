using System.Globalization;
using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports;

/// <summary>The head of sheet Localities: a row of labels, one of units, and one of codes, which carries the filter.</summary>
internal static class LocalityHeader
{
    private const double Narrowest = 10;
    private const double RateWidth = 11;
    private const double Slack = 2.5;

    /// <summary>The widths of the columns: what the largest figure of each needs, which is its total.</summary>
    public static double[] Widths(LocalityColumns columns, LocalityGroup province)
    {
        var code = Math.Max(8.0, province.Members.Select(member => member.Code.Length + 1.5).DefaultIfEmpty().Max());
        var figures = columns.Indicators.Select(indicator => WidthOf(indicator, province.Total(indicator)));
        return [code, 21, 11, 14, .. figures, .. columns.Rates.Select(_ => RateWidth)];
    }

    /// <summary>Writes the head.</summary>
    public static void Write(IXLWorksheet sheet, int row, FormEdition form, LocalityColumns columns)
    {
        var labels = new[] { ReportTexts.Code, ReportTexts.Name, ReportTexts.Level, ReportTexts.State }
            .Concat(columns.Indicators.Select(indicator => indicator.Label))
            .Concat(columns.Rates.Select(rate => rate.Label))
            .ToArray();
        ReportPage.Header(sheet, row, labels);
        var units = columns.Indicators.Select(indicator => ReportCells.Stacked(indicator.Unit)).Concat(columns.Rates.Select(_ => "%")).ToList();
        var codes = columns.Indicators.Select(indicator => indicator.Code.Value).Concat(columns.Rates.Select(rate => rate.Code)).ToList();
        for (var i = 0; i < units.Count; i++)
        {
            sheet.Cell(row + 1, LocalityColumns.OfIndicator(i)).Say(units[i]);
            sheet.Cell(row + 2, LocalityColumns.OfIndicator(i)).Say(codes[i]);
        }

        for (var column = 1; column <= LocalityColumns.Leading; column++)
            sheet.Range(row, column, row + 1, column).Merge();
        var below = sheet.Range(row + 1, 1, row + 2, labels.Length);
        ReportStyle.Header(below);
        below.Style.Font.SetBold(false);
        sheet.Row(row + 1).Height = units.Select((unit, i) =>
            TextFit.Height(unit, sheet.Column(LocalityColumns.OfIndicator(i)).Width, Fonts.SmallSize)).DefaultIfEmpty(ReportStyle.RowHeight).Max();
        sheet.Row(row + 2).Height = ReportStyle.RowHeight;
    }

    private static double WidthOf(Indicator indicator, decimal? total) =>
        Math.Max(Narrowest, (total ?? 0).ToString(FigureFormat.Of(indicator), CultureInfo.InvariantCulture).Length + Slack);
}
