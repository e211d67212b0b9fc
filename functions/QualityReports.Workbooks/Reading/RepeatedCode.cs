namespace QualityReports.Workbooks.Reading;

/// <summary>A code or a mark that a sheet has twice.</summary>
/// <param name="Cells">The cells that hold it.</param>
internal sealed record RepeatedCode(string Code, IReadOnlyList<CellAddress> Cells);
