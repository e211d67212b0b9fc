namespace QualityReports.Workbooks.Reading;

/// <summary>Finds the columns of a list by the codes in its hidden marker row, and reads the rows below.</summary>
internal sealed class ListSheet
{
    // A row with two dates, amounts, choices or codes of enterprises is an item.
    private const int TypedInItem = 2;

    // Cells beside the list are looked at in so many rows that have some.
    private const int MostSearched = 50;

    private readonly FormEdition _form;
    private readonly ListDefinition _list;
    private readonly string _sheet;
    private readonly int[] _columns;
    private readonly ListHeadings _headings;
    private readonly SheetTitles _titles;
    private int[] _positions = [];
    private SecondHeadings? _second;
    private RowsBeside? _beside;
    private int _searched;
    private int _markerRow;
    private bool _isOutOfOrder;
    private bool _hasHeadings;
    private readonly List<RepeatedCode> _repeated = [];
    private readonly List<ListRow> _rows = [];
    private readonly List<CellAddress> _hidden = [];
    private readonly Chunks<CellContent> _cells = new(first: 1024, largest: 64 * 1024);

    private ListSheet(FormEdition form, ListDefinition list, string sheet, ReportingPeriod? period)
    {
        _form = form;
        _list = list;
        _sheet = sheet;
        _columns = new int[list.Columns.Count];
        _headings = new ListHeadings(list, period);
        _titles = new SheetTitles(sheet);
        Document = new ListDocument(sheet, _columns, _rows);
    }

    /// <summary>The first cell that the screen does not show; null where there is none.</summary>
    public CellAddress? Hidden { get; private set; }

    /// <summary>The texts above the list.</summary>
    public IEnumerable<LocatedCell> Titles => _titles.Above(_markerRow);

    /// <summary>The findings about what was altered in the template.</summary>
    public List<Finding> Alterations { get; } = [];

    /// <summary>The warnings about other words than the form's, and about what is no item.</summary>
    public List<Finding> Warnings { get; } = [];

    /// <summary>The list; only of use where nothing was altered.</summary>
    public ListDocument Document { get; private set; }

    /// <summary>Reads the sheet.</summary>
    /// <param name="period">The return's period; null where it is unknown.</param>
    /// <param name="behind">What it has behind its rows, which is known once these are read; null where it does not matter.</param>
    public static ListSheet Read(
        FormEdition form,
        ListDefinition list,
        string sheet,
        IEnumerable<SheetRow> rows,
        ReportingPeriod? period = null,
        BehindRows? behind = null)
    {
        var result = new ListSheet(form, list, sheet, period);
        MarkedRows.Read(rows, result.TryReadMarker, result.TakeRow, result.TakeAbove);
        result.CheckColumns();
        if (result.Alterations.Count == 0)
            result.FinishRows(behind ?? new BehindRows());
        return result;
    }

    private bool TryReadMarker(SheetRow row)
    {
        CheckStatement(row, alone: true);
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
                _repeated.Add(new RepeatedCode(mark, [new(_sheet, _columns[position], row.Number), new(_sheet, cell.Column, row.Number)]));
            _columns[position] = cell.Column;
        }

        _positions = PositionsOf(_columns);
        if (_positions.Length == 0)
        {
            _titles.Take(row);
            return false;
        }

