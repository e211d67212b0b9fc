namespace QualityReports.Workbooks.Reading;

/// <summary>Finds the row of headings of a list, and holds each heading against the template's.</summary>
/// <param name="columns">For each column of the form its column in the sheet.</param>
/// <param name="typedIn">Counts the cells of a row that only an item has.</param>
internal sealed class ListTop(ListDefinition list, ListHeadings headings, string sheet, int[] columns, Func<ListRow, int> typedIn)
{
    // Headings in other words than the template's are looked for in the first rows.
    private const int MostSearched = 20;

    /// <summary>The index of the row of headings; -1 for none.</summary>
    /// <param name="rows">The rows below the marks.</param>
    /// <param name="isSure">Whether the headings are above them: then a row in other words is none.</param>
    public int Find(List<ListRow> rows, bool isSure)
    {
        var searched = Math.Min(MostSearched, rows.Count);
        if (rows.FindIndex(0, searched, row => headings.AreAll(row.Cells) || headings.AreLike(row.Cells)) is >= 0 and var near)
            return near;
        if (rows.FindIndex(searched, row => headings.AreAll(row.Cells)) is >= 0 and var far)
            return far;
        // Texts in most columns of the first row, and none that only an item has, are headings in the clerk's own words.
        return rows.Count > 0 && !isSure && IsText(rows[0]) ? 0 : -1;
    }

    /// <summary>The findings about the headings; a blank one says nothing.</summary>
    public IEnumerable<Finding> Check(ListRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (!row.Cells[i].IsBlank && Check(new LocatedCell(new CellAddress(sheet, columns[i], row.Number), row.Cells[i]), i) is { } finding)
                yield return finding;
        }
    }

    /// <summary>The finding that a list has no headings.</summary>
    /// <param name="first">Its first row.</param>
    public Finding Missing(ListRow first)
    {
        var position = first.Cells.Index().First(cell => !cell.Item.IsBlank).Index;
        var (cell, found) = (new CellAddress(sheet, columns[position], first.Number), UnitCheck.TextOf(first.Cells[position]));
        return Altered(cell, found, ReadingTexts.MissingHeadings(cell, found, list.Columns[position].Label));
    }

    private Finding? Check(LocatedCell heading, int position)
    {
        var (shown, column, written) = (headings.ColumnOf(heading.Content, position), list.Columns[position], UnitCheck.TextOf(heading.Content));
        return shown == position ? null
            : shown >= 0 ? Altered(
                heading.Address, list.Columns[shown].Label.Both, ReadingTexts.ExchangedHeading(heading.Address, list.Columns[shown].Label, column.Label))
            : UnitCheck.HasOtherUnit(heading.Content, column) ? Altered(heading.Address, written, ReadingTexts.OtherUnit(heading.Address, written, column.Unit!))
            : headings.Check(heading, position);
    }

    private bool IsText(ListRow row)
    {
        var texts = row.Cells.Count(cell => cell.Kind == CellKind.Text && !cell.IsBlank);
        return texts * 2 > row.Cells.Count && row.Cells.All(cell => cell.IsBlank || cell.Kind == CellKind.Text) && typedIn(row) == 0;
    }

    private static Finding Altered(CellAddress cell, string found, Text text) =>
        new(FindingKinds.TemplateAltered) { Cell = cell, Found = found, Expected = text };
}
