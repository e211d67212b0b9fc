using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Reports;

/// <summary>A locality whose ratio to the previous period is an outlier.</summary>
/// <param name="Previous">Its figure of the previous period.</param>
/// <param name="Score">The modified z-score of their ratio among the province's localities, above the threshold of the form's rule.</param>
public sealed record Outlier(string Locality, decimal Value, decimal Previous, decimal Score)
{
    // Fine enough for any ratio, and coarse enough that the quotient of two ratios fits a decimal.
    private const int RatioDigits = 12;

    /// <summary>The outliers of an indicator, by code.</summary>
    /// <param name="form">The form, whose rule defines an outlier.</param>
    /// <param name="indicator">A figure that adds up; others have no outliers.</param>
    /// <param name="previous">The answers of the previous period.</param>
    internal static IReadOnlyList<Outlier> Of(
        FormEdition form, Indicator indicator, IReadOnlyList<LocalityFigures> localities, PeriodAnswers previous)
    {
        if (indicator.Over != UnitRollUp.Sum || form.History.OfType<OutlierRule>().FirstOrDefault(rule => rule.Compares(indicator)) is not { } rule)
            return [];
        var compared = (
            from locality in localities
            let now = locality.Values.GetValueOrDefault(indicator.Code)
            let before = previous.Find(locality.Code).GetValueOrDefault(indicator.Code)
            let ratio = ProvinceRatios.RatioOf(now, before)
            where ratio is not null
            select (locality.Code, Now: now.Amount, Before: before.Amount, Ratio: decimal.Round(ratio.Value, RatioDigits))).ToList();
        if (compared.Count == 0 || compared.Count < rule.Localities)
            return [];
        var spread = Spread.Of([.. compared.Select(one => one.Ratio)]);
        return
        [
            .. compared.Where(one => spread.IsOutlier(one.Ratio, rule.Threshold))
                .Select(one => new Outlier(one.Code, one.Now, one.Before, decimal.Round(spread.ScoreOf(one.Ratio), 2))),
        ];
    }
}
