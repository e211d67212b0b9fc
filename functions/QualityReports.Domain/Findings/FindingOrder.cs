namespace QualityReports.Domain.Findings;

/// <summary>The order in which findings are listed: by scope, then by cell, the form's entries before its lists, then by code.</summary>
public static class FindingOrder
{
    // One comparison instead of a chain of keys: a million findings would keep each key during the sort.
    private static readonly Comparer<Finding> ByScopePlaceAndCode = Comparer<Finding>.Create(Compare);

    /// <summary>Sorts; findings that compare equal keep their order.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) => [.. findings.Order(ByScopePlaceAndCode)];

    private static int Compare(Finding left, Finding right)
    {
        var result = left.Kind.Scope.CompareTo(right.Kind.Scope);
        if (result == 0)
            result = IsInList(left).CompareTo(IsInList(right));
        if (result == 0)
            result = string.CompareOrdinal(left.Cell?.Sheet, right.Cell?.Sheet);
        if (result == 0)
            result = Nullable.Compare(left.Cell?.Row, right.Cell?.Row);
        if (result == 0)
            result = Nullable.Compare(left.Cell?.Column, right.Cell?.Column);
        return result != 0 ? result : string.CompareOrdinal(left.Kind.Code, right.Kind.Code);
    }

    // The subject of a list's cell is the list and the column: L1.product.
    private static bool IsInList(Finding finding) => finding.Subject?.Contains('.', StringComparison.Ordinal) == true;
}
