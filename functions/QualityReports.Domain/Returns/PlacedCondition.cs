namespace QualityReports.Domain.Returns;

/// <summary>A condition on a list column, with the column's index.</summary>
/// <param name="Column">The column's position in the form, from 0.</param>
/// <param name="EqualTo">The code that its answer must be.</param>
internal sealed record PlacedCondition(int Column, string EqualTo)
{
    /// <summary>Finds the column of a condition in a list.</summary>
    public static PlacedCondition Of(ColumnCondition condition, ListDefinition list) => new(list.IndexOf(condition.Column), condition.EqualTo);

    /// <summary>Whether a row has the answer.</summary>
    /// <param name="values">The row's answers, in the form's order.</param>
    public bool Holds(IndicatorValue[] values) => string.Equals(values[Column].Content, EqualTo, StringComparison.Ordinal);
}
