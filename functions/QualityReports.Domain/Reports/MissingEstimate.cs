namespace QualityReports.Domain.Reports;

/// <summary>The share of the missing localities in an indicator by their last figures: how far its total can still change. A locality's last figure is the
/// previous period's, else that of the same period a year earlier.</summary>
/// <param name="Share">The last figures of the missing / those of all that owe a return; null where that is zero or unknown.</param>
/// <param name="MissingSum">The sum of the last figures of the missing; null without any.</param>
/// <param name="RequiredSum">The sum of the last figures of all that owe a return; null without any.</param>
/// <param name="Missing">The number of localities without figures in the report: missing or invalid.</param>
/// <param name="MissingWithLastFigure">The number of them with a last figure. The others add nothing to the share.</param>
public sealed record MissingEstimate(
    IndicatorCode Indicator, decimal? Share, decimal? MissingSum, decimal? RequiredSum, int Missing, int MissingWithLastFigure)
{
    /// <summary>The estimate for one indicator.</summary>
    internal static MissingEstimate Of(IndicatorCode indicator, IReadOnlyList<LocalityFigures> localities, PeriodAnswers previous, PeriodAnswers sameLastYear)
    {
        decimal? LastFigure(LocalityFigures locality) =>
            RequirementEvaluator.Figure((previous.Has(locality.Code) ? previous : sameLastYear).Find(locality.Code))(indicator);
        var missing = localities.Where(locality => !locality.HasFigures).ToList();
        var lastOfMissing = missing.Select(LastFigure).OfType<decimal>().ToList();
        var lastOfAll = localities.Select(LastFigure).OfType<decimal>().ToList();
        return Of(indicator, SumOrNull(lastOfMissing), SumOrNull(lastOfAll), missing.Count, lastOfMissing.Count);
    }

    /// <summary>The estimate of sums. The share is zero where no locality is missing, and unknown where the missing have no last figures.</summary>
    internal static MissingEstimate Of(IndicatorCode indicator, decimal? missingSum, decimal? requiredSum, int missing, int missingWithLastFigure) =>
        new(indicator, new RateValue(missing == 0 ? 0 : missingSum, requiredSum).Value, missingSum, requiredSum, missing, missingWithLastFigure);

    private static decimal? SumOrNull(List<decimal> figures) => figures.Count == 0 ? null : figures.Sum();
}
