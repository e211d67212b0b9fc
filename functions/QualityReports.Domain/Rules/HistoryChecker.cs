namespace QualityReports.Domain.Rules;

/// <summary>Compares a return with the previous period's by the history rules of its form. It depends on the returns alone, so that ingest and reports agree.
/// Each indicator has the finding of its first matching rule: a wrong unit needs no further explanation.</summary>
public static class HistoryChecker
{
    /// <summary>Compares one return.</summary>
    /// <param name="current">The province's answers for the period; those of the same locality and answers that are not compared are ignored.</param>
    /// <param name="previous">The answers for the previous period.</param>
    /// <returns>The warnings, in the order of findings; none without a previous return, or where one of the two is nil.</returns>
    public static IReadOnlyList<Finding> Check(ComparedReturn compared, IReadOnlyList<LocalityAnswers> current, IReadOnlyList<LocalityAnswers> previous) =>
        previous.FirstOrDefault(row => row.Locality == compared.Locality) is { } before
            ? Check(compared, before, ProvinceRatios.With(compared, current, previous))
            : [];

    /// <summary>Compares every accepted return of a province. The result does not depend on their order of receipt.</summary>
    /// <param name="current">The period's returns of the province.</param>
    /// <param name="previous">The returns of the previous period.</param>
    /// <returns>The warnings of each locality that has any.</returns>
    public static ILookup<LocalityCode, Finding> CheckAll(FormEdition form, PeriodReturns current, PeriodReturns previous)
    {
        var earlier = previous.Accepted.Select(LocalityAnswers.Of).ToList();
        var before = earlier.ToDictionary(row => row.Locality);
        var ratios = ProvinceRatios.Of(current.Accepted.Select(LocalityAnswers.Of), earlier);
        return current.Accepted.Where(row => before.ContainsKey(row.Locality))
            .SelectMany(row => Check(ComparedReturn.Of(row, form), before[row.Locality], ratios).Select(finding => (row.Locality, Finding: finding)))
            .ToLookup(pair => pair.Locality, pair => pair.Finding);
    }

    private static IReadOnlyList<Finding> Check(ComparedReturn compared, LocalityAnswers before, ProvinceRatios ratios) => FindingOrder.Sort(
        from indicator in compared.FiguresBeside(before)
        let figure = new Figure(indicator, compared.Values[indicator.Code], before.Values[indicator.Code])
        let finding = compared.Form.History.Select(rule => Judge(rule, figure, ratios)).FirstOrDefault(found => found is not null)
        where finding is not null
        select finding with { Cell = compared.CellOf(indicator.Code) });

    private static Finding? Judge(HistoryRule rule, Figure figure, ProvinceRatios ratios) => !rule.Compares(figure.Indicator) ? null : rule switch
    {
        FactorRule trap => IsAnotherUnit(trap, figure) ? Describe(rule, figure) : null,
        FallRule fall => figure.Then - figure.Now > fall.Share * figure.Then ? Describe(rule, figure) : null,
        OutlierRule outlier => JudgeAmongOthers(outlier, figure, ratios.SpreadOf(figure.Indicator.Code)),
        _ => throw new InvalidOperationException($"The history rule {rule.Id} is of no known kind."),
    };

    private static bool IsAnotherUnit(FactorRule rule, Figure figure) =>
        IsNear(figure.Now, rule.Factor * figure.Then, rule) || IsNear(rule.Factor * figure.Now, figure.Then, rule);

    private static bool IsNear(decimal amount, decimal target, FactorRule rule) => Math.Abs(amount - target) <= rule.Tolerance * target;

    private static Finding? JudgeAmongOthers(OutlierRule rule, Figure figure, (int Count, Spread Spread) ratios)
    {
        if (ratios.Count < rule.Localities)
            return null;
        var usual = decimal.Round(ratios.Spread.Median * figure.Then, figure.Decimals);
        return Math.Abs(figure.Now - usual) >= rule.Least && ratios.Spread.IsOutlier(figure.Now / figure.Then, rule.Threshold)
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
