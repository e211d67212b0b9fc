namespace QualityReports.Domain.Reports.National;

/// <summary>Adds up the provinces' trends, period by period.</summary>
internal static class NationalTrend
{
    public static IReadOnlyList<TrendPoint> Of(FormEdition form, IReadOnlyList<ProvinceFigures> provinces) =>
    [
        .. provinces.SelectMany(province => province.Trend)
            .GroupBy(point => Periods.ReportingPeriod.Parse(point.Period))
            .OrderBy(points => points.Key)
            .TakeLast(TrendPoint.MaxPeriods)
            .Select(points => Sum(form, points.Key.ToString(), [.. points])),
    ];

    private static TrendPoint Sum(FormEdition form, string period, List<TrendPoint> points) => new(
        period,
        points.Sum(point => point.Required),
        points.Sum(point => point.Reported),
        [.. form.Reports.Trend.Select(code => Sum(code, [.. points.Select(point => point.Rates.Single(rate => rate.Code == code))]))]);

    private static TrendRate Sum(string code, List<TrendRate> rates)
    {
        var sums = NationalSums.Sum(rates.Select(rate => new RateSums(rate.Numerator, rate.Denominator)));
        return new TrendRate(code, sums.Rate, sums.Numerator, sums.Denominator, rates.Sum(rate => rate.N));
    }
}
