using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Reports.National;

/// <summary>Adds up the figures of provinces. A figure unknown in some provinces is left out of the sum; unknown in all, the sum is unknown.</summary>
internal static class NationalSums
{
    /// <summary>An indicator over the provinces.</summary>
    public static IndicatorFigure Of(IndicatorCode code, IReadOnlyList<ProvinceFigures> provinces)
    {
        var figures = provinces.Select(province => province.Indicators.Single(indicator => indicator.Code == code)).ToList();
        var totals = figures.Select(figure => figure.Total).OfType<decimal>().Order().ToList();
        return new IndicatorFigure(
            code,
            SumOrNull(figures.Select(figure => figure.Total)),
            figures.Sum(figure => figure.N),
            figures.Sum(figure => figure.NotApplicable),
            SumOrNull(figures.Select(figure => figure.Previous)),
            SumOrNull(figures.Select(figure => figure.SameLastYear)),
            totals.Count == 0 ? null : totals[0],
            Spread.MedianOf(totals),
            totals.Count == 0 ? null : totals[^1]);
    }

    /// <summary>A rate over the provinces, from the sums of both sides.</summary>
    public static RateFigure Of(DerivedRate rate, IReadOnlyList<ProvinceFigures> provinces)
    {
        var figures = provinces.Select(province => province.Rates.Single(figure => figure.Code == rate.Code)).ToList();
        var now = Sum(figures.Select(figure => new RateSums(figure.Numerator, figure.Denominator)));
        var before = Sum(figures.Select(figure => figure.PreviousSums));
        var lastYear = Sum(figures.Select(figure => figure.SameLastYearSums));
        var own = figures.Select(figure => figure.Value).OfType<decimal>().Order().ToList();
        return new RateFigure(rate.Code, now.Rate, now.Numerator, now.Denominator, before.Rate)
        {
            N = figures.Sum(figure => figure.N),
            NotApplicable = figures.Sum(figure => figure.NotApplicable),
            SameLastYear = lastYear.Rate,
            Min = own.Count == 0 ? null : own[0],
            Median = Spread.MedianOf(own),
            Max = own.Count == 0 ? null : own[^1],
            PreviousSums = before,
            SameLastYearSums = lastYear,
        };
    }

    /// <summary>The estimate for the missing over the provinces.</summary>
    public static MissingEstimate EstimateOf(IndicatorCode indicator, IReadOnlyList<ProvinceFigures> provinces)
    {
        var estimates = provinces.Select(province => province.Estimates.Single(estimate => estimate.Indicator == indicator)).ToList();
        return MissingEstimate.Of(
            indicator,
            SumOrNull(estimates.Select(estimate => estimate.MissingSum)),
            SumOrNull(estimates.Select(estimate => estimate.RequiredSum)),
            estimates.Sum(estimate => estimate.Missing),
            estimates.Sum(estimate => estimate.MissingWithLastFigure));
    }

    /// <summary>The two sums of a rate over its parts.</summary>
    public static RateSums Sum(IEnumerable<RateSums> parts)
    {
        var all = parts.ToList();
        return new RateSums(SumOrNull(all.Select(part => part.Numerator)), SumOrNull(all.Select(part => part.Denominator)));
    }

    /// <summary>A sum without unknown figures; null where all are unknown.</summary>
    public static decimal? SumOrNull(IEnumerable<decimal?> figures) =>
        figures.Aggregate((decimal?)null, (sum, figure) => figure is null ? sum : (sum ?? 0) + figure);
}
