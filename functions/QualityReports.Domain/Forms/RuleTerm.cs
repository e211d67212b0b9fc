using QualityReports.Domain.Values;

namespace QualityReports.Domain.Forms;

/// <summary>What is made of the rows of a list.</summary>
public enum ListAggregate
{
    /// <summary>How many there are.</summary>
    Rows,

    /// <summary>How many different values a column has.</summary>
    Distinct,

    /// <summary>The sum of a column.</summary>
    Sum,
}

/// <summary>A term of a rule. The schema sees to it that it is one of four: an indicator, a derived rate, an aggregate of a list, a number.</summary>
/// <param name="Indicator">The indicator, or null.</param>
/// <param name="IsOneOf">With an indicator that is yes/no or a choice: the term is 1 where the answer is one of these codes, else 0.</param>
/// <param name="Rate">The derived rate as a fraction, or null.</param>
/// <param name="List">The list, or null.</param>
/// <param name="Aggregate">What is made of its rows.</param>
/// <param name="Column">The column that is summed or whose values are told apart.</param>
/// <param name="Where">Only rows that have each of these answers.</param>
/// <param name="ValidAtPeriodEnd">Only rows whose <see cref="ValidFrom"/> to <see cref="ValidTo"/> has the period's last day in it.</param>
/// <param name="Number">The number, or null.</param>
/// <param name="Weight">What the term is multiplied with.</param>
public sealed record RuleTerm(
    IndicatorCode? Indicator,
    IReadOnlyList<string>? IsOneOf,
    string? Rate,
    string? List,
    ListAggregate Aggregate,
    string? Column,
    IReadOnlyList<ColumnCondition>? Where,
    bool ValidAtPeriodEnd,
    decimal? Number,
    decimal Weight = 1)
{
    /// <summary>The column with the first day on which a row is valid.</summary>
    public const string ValidFrom = "validFrom";

    /// <summary>The column with the last day on which a row is valid.</summary>
    public const string ValidTo = "validTo";
}
