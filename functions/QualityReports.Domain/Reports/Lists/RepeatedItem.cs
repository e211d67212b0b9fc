namespace QualityReports.Domain.Reports.Lists;

/// <summary>An item in one list of several localities: the folded identities of its rows are equal.</summary>
/// <param name="List">The list's code.</param>
/// <param name="Rows">The first row of each locality, by locality; at least two.</param>
public sealed record RepeatedItem(string List, IReadOnlyList<ItemRow> Rows);

/// <summary>A row about an item.</summary>
/// <param name="Part">The shorter period of the return, such as <c>2009-Q1</c>; null for a return of the report's own period.</param>
/// <param name="Cell">The row's first cell.</param>
/// <param name="Identity">The answers in the identity columns as written, a choice by its Chinese label; at most 100 characters.</param>
public sealed record ItemRow(string Locality, string SubmissionId, string? Part, CellAddress Cell, string Identity);

/// <summary>The items that several localities list.</summary>
/// <param name="Items">In the form's order of lists, by the first locality and its row.</param>
/// <param name="AreCompared">False where there are more rows than are compared (<see cref="MaxRows"/>), and no item is known.</param>
public sealed record RepeatedItems(IReadOnlyList<RepeatedItem> Items, bool AreCompared)
{
    /// <summary>The most rows of a report that are compared.</summary>
    public const int MaxRows = 500_000;

    /// <summary>No item.</summary>
    public static RepeatedItems None { get; } = new([], AreCompared: true);
}
