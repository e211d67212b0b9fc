using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A column of figures in a table of localities.</summary>
/// <param name="Code">The code of an indicator or a rate; for a rank # and the rate's.</param>
/// <param name="Width">The width for the largest figure, which is the total, and the longest word of the heading.</param>
/// <param name="Write">Writes the cell of a locality.</param>
/// <param name="Total">Writes the cell of a group.</param>
internal sealed record LocalityColumn(
    string Code, Text Label, Text Unit, double Width, Action<IXLCell, LocalityFigures> Write, Action<IXLCell, LocalityGroup> Total)
{
    private const double Narrowest = 8.5;
    private const double RankWidth = 9;
    private const double Slack = 2.5;
    private const string RankFormat = "0";

    // The letters of a heading are smaller than those in which widths are measured.
    private const double HeadingScale = Fonts.SmallSize / 11;

    // The sections for responsibility, anti-counterfeiting and brands.
    private static readonly string[] Integrated = ["B", "D", "E"];

    /// <summary>The form's key figures and ranks, and every indicator behind a key rate, so that a reader can recompute each rate from its row.</summary>
    public static IReadOnlyList<LocalityColumn> OfKeyFigures(ProvincialReport report)
    {
        var rates = report.Form.Rates.Where(rate => report.Form.KeyFigures.Contains(rate.Code)).ToList();
        var codes = report.Form.KeyFigures.Concat(rates.SelectMany(rate => rate.Terms).Select(term => term.Indicator.Value)).ToHashSet();
        return [.. Of(report, indicator => codes.Contains(indicator.Code.Value), rates), .. report.Rankings.Select(OfRanking)];
    }

    /// <summary>Every figure of the three integrations, and the rates of these figures alone, without those of the trend, which sheet Shifts shows.</summary>
    public static IReadOnlyList<LocalityColumn> OfIntegrations(ProvincialReport report)
    {
        var form = report.Form;
        bool IsShown(DerivedRate rate) =>
            rate.Terms.All(term => IsIntegrated(form.IndicatorOf(term.Indicator))) && !form.Reports.Trend.Contains(rate.Code);
        return Of(report, IsIntegrated, form.Rates.Where(IsShown));
    }

    private static bool IsIntegrated(Indicator indicator) => Integrated.Contains(indicator.Section) && AddsUp(indicator);

    private static bool AddsUp(Indicator indicator) => indicator.Over != UnitRollUp.None;

    private static IReadOnlyList<LocalityColumn> Of(ProvincialReport report, Func<Indicator, bool> shows, IEnumerable<DerivedRate> rates) =>
        [.. report.Form.Indicators.Where(AddsUp).Where(shows).Select(indicator => Of(report, indicator)), .. rates.Select(rate => Of(report, rate))];

    private static LocalityColumn Of(ProvincialReport report, Indicator indicator)
    {
        var format = FigureFormat.Of(indicator);
        var total = IndicatorRollUp.Total(indicator, report.Localities.Select(locality => locality.Values.GetValueOrDefault(indicator.Code)));
        return new LocalityColumn(
            indicator.Code.Value,
            indicator.Label,
            indicator.Unit,
            Math.Max(FigureFormat.WidthOf(total, format) + Slack, WidthOf(indicator.Label)),
            (cell, locality) => cell.Answer(locality.Values.GetValueOrDefault(indicator.Code), format),
            (cell, group) => cell.Figure(group.Total(indicator), format));
    }

    private static LocalityColumn Of(ProvincialReport report, DerivedRate rate)
    {
        var format = FigureFormat.OfRate(report.FigureOf(rate).Value);
        return new LocalityColumn(
            rate.Code,
            rate.Label,
            Text.Same("%"),
            WidthOf(rate.Label),
            (cell, locality) => cell.Figure(locality.Rates[rate.Code].Value, format),
            (cell, group) => cell.Figure(group.Rate(rate), format));
    }

    private static LocalityColumn OfRanking(Ranking ranking)
    {
        var ranks = ranking.Ranked.ToDictionary(place => place.Locality, place => place.Rank);
        var tooSmall = ranking.TooSmall.ToHashSet();
        return new LocalityColumn("#" + ranking.Rate, ReportTexts.RankBy(ranking), ReportTexts.Rank, RankWidth, WriteRank, (_, _) => { });

        void WriteRank(IXLCell cell, LocalityFigures locality)
        {
            if (ranks.TryGetValue(locality.Code, out var rank))
                cell.Figure(rank, RankFormat);
            else if (tooSmall.Contains(locality.Code))
                ReportStyle.Absent(cell.Say(ReportTexts.TooSmall));
            else
                cell.Unknown();
        }
    }

    private static double WidthOf(Text label) =>
        Math.Max(Narrowest, (label.En.Split(' ', '-').Max(word => word.Length) * HeadingScale * 1.1) + 1);
}
