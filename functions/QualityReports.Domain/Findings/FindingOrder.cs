namespace QualityReports.Domain.Findings;

/// <summary>The order in which findings are listed: those without a cell, by scope; then by cell, the form's entries before its lists, these in its order. The
/// findings of one cell are together, errors first.</summary>
public static class FindingOrder
{
    // One comparison instead of a chain of keys: a million findings would keep each key during the sort.
    private static readonly Comparer<Finding> ByCellAndSeverity = Comparer<Finding>.Create(Compare);

    /// <summary>Sorts; findings that compare equal keep their order.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) => [.. findings.Order(ByCellAndSeverity)];

    /// <summary>The findings that an answer lists, in their order. Above the limit, errors have priority over warnings, and warnings over notes.</summary>
    /// <param name="most">The most findings in the list.</param>
    public static IEnumerable<Finding> First(IReadOnlyList<Finding> findings, int most) => findings.Count <= most
        ? findings
        : findings.Index().OrderBy(one => one.Item.Kind.Severity).Take(most).OrderBy(one => one.Index).Select(one => one.Item);

    private static int Compare(Finding left, Finding right)
    {
        var result = (left.Cell is not null).CompareTo(right.Cell is not null);
        if (result == 0 && left.Cell is { } one && right.Cell is { } other)
            result = Compare(left, one, right, other);
        if (result == 0 && left.Cell is not null)
            result = left.Kind.Severity.CompareTo(right.Kind.Severity);
        if (result == 0)
            result = left.Kind.Scope.CompareTo(right.Kind.Scope);
        if (result == 0)
            result = left.Kind.Severity.CompareTo(right.Kind.Severity);
        return result != 0 ? result : string.CompareOrdinal(left.Kind.Code, right.Kind.Code);
    }

    private static int Compare(Finding left, CellAddress one, Finding right, CellAddress other)
    {
        var result = ListOf(left).CompareTo(ListOf(right));
        if (result == 0)
            result = string.CompareOrdinal(one.Sheet, other.Sheet);
        if (result == 0)
            result = one.Row.CompareTo(other.Row);
        return result != 0 ? result : one.Column.CompareTo(other.Column);
    }

    // The subject of a list is L1, and of its cell also the column: L1.product. The number of the list, which is its order in the form; 0 for other subjects.
    private static int ListOf(Finding finding) => finding.Subject switch
    {
        ['L', >= '0' and <= '9'] or ['L', >= '0' and <= '9', '.', ..] => finding.Subject[1] - '0',
        _ => finding.Kind.Scope is FindingScope.Row or FindingScope.List ? int.MaxValue : 0,
    };
}
