namespace QualityReports.Workbooks.Reading;

/// <summary>Finds rows of a list that go on beside it in columns without headings: they look like items and would not be read. Columns with a heading
/// are the clerk's own. Also finds a unit that is written beside the list.</summary>
/// <param name="positions">For each column of the sheet the position of the form's column; -1 for others.</param>
internal sealed class RowsBeside(FormEdition form, ListDefinition list, string sheet, int[] positions)
{
    // So many answers of typed columns in the list's order, one of them of a closed list or an
    // enterprise's code, are an item; dates and numbers alone are notes.
    private const int TypedInItem = 3;
    private const int MostColumns = 64;

    private readonly CodeList?[] _choices = [.. list.Columns.Select(column => column.CodeList is { } name ? form.CodeListOf(name) : null)];
    private readonly HashSet<int> _headed = [];
    private readonly HashSet<int> _known = [];
    private Finding? _found;

    /// <summary>Takes a row with cells beside the list.</summary>
    /// <param name="areHeadings">Whether it is the row of headings.</param>
    public void Take(SheetRow row, bool areHeadings)
    {
        if (_found is not null)
            return;
        var (next, typed, isItem) = (0, 0, false);
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if ((cell.Column < positions.Length && positions[cell.Column] >= 0) || cell.Content.IsBlank)
                continue;
            if (areHeadings && cell.Content.Kind == CellKind.Text)
                _headed.Add(cell.Column);
            CheckUnit(row.Number, cell);
            var at = Answer(cell.Content, next);
            if (_known.Count < MostColumns && _known.Add(cell.Column) && at < 0 && cell.Content.Kind == CellKind.Text)
                _headed.Add(cell.Column);
            if (at < 0 || _headed.Contains(cell.Column))
                continue;
            (next, typed) = (at + 1, typed + 1);
            isItem |= list.Columns[at].Type is ColumnType.Choice or ColumnType.EnterpriseCode;
        }

        if (typed >= TypedInItem && isItem)
            _found ??= Describe(row);
    }

    /// <summary>The finding about the first of them; null where there is none.</summary>
    public Finding? Describe() => _found;

    // The first typed column from a position on of which a cell may be the answer; -1 for none.
    private int Answer(CellContent cell, int from)
    {
        for (var i = from; i < _choices.Length; i++)
        {
            if (list.Columns[i].Type is not (ColumnType.Text or ColumnType.Code) && ValueReader.Read(cell, list.Columns[i].Type, _choices[i]) is
                { Problem: null, Value.Kind: not (ValueKind.Blank or ValueKind.NotApplicable) })
                return i;
        }

        return -1;
    }

    private void CheckUnit(int row, SheetCell cell)
    {
        if (_found is not null || !(_headed.Contains(cell.Column) ? UnitStatement.IsOther(cell.Content) : UnitStatement.IsOtherAlone(cell.Content)))
            return;
        var (address, written) = (new CellAddress(sheet, cell.Column, row), UnitCheck.TextOf(cell.Content));
        _found = new Finding(FindingKinds.TemplateAltered)
        {
            Cell = address,
            Found = written,
            Expected = ReadingTexts.OtherUnit(address, written, Templates.TemplateTexts.TenThousandYuan),
        };
    }

    private Finding Describe(SheetRow row)
    {
        var first = row.Cells.First(cell => !(cell.Column < positions.Length && positions[cell.Column] >= 0) && !cell.Content.IsBlank);
        var (address, written) = (new CellAddress(sheet, first.Column, row.Number), UnitCheck.TextOf(first.Content));
        return new Finding(FindingKinds.TemplateAltered) { Cell = address, Found = written, Expected = ReadingTexts.RowsBeside(address, written) };
    }
}
