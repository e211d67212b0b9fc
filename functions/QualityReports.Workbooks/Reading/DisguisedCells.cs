namespace QualityReports.Workbooks.Reading;

/// <summary>Finds answers that a sheet may show otherwise than they are: by conditional formats, or as formulas. No rule of a format is calculated.</summary>
internal static class DisguisedCells
{
    /// <summary>The findings: one for each entry of the return sheet, one for each list.</summary>
    /// <param name="looks">What each sheet says of the look of its cells, by its name.</param>
    public static IEnumerable<Finding> Find(ReturnDocument document, IReadOnlyDictionary<string, SheetLooks> looks) =>
        FindEntries(document, looks).Concat(document.Form.Lists.Select(list => FindFirst(list, document.Lists[list.Code], looks)).OfType<Finding>());

    private static IEnumerable<Finding> FindEntries(ReturnDocument document, IReadOnlyDictionary<string, SheetLooks> looks) =>
        from indicator in document.Form.Indicators
        where document.Entries.ContainsKey(indicator.Code)
        let entry = document.Entries[indicator.Code]
        where looks.ContainsKey(entry.Address.Sheet)
        let look = LookOf(entry.Content, entry.Address.Column, entry.Address.Row, looks[entry.Address.Sheet])
        where look != CellLook.Plain
        select Describe(look, entry.Address, indicator.Code.Value, indicator.Label, entry.Content);

    private static Finding? FindFirst(ListDefinition list, ListDocument document, IReadOnlyDictionary<string, SheetLooks> looks)
    {
        if (!looks.TryGetValue(document.Sheet, out var sheet) || !sheet.MayChangeAny)
            return null;
        foreach (var row in document.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (LookOf(row.Cells[i], document.Columns[i], row.Number, sheet) is not CellLook.Plain and var look)
                    return Describe(look, document.AddressOf(row, i), $"{list.Code}.{list.Columns[i].Code}", list.Columns[i].Label, row.Cells[i]);
            }
        }

        return null;
    }

    // Where formulas are shown, numbers are shown without their format: a day as 39903.
    private static CellLook LookOf(CellContent cell, int column, int row, SheetLooks sheet) =>
        cell.IsBlank ? CellLook.Plain
        : sheet.ShowsFormulas && (cell.IsFormula || cell.Kind == CellKind.Date || cell.Shown is not null) ? CellLook.Formulas
        : sheet.MayChange(column, row) ? CellLook.Conditional
        : CellLook.Plain;

    private static Finding Describe(CellLook look, CellAddress cell, string subject, Text label, CellContent content) => new(FindingKinds.ValueDisguised)
    {
        Cell = cell,
        Subject = subject,
        Label = label,
        Found = CellText.Clean(content.ToString()),
        Expected = LookTexts.CauseOf(look),
        Entry = LookTexts.FixOf(look),
    };
}
