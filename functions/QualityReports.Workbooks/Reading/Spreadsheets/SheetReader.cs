namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Streams the rows of one sheet in the file's order, which need not be the sheet's. Cells and rows without a value cost nothing.</summary>
internal sealed class SheetReader
{
    private readonly string _sheet;
    private readonly PartReader _reader;
    private readonly CellReader _cell;
    private readonly CellStyles _styles;
    private readonly CellStyle _first;
    private readonly ReadingBudget _budget;
    private readonly HiddenColumns _hidden;
    private readonly SheetRow _current;
    private readonly SeenNumbers _rowsSeen = new();
    private readonly SeenNumbers _columnsSeen = new();
    private int _row;
    private int _column;

    private SheetReader(PartReader reader, WorkbookTables tables, ReadingBudget budget, Sheet sheet)
    {
        _sheet = sheet.Name;
        _hidden = new HiddenColumns(sheet.IsHidden);
        _current = new SheetRow(_hidden);
        _reader = reader;
        _budget = budget;
        (_styles, _first) = (tables.Styles, tables.Styles.First);
        _cell = new CellReader(reader, tables, budget, () => Current, _hidden.WidthOf);
    }

    /// <summary>Reads the rows that have a value. The row that is handed out is valid until the next one.</summary>
    /// <param name="sheet">The sheet; it has a part.</param>
    /// <param name="behind">Takes what is behind the rows; null for none.</param>
    /// <param name="looks">Takes what the sheet says of the look of its cells; null where it does not matter.</param>
    public static IEnumerable<SheetRow> Read(Package package, Sheet sheet, WorkbookTables tables, BehindRows? behind, SheetLooks? looks)
    {
        using var reader = PartReader.Open(package, sheet.Part!);
        if (!reader.IsAt("worksheet"u8))
            throw UnreadableFileException.Corrupt(ReadingTexts.BadContent(sheet.Part!, reader.Name));
        var rows = new SheetReader(reader, tables, package.Budget, sheet);
        while (reader.ReadElement())
        {
            if (reader.Depth != 1 || reader.IsEmpty)
                continue;
            if (behind?.Read(reader) == true)
                continue;

            if (looks is not null && (reader.IsAt("conditionalFormatting"u8) || reader.IsAt("extLst"u8)))
            {
                rows.ReadConditional(looks);
                continue;
            }

            if (reader.IsAt("sheetViews"u8))
            {
                rows.ReadViews(looks);
                continue;
            }

            if (reader.IsAt("cols"u8))
            {
                rows._hidden.Read(reader);
                continue;
            }

            if (!reader.IsAt("sheetData"u8))
                continue;
            for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
            {
                if (reader.Depth == depth + 1 && reader.IsAt("row"u8) && rows.ReadRow())
                    yield return rows._current;
            }
        }
    }

    // Before the rows, as the schema has it.
    private void ReadViews(SheetLooks? looks)
    {
        for (var depth = _reader.Depth; _reader.ReadElementWithin(depth);)
        {
            if (!_reader.IsAt("sheetView"u8))
                continue;
            _cell.HidesZeros |= _reader.Attribute("showZeros"u8)?.Trim() is "0" or "false";
            if (looks is not null)
                looks.ShowsFormulas |= _reader.Attribute("showFormulas"u8)?.Trim() is "1" or "true";
        }
    }

    // Those of 2009 are in the list of extensions.
    private void ReadConditional(SheetLooks looks)
    {
        if (_reader.IsAt("conditionalFormatting"u8))
        {
            looks.Read(_reader, _styles);
            return;
        }

        for (var depth = _reader.Depth; _reader.ReadElementWithin(depth);)
        {
            if (!_reader.IsEmpty && _reader.LocalName.SequenceEqual("conditionalFormatting"u8))
                looks.Read(_reader, _styles);
        }
    }

    private CellAddress Current => new(_sheet, _column, _row);

    private bool ReadRow()
    {
        _column = 0;
        _row++;
        var isHidden = false;
        for (var i = 0; i < _reader.AttributeCount; i++)
        {
            ref readonly var attribute = ref _reader.AttributeAt(i);
            var name = _reader.NameOf(attribute);
            if (name.SequenceEqual("r"u8))
                _row = CellReference.ParseRow(_reader.Part, _reader.ValueOf(attribute));
            else if (name.SequenceEqual("hidden"u8))
                isHidden |= _reader.ValueOf(attribute) is [(byte)'1'] or [(byte)'t', ..];
            else if (name.SequenceEqual("ht"u8))
                isHidden |= IsTooLow(_reader.ValueOf(attribute));
        }

        CellReference.CheckRow(_row);
        if (!_rowsSeen.Add(_row))
            throw UnreadableFileException.Corrupt(ReadingTexts.RowTwice(_sheet, _row));
        _columnsSeen.Clear();
        _current.Begin(_row, isHidden);
        if (_reader.IsEmpty)
            return false;
        for (var depth = _reader.Depth; _reader.ReadElementWithin(depth);)
        {
            if (_reader.Depth == depth + 1 && _reader.IsAt("c"u8))
                ReadCell();
        }

        return _current.Count > 0;
    }

    // Below two points no digit is seen.
    private static bool IsTooLow(ReadOnlySpan<byte> height) => height is [(byte)'0' or (byte)'1'] or [(byte)'0' or (byte)'1', (byte)'.', ..];

    private void ReadCell()
    {
        var (type, style) = (CellType.Number, _first);
        _column++;
        for (var i = 0; i < _reader.AttributeCount; i++)
        {
            ref readonly var attribute = ref _reader.AttributeAt(i);
            if (attribute.NameLength != 1)
                continue;
            switch (_reader.NameOf(attribute)[0])
            {
                case (byte)'r':
                    Locate(_reader.ValueOf(attribute));
                    break;
                case (byte)'t':
                    type = CellTypes.Parse(_reader.ValueOf(attribute));
                    break;
                case (byte)'s':
                    style = _styles.Of(_reader.ValueOf(attribute));
                    break;
            }
        }

        CellReference.CheckColumn(_column);
        var content = _cell.Read(type, style);
        if (content.Kind == CellKind.Blank)
            return;
        if (!_columnsSeen.Add(_column))
            throw UnreadableFileException.Corrupt(ReadingTexts.CellTwice(Current), Current);
        _budget.TakeCell();
        _current.Add(_column, content);
    }

    // A cell that names another row than the one it stands in could be meant for either: nothing is guessed.
    private void Locate(ReadOnlySpan<byte> reference)
    {
        (_column, var row) = CellReference.Parse(_reader.Part, reference);
        if (row != _row)
            throw UnreadableFileException.Corrupt(ReadingTexts.OtherRow(_sheet, _row, Encoding.UTF8.GetString(reference)));
    }
}
