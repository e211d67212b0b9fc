using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Rosters;

/// <summary>A roster as a file states it, before anything is judged.</summary>
/// <param name="Name">The sheet's name, or the file's where it is CSV: what findings put before the cell.</param>
/// <param name="Rows">The rows that have anything, from the top; the first is the heading.</param>
public sealed record RosterSheet(string Name, IReadOnlyList<RosterSheetRow> Rows);

/// <summary>A row of a roster file.</summary>
/// <param name="Number">Its number as a spreadsheet program shows it, from 1.</param>
/// <param name="Cells">Its cells by column, from 1.</param>
public sealed record RosterSheetRow(int Number, IReadOnlyDictionary<int, CellContent> Cells);
