namespace QualityReports.Domain.Rosters;

/// <summary>A roster as a file states it, before the checks.</summary>
/// <param name="Name">The sheet's name, or a CSV file's name: the prefix of cells in findings.</param>
/// <param name="Rows">The rows that are not empty, from the top; the first is the heading.</param>
public sealed record RosterSheet(string Name, IReadOnlyList<RosterSheetRow> Rows);

/// <summary>A row of a roster file.</summary>
/// <param name="Number">Its number in a spreadsheet program, from 1.</param>
/// <param name="Cells">Its cells by column, from 1.</param>
public sealed record RosterSheetRow(int Number, IReadOnlyDictionary<int, CellContent> Cells);
