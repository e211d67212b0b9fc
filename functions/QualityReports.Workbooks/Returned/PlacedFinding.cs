namespace QualityReports.Workbooks.Returned;

/// <summary>A finding with its cell in the returned workbook.</summary>
/// <param name="Finding">The finding; its address is the one in the workbook that was sent.</param>
/// <param name="Place">Its cell in the returned workbook; null for a finding without an entry.</param>
internal sealed record PlacedFinding(Finding Finding, CellAddress? Place)
{
    public FindingSeverity Severity => Finding.Kind.Severity;

    /// <summary>Whether the sent workbook has the cell at another address.</summary>
    public bool HasMoved => Place is { } place && Finding.Cell is { } cell && (cell.Row, cell.Column) != (place.Row, place.Column);

    /// <summary>The findings to list, by sheet and cell, those without a cell first. Above the limit, errors have priority over warnings, and warnings over
    /// notes.</summary>
    /// <param name="most">The most findings in the list.</param>
    /// <param name="placeOf">Finds the cell of a finding.</param>
    /// <param name="positionOf">The position of a sheet in the workbook.</param>
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
