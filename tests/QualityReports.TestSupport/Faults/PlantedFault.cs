using QualityReports.Domain.Cells;

namespace QualityReports.TestSupport.Faults;

/// <summary>A fault in a workbook, with its one finding.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Subject">Its position, as a finding names it: <c>C02</c>, or <c>L2.closedOn</c> for a column of a list.</param>
/// <param name="Planted">The content of the cell.</param>
/// <param name="Row">The row of a list, from 1.</param>
public sealed record PlantedFault(string Code, string Subject, CellContent Planted, int Row = 0)
{
    /// <summary>The list; null for an entry of the return.</summary>
    public string? List => Row == 0 ? null : Subject[..Subject.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The list's column.</summary>
    public string Column => Subject[(Subject.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
