using System.Globalization;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Rules;

/// <summary>
/// Compares a return with last period's, by the history rules of its form: a function of the returns alone, so that intake and reports come to the same. Of an
/// indicator the first rule is said that finds something, in the form's order: what a mistaken unit explains needs no further explanation.
/// </summary>
public static class HistoryChecker
{
    /// <summary>Compares.</summary>
    /// <param name="compared">The return.</param>
    /// <param name="current">The period's returns of the province; what it has of the same locality does not count.</param>
    /// <param name="previous">The returns of the period before.</param>
    /// <returns>The warnings, in the order in which findings are listed; none where the locality had no return, or one of the two is nil.</returns>
    public static IReadOnlyList<Finding> Check(ComparedReturn compared, PeriodReturns current, PeriodReturns previous)
    {
        if (compared.IsNil || previous.Accepted.FirstOrDefault(row => row.Locality == compared.Locality) is not { IsNil: false, Values: var before })
            return [];
        var ratios = new ProvinceRatios(compared, current, previous);
        return FindingOrder.Sort(
            from indicator in compared.Form.Indicators
            where !compared.Faulty.Contains(indicator.Code.Value)
            let now = compared.Values.GetValueOrDefault(indicator.Code)
            let then = before.GetValueOrDefault(indicator.Code)
            where ProvinceRatios.RatioOf(now, then) is not null
            let finding = compared.Form.History.Where(rule => rule.Compares(indicator)).Select(rule => Judge(rule, indicator, now, then, ratios)).FirstOrDefault(found => found is not null)
            where finding is not null
            select finding with { Cell = compared.CellOf(indicator.Code) });
    }

    private static Finding? Judge(HistoryRule rule, Indicator indicator, IndicatorValue now, IndicatorValue then, ProvinceRatios ratios) => rule switch
    {
        FactorRule trap => IsNear(now.Amount, trap.Factor * then.Amount, trap) || IsNear(trap.Factor * now.Amount, then.Amount, trap) ? Describe(rule, indicator, now, then) : null,
        FallRule fall => then.Amount - now.Amount > fall.Share * then.Amount ? Describe(rule, indicator, now, then) : null,
        OutlierRule outlier => JudgeAmongOthers(outlier, indicator, now, then, ratios.Of(indicator.Code)),
        _ => throw new InvalidOperationException($"The history rule {rule.Id} is of no known kind."),
    };

    private static bool IsNear(decimal amount, decimal target, FactorRule rule) => Math.Abs(amount - target) <= rule.Tolerance * target;

    private static Finding? JudgeAmongOthers(OutlierRule rule, Indicator indicator, IndicatorValue now, IndicatorValue then, IReadOnlyList<decimal> ratios)
    {
        if (ratios.Count < rule.Localities)
            return null;
        var spread = Spread.Of(ratios);
        return spread.IsOutlier(now.Amount / then.Amount, rule.Threshold)
            ? Describe(rule, indicator, now, then) with { Expected = Text.Same(Print(decimal.Round(spread.Median * then.Amount, indicator.Type == IndicatorType.Count ? 0 : 2))) }
            : null;
    }

    private static Finding Describe(HistoryRule rule, Indicator indicator, IndicatorValue now, IndicatorValue then) => new(rule.Kind)
    {
        Rule = rule,
        Subject = indicator.Code.Value,
        Label = indicator.Label,
        Found = Print(now.Amount),
        Previous = Print(then.Amount),
    };

    private static string Print(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