        _markerRow = row.Number;
        _second = new SecondHeadings(_list, _headings, _sheet, _positions);
        _beside = new RowsBeside(_form, _list, _sheet, _positions);
        return true;
    }

    // An item above the marks is shown like any other, and would not be read; a title, a remark or a signature may be there.
    private void TakeAbove(SheetRow row)
    {
        var cells = new CellContent[_columns.Length];
        if (Fill(cells, row) == 0)
            return;
        if (_headings.AreMost(cells))
            _hasHeadings = true;
        else if (TypedIn(cells) >= TypedInItem)
            AddRowAbove(new CellAddress(_sheet, row[0].Column, row.Number));
    }

    private void AddRowAbove(CellAddress cell) => AddAlteration(ReadingTexts.RowAbove(cell), cell);

    // 单位：元 above the list.
    private void CheckStatement(SheetRow row, bool alone)
    {
        if (UnitCheck.OtherStatement(row, alone) is > 0 and var column)
            AddOtherUnit(new CellAddress(_sheet, column, row.Number), row.ContentOf(column));
    }

    private void AddOtherUnit(CellAddress cell, CellContent content)
    {
        var written = UnitCheck.TextOf(content);
        AddAlteration(ReadingTexts.OtherUnit(cell, written, TemplateTexts.TenThousandYuan), cell, written);
    }

    // How many cells of a row are answers that a heading or a remark is not.
    private int TypedIn(ListRow row) => TypedIn(row.Cells);

    private int TypedIn(ArraySegment<CellContent> cells)
    {
        var typed = 0;
        for (var i = 0; i < cells.Count; i++)
            typed += IsTyped(_list.Columns[i]) && IsAnswer(cells[i], _list.Columns[i]) ? 1 : 0;
        return typed;
    }

    private static bool IsTyped(ListColumn column) => column.Type is not (ColumnType.Text or ColumnType.Code);

    private bool IsAnswer(CellContent cell, ListColumn column) =>
        !cell.IsBlank && ValueReader.Read(cell, column.Type, column.CodeList is { } name ? _form.CodeListOf(name) : null).Problem is null;

    private void TakeRow(SheetRow row)
    {
        var cells = _cells.Peek(_columns.Length);
        var filled = Fill(cells, row);
        if (filled < row.Count)
        {
            _second!.Take(row, cells);
            if (_searched++ < MostSearched)
                _beside!.Take(row, _headings.AreMost(cells));
        }

        if (filled == 0 || (filled == 1 && IsUnit(row, cells)))
            return;
        // One more than the list takes: among them may be the row of headings.
        if (_rows.Count > _list.MaxRows)
            throw UnreadableFileException.TooLarge(ReadingTexts.ListRows(_sheet, _list.MaxRows));
        _cells.Take(cells.Count);
        _isOutOfOrder |= _rows.Count > 0 && _rows[^1].Number > row.Number;
        _rows.Add(new ListRow(row.Number, cells));
        if (row.HidesAny)
            NoteHidden(row);
    }

    // 单位：元 below the list, or （元） below a heading: no item.
    private bool IsUnit(SheetRow row, ArraySegment<CellContent> cells)
    {
        var position = 0;
        while (cells[position].IsBlank)
            position++;
        if (!UnitStatement.IsAlone(cells[position]) && !UnitStatement.IsOther(cells[position]))
            return false;
        if (UnitStatement.IsOtherAlone(cells[position]))
            AddOtherUnit(new CellAddress(_sheet, _columns[position], row.Number), cells[position]);
        cells.AsSpan().Clear();
        return true;
    }

    // Of each row the first: among them may be the row of headings.
    private void NoteHidden(SheetRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Column >= _positions.Length || _positions[cell.Column] < 0 || cell.Content.IsBlank || !row.Hides(cell.Column))
                continue;
            _hidden.Add(new CellAddress(_sheet, cell.Column, row.Number));
            return;
        }
    }

    // How many cells of the list the row fills.
    private int Fill(Span<CellContent> cells, SheetRow row)
    {
        var filled = 0;
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            var position = cell.Column < _positions.Length ? _positions[cell.Column] : -1;
            if (position < 0 || cell.Content.IsBlank)
                continue;
            cells[position] = cell.Content;
            filled++;
        }

        return filled;
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
            AddAlteration(ReadingTexts.MissingColumns(_sheet, missing));
        if (_repeated.Count > 0)
            AddAlteration(ReadingTexts.RepeatedCodes(_sheet, _repeated));
    }

    private void FinishRows(BehindRows behind)
    {
        Alterations.AddRange(UnitCheck.DescribePage(_sheet, behind.PageTexts));
        if (_isOutOfOrder)
            _rows.Sort((left, right) => left.Number.CompareTo(right.Number));
        var headings = new ListTop(_list, _headings, _sheet, _columns, TypedIn);
        var heading = headings.Find(_rows, isSure: _hasHeadings);
        if (heading >= 0)
        {
            foreach (var finding in headings.Check(_rows[heading]))
                (finding.Kind.Severity == FindingSeverity.Error ? Alterations : Warnings).Add(finding);
            RemoveHeading(heading);
            CheckSecondHeadings();
            if (_rows.Count > heading && ColumnNumbers.AreAll(_rows[heading].Cells))
                RemoveHeading(heading);
        }
        else if (_rows.Count > 0 && !_hasHeadings)
        {
            Alterations.Add(headings.Missing(_rows[0]));
        }

        TakeOffRemarks();
        if (_beside?.Describe() is { } beside)
            Alterations.Add(beside);
        if (_second?.Describe() is { } second)
            Alterations.Add(second);
        if (_rows.Count > _list.MaxRows)
            throw UnreadableFileException.TooLarge(ReadingTexts.ListRows(_sheet, _list.MaxRows));
        Hidden = _hidden.Count == 0 ? null : _hidden.MinBy(cell => cell.Row);
        if (_rows.Count > 0 && behind.Merged.Count > 0)
            Document = Document with { Merged = MergedCells.Of(behind.Merged, _columns, _rows[0].Number, _rows[^1].Number) };
    }

    private void RemoveHeading(int index)
    {
        _hidden.RemoveAll(cell => cell.Row == _rows[index].Number);
        _rows.RemoveAt(index);
    }

    private bool HasChoice(ListRow row) => _list.Columns.Index().Any(
        column => column.Item.Type is ColumnType.Choice or ColumnType.EnterpriseCode && IsAnswer(row.Cells[column.Index], column.Item));

    private void TakeOffRemarks()
    {
        Warnings.AddRange(ListRemarks.TakeOff(_rows, HasChoice).Select(remark => remark.Describe(_list, _sheet, _columns)));
        if (_hidden.Count > 0)
            _hidden.RemoveAll(cell => _rows.Count == 0 || cell.Row > _rows[^1].Number);
    }

    private void CheckSecondHeadings()
    {
        var again = _rows.FindIndex(row => _headings.MayBe(row.Cells) && _headings.AreAll(row.Cells));
        if (again < 0)
            return;
        var position = _rows[again].Cells.Index().First(cell => !cell.Item.IsBlank).Index;
        Alterations.Add(SecondHeadings.Describe(_list.Columns[position].Label, new CellAddress(_sheet, _columns[position], _rows[again].Number), null));
    }

    private void AddAlteration(Text text, CellAddress? cell = null, string? found = null) =>
        Alterations.Add(new Finding(FindingKinds.TemplateAltered) { Cell = cell, Found = found, Expected = text });
}
