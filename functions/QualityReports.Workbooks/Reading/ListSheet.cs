using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Reading;

/// <summary>Finds the columns of a list by the codes in its hidden marker row, and reads the rows below.</summary>
internal sealed class ListSheet
{
    private readonly ListDefinition _list;
    private readonly string _sheet;
    private readonly int[] _columns;
    private readonly string[][] _labels;
    private int[] _positions = [];
    private bool _isOutOfOrder;
    private readonly List<string> _repeated = [];
    private readonly List<ListRow> _rows = [];
    private readonly Chunks<CellContent> _cells = new(first: 1024, largest: 64 * 1024);

    private ListSheet(ListDefinition list, string sheet)
    {
        _list = list;
        _sheet = sheet;
        _columns = new int[list.Columns.Count];
        _labels = [.. list.Columns.Select(LabelsOf)];
    }

    /// <summary>Which parts of the template are gone.</summary>
    public List<Text> Alterations { get; } = [];

    /// <summary>The list; only of use where nothing is gone.</summary>
    public ListDocument Document => new(_sheet, _columns, _rows);

    public static ListSheet Read(ListDefinition list, string sheet, IEnumerable<SheetRow> rows)
    {
        var result = new ListSheet(list, sheet);
        MarkedRows.Read(rows, result.TryReadMarker, result.TakeRow);
        result.CheckColumns();
        if (result.Alterations.Count == 0)
            result.FinishRows();
        return result;
    }

    private bool TryReadMarker(SheetRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind != CellKind.Text)
                continue;
            var mark = CellText.CleanCode(cell.Content.Raw!);
            var position = mark.StartsWith(_list.Code + ".", StringComparison.Ordinal) ? _list.IndexOf(mark[(_list.Code.Length + 1)..]) : -1;
            if (position < 0)
                continue;
            if (_columns[position] > 0)
                _repeated.Add(mark);
            _columns[position] = cell.Column;
        }

        _positions = PositionsOf(_columns);
        return _positions.Length > 0;
    }

    private void TakeRow(SheetRow row)
    {
        var hasAny = false;
        var cells = _cells.Peek(_columns.Length);
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            var position = cell.Column < _positions.Length ? _positions[cell.Column] : -1;
            if (position < 0 || cell.Content.IsBlank)
                continue;
            cells[position] = cell.Content;
            hasAny = true;
        }

        if (!hasAny)
            return;
        // One more than the list takes: among them may be the row of headings.
        if (_rows.Count > _list.MaxRows)
            throw UnreadableFileException.TooLarge(ReadingTexts.ListRows(_sheet, _list.MaxRows));
        _cells.Take(cells.Count);
        _isOutOfOrder |= _rows.Count > 0 && _rows[^1].Number > row.Number;
        _rows.Add(new ListRow(row.Number, cells));
    }

    // For each column of the sheet which of the form's it is; -1 for others.
    private static int[] PositionsOf(int[] columns)
    {
        var last = 0;
        foreach (var column in columns)
            last = Math.Max(last, column);
        if (last == 0)
            return [];
        var positions = new int[last + 1];
        Array.Fill(positions, -1);
        for (var i = 0; i < columns.Length; i++)
            positions[columns[i]] = i;
        positions[0] = -1;
        return positions;
    }

    private void CheckColumns()
    {
        var missing = _list.Columns.Where((_, position) => _columns[position] == 0).Select(column => $"{_list.Code}.{column.Code}").ToList();
        if (missing.Count > 0)
            Alterations.Add(ReadingTexts.MissingColumns(_sheet, missing));
        if (_repeated.Count > 0)
            Alterations.Add(ReadingTexts.RepeatedCodes(_sheet, _repeated));
    }

    private void FinishRows()
    {
        if (_isOutOfOrder)
            _rows.Sort((left, right) => left.Number.CompareTo(right.Number));
        var heading = _rows.FindIndex(IsHeading);
        if (heading >= 0)
            _rows.RemoveAt(heading);
        if (_rows.Count > _list.MaxRows)
            throw UnreadableFileException.TooLarge(ReadingTexts.ListRows(_sheet, _list.MaxRows));
    }

    private bool IsHeading(ListRow row)
    {
        var differing = 0;
        for (var i = 0; i < row.Cells.Count && differing * 2 < row.Cells.Count; i++)
        {
            if (!IsLabel(row.Cells[i], _labels[i]))
                differing++;
        }

        return differing * 2 < row.Cells.Count;
    }

    private static bool IsLabel(CellContent cell, string[] labels)
    {
        if (cell.Kind != CellKind.Text || cell.Characters.Length > ValueReader.MaxTextLength)
            return false;
        var text = CellText.IsCleanCode(cell.Characters) ? cell.Characters : CellText.CleanCode(cell.Raw!);
        foreach (var label in labels)
        {
            if (text.SequenceEqual(label))
                return true;
        }

        return false;
    }

    private static string[] LabelsOf(ListColumn column) =>
        [CellText.CleanCode(column.Label.Both), CellText.CleanCode(column.Label.Zh), CellText.CleanCode(column.Label.En)];
}
