namespace QualityReports.Domain.Findings;

/// <summary>The order in which findings are listed: by scope, then by place, then by code.</summary>
public static class FindingOrder
{
    /// <summary>Sorts; findings that compare equal keep their order.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Kind.Scope)
            .ThenBy(finding => finding.Cell?.Sheet, StringComparer.Ordinal)
            .ThenBy(finding => finding.Cell?.Row)
            .ThenBy(finding => finding.Cell?.Column)
            .ThenBy(finding => finding.Kind.Code, StringComparer.Ordinal),
    ];
}
