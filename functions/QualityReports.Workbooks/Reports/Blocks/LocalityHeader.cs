using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The head of a table of localities: a row of labels, one of units, and one of codes with the filter.</summary>
internal static class LocalityHeader
{
    private const double Narrowest = 8.5;
    private const double RankWidth = 9;
    private const double Slack = 2.5;

    // The letters of a heading are smaller than those in which widths are measured.
    private const double HeadingScale = Fonts.SmallSize / 11;

    /// <summary>The widths of the columns, for the largest figure of each, which is its total, and the longest word of its heading.</summary>
    public static double[] Widths(LocalityColumns columns, LocalityGroup province)
    {
        var code = Math.Max(8.0, province.Members.Select(member => member.Code.Length + 1.5).DefaultIfEmpty().Max());
        var figures = columns.Indicators.Select(indicator => Math.Max(WidthOf(indicator, province.Total(indicator)), WidthOf(indicator.Label)));
        var rates = columns.Rates.Select(rate => WidthOf(rate.Label));
        return [code, 20, 9.5, 13, .. figures, .. rates, .. columns.Rankings.Select(_ => RankWidth)];
    }

    /// <summary>Writes the head.</summary>
    public static void Write(IXLWorksheet sheet, int row, LocalityColumns columns)
    {
        (Text Label, Text Unit, string Code)[] figures =
        [
            .. columns.Indicators.Select(indicator => (indicator.Label, indicator.Unit, indicator.Code.Value)),
            .. columns.Rates.Select(rate => (rate.Label, Text.Same("%"), rate.Code)),
            .. columns.Rankings.Select(ranking => (ReportTexts.RankBy(ranking), ReportTexts.Rank, RankCode(ranking.Rate))),
        ];
        Text[] labels = [ReportTexts.Code, ReportTexts.Name, ReportTexts.Level, ReportTexts.State, .. figures.Select(figure => figure.Label)];
        ReportPage.Header(sheet, row, labels);
        for (var i = 0; i < figures.Length; i++)
        {
            sheet.Cell(row + 1, LocalityColumns.OfIndicator(i)).Say(figures[i].Unit.Stacked);
            sheet.Cell(row + 2, LocalityColumns.OfIndicator(i)).Say(figures[i].Code);
        }

        for (var column = 1; column <= LocalityColumns.Leading; column++)
            sheet.Range(row, column, row + 1, column).Merge();
        var below = sheet.Range(row + 1, 1, row + 2, labels.Length);
        ReportStyle.Header(below);
        below.Style.Font.SetBold(false);
        sheet.Row(row + 1).Height = figures.Select((figure, i) =>
            TextFit.Height(figure.Unit.Stacked, sheet.Column(LocalityColumns.OfIndicator(i)).Width, Fonts.SmallSize))
            .DefaultIfEmpty(ReportStyle.RowHeight).Max();
        sheet.Row(row + 2).Height = ReportStyle.RowHeight;
    }

    /// <summary>The code of a ranking in the row of codes.</summary>
    public static string RankCode(string rate) => "#" + rate;

    private static double WidthOf(Indicator indicator, decimal? total) =>
        FigureFormat.WidthOf(total, FigureFormat.Of(indicator)) + Slack;

    private static double WidthOf(Text label) =>
        Math.Max(Narrowest, (label.En.Split(' ', '-').Max(word => word.Length) * HeadingScale * 1.1) + 1);
}
