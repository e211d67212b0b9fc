namespace QualityReports.Workbooks.Reading;

/// <summary>Finds the entries of the return sheet by the codes beside them.</summary>
internal sealed class ReturnSheet
{
    private static readonly Text[] Headings =
    [
        TemplateTexts.ThisPeriod, TemplateTexts.Code, TemplateTexts.Label, TemplateTexts.Unit, TemplateTexts.LastPeriod, TemplateTexts.Check,
        TemplateTexts.Note,
    ];

    private const int LongestHeading = 40;

    private readonly FormEdition _form;
    private readonly string _sheet;
    private readonly Dictionary<IndicatorCode, LocatedCell> _entries = [];
    private readonly List<RepeatedCode> _repeated = [];
    private bool _hasTwoValues;
    private readonly SheetTitles _titles;
    private readonly LabelFindings _labels;
    private readonly AnswerHeadings _headings;
    private readonly RowsWithoutCode _withoutCode;
    private SecondAnswers? _second;
    private int _markerRow;
    private int _codeColumn;
    private int _valueColumn;
    private int _labelColumn;
    private int _unitColumn;
    private bool _hasHeadings;
    private bool _hasRowAbove;

    private ReturnSheet(FormEdition form, string sheet, ReportingPeriod? period)
    {
        (_form, _sheet, _titles) = (form, sheet, new SheetTitles(sheet));
        var labels = new FormLabels([.. form.Indicators.Select(indicator => new OwnLabel(indicator.Label, indicator.Unit)), new(form.Nil.Label)], period);
        (_labels, _headings, _withoutCode) = (new LabelFindings(labels), new AnswerHeadings(period), new RowsWithoutCode(form, labels, sheet));
    }

    /// <summary>The entry of every indicator; where the template was altered, as many as are left.</summary>
    public IReadOnlyDictionary<IndicatorCode, LocatedCell> Entries => _entries;

    /// <summary>The nil box; null where its row is gone.</summary>
    public LocatedCell? Nil { get; private set; }

    /// <summary>The texts above the table, and the heading of the answers.</summary>
    public IEnumerable<LocatedCell> Titles => _titles.Above(_markerRow).Concat(_second?.Heading is { } heading ? [heading] : []);

    /// <summary>The first answer that the screen does not show; null where there is none.</summary>
    public CellAddress? Hidden { get; private set; }

    /// <summary>The findings about what was altered in the template.</summary>
    public List<Finding> Alterations { get; } = [];

    /// <summary>The warnings about other words than the form's.</summary>
    public List<Finding> Warnings { get; } = [];

    /// <summary>Reads the sheet.</summary>
    /// <param name="period">The return's period; null where it is unknown.</param>
    /// <param name="behind">What it has behind its rows, which is known once these are read; null where it does not matter.</param>
    public static ReturnSheet Read(
        FormEdition form, string sheet, IEnumerable<SheetRow> rows, ReportingPeriod? period = null, BehindRows? behind = null)
    {
        var result = new ReturnSheet(form, sheet, period);
        if (!MarkedRows.Read(rows, result.TryReadMarker, result.TakeRow, result.TakeAbove))
            result.AddAlteration(ReadingTexts.MissingHeader(sheet, TemplateMarks.Code));
        else if (result._valueColumn == 0)
            result.AddAlteration(ReadingTexts.MissingHeader(sheet, TemplateMarks.Value));
        else
            result.Finish(behind ?? new BehindRows());
        return result;
    }

    private bool TryReadMarker(SheetRow row)
    {
        CheckStatement(row, alone: true);
        _codeColumn = ColumnOf(row, TemplateMarks.Code);
        _valueColumn = ColumnOf(row, TemplateMarks.Value);
        _labelColumn = ColumnOf(row, TemplateMarks.Label);
        _unitColumn = ColumnOf(row, TemplateMarks.Unit);
        // Of two columns of one meaning nothing says which is meant.
        _repeated.AddRange(from mark in new[] { TemplateMarks.Code, TemplateMarks.Value }
                           let columns = ColumnsOf(row, mark)
                           where columns.Count > 1
                           select new RepeatedCode(mark, [.. columns.Select(column => new CellAddress(_sheet, column, row.Number))]));
        _hasTwoValues = _repeated.Exists(repeated => repeated.Code == TemplateMarks.Value);
        if (_codeColumn == 0)
        {
            _titles.Take(row);
            return false;
        }

        _markerRow = row.Number;
        _second = new SecondAnswers(_form, _sheet, [.. TemplateMarks.Columns.Select(mark => ColumnOf(row, mark))], _valueColumn);
        foreach (var title in _titles.Above(_markerRow))
            _second.TakeHeading(title);
        return true;
    }

