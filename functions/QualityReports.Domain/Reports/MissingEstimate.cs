using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>
/// How much the missing localities weighed in an indicator when they last reported, so that a reader knows how far its total can still move. A locality's
/// last figure is that of the period before; where it has no return of that, that of the same period a year earlier.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Share">
/// The sum of the last figures of the missing / the sum of the last figures of all that owe a return; null when that is zero or nobody has one.
/// </param>
/// <param name="MissingSum">The sum of the last figures of the missing; null when none of them has one.</param>
/// <param name="RequiredSum">The sum of the last figures of all that owe a return; null when none of them has one.</param>
/// <param name="Missing">How many localities have no figures in the report: missing or invalid.</param>
/// <param name="MissingWithLastFigure">How many of them have a last figure. The others weigh nothing in the share, whatever they may bring.</param>
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

    /// <summary>The estimate of sums. Where nobody is missing the share is zero; where nothing is known of those who are, it is unknown.</summary>
    internal static MissingEstimate Of(IndicatorCode indicator, decimal? missingSum, decimal? requiredSum, int missing, int missingWithLastFigure) =>
        new(indicator, new RateValue(missing == 0 ? 0 : missingSum, requiredSum).Value, missingSum, requiredSum, missing, missingWithLastFigure);

    private static decimal? SumOrNull(List<decimal> figures) => figures.Count == 0 ? null : figures.Sum();
}
