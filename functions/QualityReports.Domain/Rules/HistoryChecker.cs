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
            let figure = new Figure(indicator, compared.Values.GetValueOrDefault(indicator.Code), before.GetValueOrDefault(indicator.Code))
            where ProvinceRatios.RatioOf(figure.Value, figure.Before) is not null
            let finding = compared.Form.History.Select(rule => Judge(rule, figure, ratios)).FirstOrDefault(found => found is not null)
            where finding is not null
            select finding with { Cell = compared.CellOf(indicator.Code) });
    }

    private static Finding? Judge(HistoryRule rule, Figure figure, ProvinceRatios ratios) => !rule.Compares(figure.Indicator) ? null : rule switch
    {
        FactorRule trap => IsAnotherUnit(trap, figure) ? Describe(rule, figure) : null,
        FallRule fall => figure.Then - figure.Now > fall.Share * figure.Then ? Describe(rule, figure) : null,
        OutlierRule outlier => JudgeAmongOthers(outlier, figure, ratios.Of(figure.Indicator.Code)),
        _ => throw new InvalidOperationException($"The history rule {rule.Id} is of no known kind."),
    };

    private static bool IsAnotherUnit(FactorRule rule, Figure figure) =>
        IsNear(figure.Now, rule.Factor * figure.Then, rule) || IsNear(rule.Factor * figure.Now, figure.Then, rule);

    private static bool IsNear(decimal amount, decimal target, FactorRule rule) => Math.Abs(amount - target) <= rule.Tolerance * target;

    private static Finding? JudgeAmongOthers(OutlierRule rule, Figure figure, IReadOnlyList<decimal> ratios)
    {
        if (ratios.Count < rule.Localities)
            return null;
        var spread = Spread.Of(ratios);
        var usual = decimal.Round(spread.Median * figure.Then, figure.Decimals);
        return Math.Abs(figure.Now - usual) >= rule.Least && spread.IsOutlier(figure.Now / figure.Then, rule.Threshold)
            ? Describe(rule, figure) with { Expected = Text.Same(Print(usual)) }
            : null;
    }

    private static Finding Describe(HistoryRule rule, Figure figure) => new(rule.Kind)
    {
        Rule = rule,
        Subject = figure.Indicator.Code.Value,
        Label = figure.Indicator.Label,
        Found = Print(figure.Now),
        Previous = Print(figure.Then),
    };

    private static string Print(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private readonly record struct Figure(Indicator Indicator, IndicatorValue Value, IndicatorValue Before)
    {
        public decimal Now => Value.Amount;

        public decimal Then => Before.Amount;

        public int Decimals => Indicator.Type == IndicatorType.Count ? 0 : 2;
    }
}