    // Before the first answer.
    private bool AreHeadings => _entries.Count == 0 && Nil is null;

    private void TakeRow(SheetRow row)
    {
        var code = CellText.CleanCode(row.ContentOf(_codeColumn).ToString());
        if (_valueColumn == 0)
            return;
        CheckHeadings(row, code);
        if (code != TemplateMarks.Nil && !AreHeadings && _form.FindIndicator(new IndicatorCode(code)) is null)
            _withoutCode.Take(row, code, _codeColumn, _labelColumn, _valueColumn);
        if (code.Length == 0)
            return;
        var cell = new LocatedCell(new CellAddress(_sheet, _valueColumn, row.Number), row.ContentOf(_valueColumn));
        var indicator = new IndicatorCode(code);
        if (code == TemplateMarks.Nil)
        {
            if (Nil is { } earlier)
                AddRepeated(code, earlier, cell);
            Nil = cell;
            CheckLabel(row, _form.Indicators.Count, _form.Nil.Label, code);
            NoteHidden(row, cell);
        }
        else if (_form.FindIndicator(indicator) is { } known)
        {
            CheckLabel(row, -1, known.Label, code);
            CheckUnit(row, known);
            NoteHidden(row, cell);
            _second!.TakeEntry(row, known, cell);
            if (!_entries.TryAdd(indicator, cell))
                AddRepeated(code, _entries[indicator], cell);
        }
    }

    private void AddRepeated(string code, LocatedCell earlier, LocatedCell cell) => _repeated.Add(
        new RepeatedCode(code, [earlier.Address with { Column = _codeColumn }, cell.Address with { Column = _codeColumn }]));

    private void NoteHidden(SheetRow row, LocatedCell cell)
    {
        if (!cell.Content.IsBlank && row.Hides(_valueColumn) && !(Hidden?.Row < row.Number))
            Hidden = cell.Address;
    }

    // An entry above the marks is shown like any other, and would not be read.
    private void TakeAbove(SheetRow row)
    {
        var code = CellText.CleanCode(row.ContentOf(_codeColumn).ToString());
        if (code != TemplateMarks.Nil && _form.FindIndicator(new IndicatorCode(code)) is null)
            return;
        _hasRowAbove = true;
        var cell = new CellAddress(_sheet, _codeColumn, row.Number);
        AddAlteration(ReadingTexts.RowAbove(cell), cell, code);
    }

