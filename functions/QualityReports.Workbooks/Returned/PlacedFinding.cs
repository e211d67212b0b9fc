using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;

namespace QualityReports.Workbooks.Returned;

/// <summary>A finding with its place in the returned workbook.</summary>
/// <param name="Finding">The finding; its address is the one in the workbook that was sent.</param>
/// <param name="Place">Its cell in the returned workbook; null where it is about no entry.</param>
internal sealed record PlacedFinding(Finding Finding, CellAddress? Place)
{
    public FindingSeverity Severity => Finding.Kind.Severity;

    /// <summary>Whether the clerk knows the cell by another address.</summary>
    public bool HasMoved => Place is { } place && Finding.Cell is { } cell && (cell.Row, cell.Column) != (place.Row, place.Column);

    /// <summary>
    /// The findings that are listed, by sheet and cell, those about no cell first. Where there are too many, warnings give way to errors and notes to warnings.
    /// </summary>
    /// <param name="findings">All findings.</param>
    /// <param name="most">How many are listed at most.</param>
    /// <param name="placeOf">Finds the place of a finding.</param>
    /// <param name="positionOf">Where a sheet stands in the workbook.</param>
    public static IReadOnlyList<PlacedFinding> Select(
        IEnumerable<Finding> findings, int most, Func<Finding, CellAddress?> placeOf, Func<string, int> positionOf) =>
    [
        .. findings
            .OrderBy(finding => finding.Kind.Severity)
            .Take(most)
            .Select(finding => new PlacedFinding(finding, placeOf(finding)))
            .OrderBy(placed => placed.Place is { } place ? positionOf(place.Sheet) : 0)
            .ThenBy(placed => placed.Place?.Row)
            .ThenBy(placed => placed.Place?.Column),
    ];
}
