namespace QualityReports.Domain.Forms;

/// <summary>An aggregate over the rows of a list.</summary>
public enum ListAggregate
{
    /// <summary>The number of rows.</summary>
    Rows,

    /// <summary>The number of different values in a column.</summary>
    Distinct,

    /// <summary>The sum of a column.</summary>
    Sum,
}

/// <summary>A term of a rule: an indicator, a derived rate, an aggregate of a list, or a number. The schema allows exactly one.</summary>
/// <param name="Indicator">The indicator, or null.</param>
/// <param name="IsOneOf">For a yes/no or choice indicator: the term is 1 where the answer is one of these codes, else 0.</param>
/// <param name="Rate">The derived rate as a fraction, or null.</param>
/// <param name="List">The list, or null.</param>
/// <param name="Column">The column that is summed, or whose values are counted.</param>
/// <param name="Where">Includes only rows with each of these answers.</param>
/// <param name="ValidAtPeriodEnd">Includes only rows valid on the period's last day, from <see cref="ValidFrom"/> to <see cref="ValidTo"/>.</param>
/// <param name="Number">The number, or null.</param>
/// <param name="Weight">The factor of the term.</param>
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
