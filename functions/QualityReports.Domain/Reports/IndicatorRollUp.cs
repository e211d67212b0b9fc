using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Reports;

/// <summary>Adds up one indicator over units.</summary>
public static class IndicatorRollUp
{
    /// <summary>The total: the sum of the figures, or the count of yes.</summary>
    /// <returns>Null without answers, and for an indicator that does not add up. Counts and money are exact: they are integers.</returns>
    public static decimal? Total(Indicator indicator, IEnumerable<IndicatorValue> answers)
    {
        var counted = answers.Where(answer => answer.Kind is not (ValueKind.Blank or ValueKind.NotApplicable)).ToList();
        if (counted.Count == 0 || indicator.Over == UnitRollUp.None)
            return null;
        return indicator.Over == UnitRollUp.CountYes ? counted.Count(answer => answer.IsYes) : counted.Sum(answer => answer.Amount);
    }

    /// <summary>The indicator over the province, with the figures for comparison.</summary>
    /// <param name="answers">The answers of the period, without blanks.</param>
    /// <param name="previous">The total of the previous period.</param>
    /// <param name="sameLastYear">The total a year earlier.</param>
    public static IndicatorFigure Of(Indicator indicator, IReadOnlyList<IndicatorValue> answers, decimal? previous, decimal? sameLastYear)
    {
        var notApplicable = answers.Count(answer => answer.Kind == ValueKind.NotApplicable);
        var figures = answers.Where(answer => answer.IsNumber).Select(answer => answer.Amount).Order().ToList();
        return new IndicatorFigure(
            indicator.Code,
            Total(indicator, answers),
            answers.Count - notApplicable,
            notApplicable,
            previous,
            sameLastYear,
            figures.Count == 0 ? null : figures[0],
            Spread.MedianOf(figures),
            figures.Count == 0 ? null : figures[^1]);
    }
}
