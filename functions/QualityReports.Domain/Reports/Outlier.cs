using QualityReports.Domain.Forms;

namespace QualityReports.Domain.Reports;

/// <summary>A locality whose figure moved against the period before as no other's did.</summary>
/// <param name="Locality">Its code.</param>
/// <param name="Value">Its figure.</param>
/// <param name="Previous">Its figure of the period before.</param>
/// <param name="Score">The modified z-score of the ratio of the two among the province's localities, above 3.5.</param>
public sealed record Outlier(string Locality, decimal Value, decimal Previous, decimal Score)
{
    // Fine enough for any ratio, and coarse enough that no quotient of two of them leaves the range of a decimal.
    private const int RatioDigits = 12;

    /// <summary>The outliers of an indicator, by code.</summary>
    /// <param name="indicator">A figure that adds up; what does not has no outliers.</param>
    /// <param name="localities">The localities by code.</param>
    /// <param name="previous">The answers of the period before.</param>
    internal static IReadOnlyList<Outlier> Of(Indicator indicator, IReadOnlyList<LocalityFigures> localities, PeriodAnswers previous)
    {
        if (indicator.Over != UnitRollUp.Sum)
            return [];
        var pairs = (
            from locality in localities
            let now = locality.Values.GetValueOrDefault(indicator.Code)
            let before = previous.Find(locality.Code).GetValueOrDefault(indicator.Code)
            where now.IsNumber && before is { IsNumber: true, Amount: > 0 }
            select (locality.Code, Now: now.Amount, Before: before.Amount)).ToList();
        if (ModifiedZScore.Of([.. pairs.Select(pair => decimal.Round(pair.Now / pair.Before, RatioDigits))]) is not { } scores)
            return [];
        return
        [
            .. pairs.Zip(scores)
                .Where(scored => scored.Second > ModifiedZScore.Limit)
                .Select(scored => new Outlier(scored.First.Code, scored.First.Now, scored.First.Before, decimal.Round(scored.Second, 2))),
        ];
    }
}
