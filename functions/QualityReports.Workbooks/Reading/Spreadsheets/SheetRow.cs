using QualityReports.Domain.Cells;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">Its name as the tab shows it.</param>
/// <param name="IsHidden">Whether its tab is hidden.</param>
/// <param name="Part">The part with its cells; null for a sheet that is no worksheet, such as a chart.</param>
internal sealed record Sheet(string Name, bool IsHidden, string? Part);

/// <summary>A cell that has a value.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Content">Its value.</param>
internal readonly record struct SheetCell(int Column, CellContent Content);

/// <summary>A row that has a value, with its cells in the file's order. The reader reuses its cells for the next row.</summary>
/// <param name="number">The row, from 1.</param>
/// <param name="cells">The cells that have a value.</param>
internal sealed class SheetRow(int number, List<SheetCell> cells)
{
    public int Number { get; } = number;

    public List<SheetCell> Cells { get; } = cells;
}
