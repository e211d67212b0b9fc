namespace QualityReports.Domain.Reports.Explanations;

/// <summary>A figure as a report published it, for a province or the nation.</summary>
/// <param name="Value">The total, the rate or the count.</param>
/// <param name="N">The number of localities in it; null for a figure of the lists.</param>
/// <param name="Sums">The total, or the two sums of a rate.</param>
public sealed record PublishedValues(decimal? Value, int? N, IReadOnlyList<(SumRole Of, decimal? Reported)> Sums)
{
    /// <summary>Finds a figure among those of a report.</summary>
    public static PublishedValues Of(
        ExplainableFigure figure, IReadOnlyList<IndicatorFigure> indicators, IReadOnlyList<RateFigure> rates, ListFigures lists)
    {
        if (figure.Indicator is { } indicator)
        {
            var total = indicators.Single(one => one.Code == indicator.Code);
            return new PublishedValues(total.Total, total.N, [(SumRole.Total, total.Total)]);
        }

        if (figure.Rate is { } rate)
        {
            var sums = rates.Single(one => one.Code == rate.Code);
            return new PublishedValues(sums.Value, sums.N, [(SumRole.Numerator, sums.Numerator), (SumRole.Denominator, sums.Denominator)]);
        }

        var count = CountOf(figure.List!.Value, figure.Group, lists);
        return new PublishedValues(count, null, [(SumRole.Total, count)]);
    }

    private static decimal CountOf(ListFigure figure, string? group, ListFigures lists)
    {
        bool IsAsked(string code) => group is null || code == group;
        return figure switch
        {
            ListFigure.Batches => lists.Inspections.Where(row => IsAsked(row.Category)).Sum(row => row.Batches),
            ListFigure.FailedBatches => lists.Inspections.Where(row => IsAsked(row.Category)).Sum(row => row.Failed),
            ListFigure.Cases => lists.Cases.Where(row => IsAsked(row.Category)).Sum(row => row.Cases),
            ListFigure.Dens => lists.Cases.Where(row => IsAsked(row.Category)).Sum(row => row.Dens),
            ListFigure.ValidBrands => lists.Brands.Where(row => IsAsked(row.Kind)).Sum(row => row.Valid),
            _ => lists.Brands.Where(row => IsAsked(row.Kind)).Sum(row => row.Expiring),
        };
    }
}