    private void CheckHeadings(SheetRow row, string code)
    {
        if (code == TemplateMarks.Nil || IndicatorCode.IsOne(code) || _hasTwoValues || ColumnNumbers.AreAll(row))
            return;
        CheckStatement(row, alone: !AreHeadings);
        if (AreHeadings)
        {
            _second!.TakeHeadings(row);
            _headings.Take(_sheet, row, _valueColumn);
        }

        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind != CellKind.Text)
                continue;
            if (cell.Column == _valueColumn && UnitCheck.HasOtherUnit(cell.Content))
                AddOtherUnit(row, cell.Column, TemplateTexts.TenThousandYuan);
            if (HeadingOf(cell.Content) is not { } heading)
                continue;
            _hasHeadings = true;
            if (heading == TemplateTexts.ThisPeriod && cell.Column != _valueColumn)
                AddExchanged(row, cell.Column, heading);
        }
    }

    private static Text? HeadingOf(CellContent cell)
    {
        if (cell.Characters.Length > LongestHeading)
            return null;
        var text = CellText.CleanCode(cell.Raw!);
        return Array.Find(Headings, heading => text == heading.Zh || text == heading.En || text == heading.Both || text == heading.OneLine);
    }

    // Nearly every label is printed as the form has it.
    private void CheckLabel(SheetRow row, int position, Text own, string code)
    {
        var label = _labelColumn > 0 ? row.ContentOf(_labelColumn) : CellContent.Blank;
        if (label.IsBlank || label.Kind != CellKind.Text || UnitCheck.IsPrinted(label, own))
            return;
        var cell = new LocatedCell(new CellAddress(_sheet, _labelColumn, row.Number), label);
        Add(_labels.Of(cell, position >= 0 ? position : _form.Indicators.Index().First(indicator => indicator.Item.Code.Value == code).Index, own, code));
    }

    private void Add(Finding? finding)
    {
        if (finding is not null)
            (finding.Kind.Severity == FindingSeverity.Error ? Alterations : Warnings).Add(finding);
    }

    // A unit that the clerk wrote over the form's would be another figure beside the same digits.
    private void CheckUnit(SheetRow row, Indicator indicator)
    {
        if (UnitCheck.OtherUnit(row, _unitColumn, _labelColumn, indicator) is > 0 and var column)
            AddOtherUnit(row, column, indicator.Unit);
        else if (indicator.Type == IndicatorType.Money
            && UnitCheck.OtherBeside(row, [_codeColumn, _labelColumn, _unitColumn, _valueColumn]) is > 0 and var beside)
            AddOtherUnit(row, beside, indicator.Unit);
    }

    // 单位：元 above the table or beside its headings.
    private void CheckStatement(SheetRow row, bool alone)
    {
        if (UnitCheck.OtherStatement(row, alone) is > 0 and var column)
            AddOtherUnit(row, column, TemplateTexts.TenThousandYuan);
    }

    private void AddOtherUnit(SheetRow row, int column, Text unit)
    {
        var cell = new CellAddress(_sheet, column, row.Number);
        var written = UnitCheck.TextOf(row.ContentOf(column));
        AddAlteration(ReadingTexts.OtherUnit(cell, written, unit), cell, written);
    }

    private void AddExchanged(SheetRow row, int column, Text shown)
    {
        var cell = new CellAddress(_sheet, column, row.Number);
        AddAlteration(ReadingTexts.ExchangedHeading(cell, shown, null), cell, shown.Both);
    }

    private void AddAlteration(Text text, CellAddress? cell = null, string? found = null) =>
        Alterations.Add(new Finding(FindingKinds.TemplateAltered) { Cell = cell, Found = found, Expected = text });

    private void Finish(BehindRows behind)
    {
        Alterations.AddRange(UnitCheck.DescribePage(_sheet, behind.PageTexts));
        if (!_hasHeadings && !_headings.HasAny && _repeated.Count == 0)
        {
            var cell = new CellAddress(_sheet, _valueColumn, _markerRow + 1);
            AddAlteration(ReadingTexts.MissingHeadings(cell, "", TemplateTexts.ThisPeriod), cell);
        }

        if (!_hasRowAbove)
            CheckCodes();
        CheckAnswers();
        foreach (var range in behind.Merged.Where(range => range.Column <= _valueColumn && range.LastColumn >= _valueColumn))
        {
            foreach (var indicator in _form.Indicators)
            {
                if (_entries.TryGetValue(indicator.Code, out var entry) && range.Covers(_valueColumn, entry.Address.Row))
                    _entries[indicator.Code] = entry with { MergedInto = entry.Address with { Column = range.Column, Row = range.Row } };
            }
        }
    }

    private void CheckAnswers()
    {
        // A heading of the answers may be above the marks.
        if (_second!.Heading is { } heading && heading.Address.Row < _markerRow && heading.Content.ToString() is var written && HeadingWords.IsOther(written))
            AddAlteration(ReadingTexts.OtherLabel(heading.Address, written, TemplateTexts.ThisPeriod), heading.Address, written);
        if (_hasTwoValues)
            return;
        Alterations.AddRange(_second.Describe());
        foreach (var finding in _headings.Describe().Concat(_withoutCode.Describe(_entries)))
            Add(finding);
    }

    private void CheckCodes()
    {
        var missing = _form.Indicators.Select(indicator => indicator.Code).Where(code => !_entries.ContainsKey(code)).Select(code => code.Value).ToList();
        if (missing.Count > 0)
            AddAlteration(ReadingTexts.MissingCodes(_sheet, missing), _withoutCode.CellOf(new IndicatorCode(missing[0])));
        if (_repeated.Count > 0)
            AddAlteration(ReadingTexts.RepeatedCodes(_sheet, _repeated));
    }

    // 0 where it is not there.
    private static int ColumnOf(SheetRow row, string mark) => ColumnsOf(row, mark).FirstOrDefault();

    private static List<int> ColumnsOf(SheetRow row, string mark)
    {
        var columns = new List<int>();
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Content is { Kind: CellKind.Text } content && CellText.CleanCode(content.Raw!) == mark)
                columns.Add(row[i].Column);
        }

        return columns;
    }
}
