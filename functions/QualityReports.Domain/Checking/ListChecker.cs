using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Checking;

/// <summary>Checks the rows of one list in one pass: types, required columns, dates, validity, unique numbers, rows that are there twice or are no items. Also
/// totals the columns that rules read.</summary>
internal sealed class ListChecker
{
    // The most findings of a kind that are kept, more than any answer lists. The rest are counted by one finding, which bounds memory. Counted by kind, as an
    // answer may list a late row before an earlier one.
    private const int MostApart = 2_000;

    private const int LongestListOfAnswers = 8;

    private readonly ListDefinition _list;
    private readonly ListDocument _document;
    private readonly FormEdition _form;
    private readonly DateOnly? _periodStart;
    private readonly DateOnly? _periodEnd;
    private readonly List<Finding> _findings;
    private readonly ListColumn[] _columns;
    private readonly CodeList?[] _choices;
    private readonly PlacedCondition?[] _requiredIf;
    private readonly int[] _notBefore;
    private readonly Validity[] _validities;
    private readonly string[] _subjects;
    private readonly Text[] _expected;
    private readonly IndicatorValue[] _values;
    private readonly bool[] _faulty;
    private readonly List<Remarkable> _remarkable = [];
    private readonly Dictionary<FindingKind, Repeated> _added = [];
    private readonly ListTally _tally;
    private readonly RepeatedRows _repeated;
    private readonly Placeholders _placeholders;
    private readonly RowsWithoutItem _noItems;

    private ListChecker(FormEdition form, ListDefinition list, ListDocument document, ReportingPeriod? period, List<Finding> findings)
    {
        (_form, _list, _document, _findings) = (form, list, document, findings);
        (_periodStart, _periodEnd) = (period?.FirstDay, period?.LastDay);
        _columns = [.. list.Columns];
        _choices = [.. list.Columns.Select(column => column.CodeList is { } name ? form.CodeListOf(name) : null)];
        // Findings share what is the same for a column: a list may have a fault in every cell.
        _subjects = [.. list.Columns.Select((_, i) => SubjectOf(list, i))];
        _expected = [.. list.Columns.Select((column, i) => Expected(column, _choices[i]))];
        _requiredIf = [.. list.Columns.Select(column => column.RequiredIf is { } condition ? PlacedCondition.Of(condition, list) : null)];
        _notBefore = [.. list.Columns.Select(column => column.NotBefore is { } other ? list.IndexOf(other) : -1)];
        _validities = [.. (list.Validities ?? []).Select(usual => new Validity(usual, list))];
        _values = new IndicatorValue[list.Columns.Count];
        _faulty = new bool[list.Columns.Count];
        _tally = new ListTally(form, list, _periodEnd);
        _repeated = new RepeatedRows(list, document, _choices);
        _placeholders = new Placeholders(list, document);
        _noItems = new RowsWithoutItem(_columns);
    }

    /// <summary>Checks the rows.</summary>
    /// <returns>The totals of the list.</returns>
    public static ListTally Check(FormEdition form, ListDefinition list, ListDocument document, ReportingPeriod? period, List<Finding> findings)
    {
        var checker = new ListChecker(form, list, document, period, findings);
        for (var i = 0; i < document.Rows.Count; i++)
            checker.CheckRow(document.Rows[i], i);
        findings.AddRange(checker._placeholders.Describe());
        return checker._tally;
    }

    /// <summary>The answers of a closed list as a sentence names them; the first few of a long list.</summary>
    public static Text Answers(CodeList choices)
    {
        var items = choices.Items.Take(LongestListOfAnswers).ToList();
        var more = choices.Items.Count > items.Count ? "…" : "";
        return new Text(string.Join("、", items.Select(item => item.Label.Zh)) + more, string.Join(", ", items.Select(item => item.Label.En)) + more);
    }

    /// <summary>A finding at a cell of a list.</summary>
    public static Finding Describe(FindingKind kind, ListDefinition list, ListDocument document, ListRow row, int column, Text? expected) =>
        Describe(kind, SubjectOf(list, column), list, document, row, column, expected);

    private static Finding Describe(FindingKind kind, string subject, ListDefinition list, ListDocument document, ListRow row, int column, Text? expected) =>
        new(kind)
        {
            Cell = document.AddressOf(row, column),
            Subject = subject,
            Label = list.Columns[column].Label,
            Found = row.Cells[column].IsBlank ? null : ShownValue.Quote(kind, row.Cells[column]),
            Expected = expected,
            Entry = EntryAdvice.Of(kind, row.Cells[column]) ?? EntryAdvice.Of(kind, list.Columns[column]),
        };

    private void CheckRow(ListRow row, int index)
    {
        Read(row);
        // One finding, not one for every answer that a row of totals or a remark lacks.
        if (_noItems.Find(row, _values, _remarkable) is var (kind, column))
        {
            Add(kind, row, column, Text.Same(""));
            return;
        }

        foreach (var cell in _remarkable)
            CheckReading(row, cell);
        for (var i = 0; i < _values.Length; i++)
        {
            CheckAnswer(row, i);
            CheckRequired(row, i);
            CheckDate(row, i);
        }

        CheckRepetition(row, index);
        CheckValidity(row);
        _tally.Add(_values, _faulty);
    }

    private void Read(ListRow row)
    {
        _remarkable.Clear();
        for (var i = 0; i < _values.Length; i++)
        {
            var reading = ValueReader.Read(row.Cells[i], _columns[i].Type, _choices[i]);
            (_values[i], _faulty[i]) = (reading.Value, false);
            if (reading.Problem is not null || reading.Remark is not null)
                _remarkable.Add(new Remarkable(i, reading.Problem, reading.Remark));
        }
    }

    private void CheckReading(ListRow row, Remarkable cell)
    {
        var i = cell.Column;
        var mayBeWord = cell.Problem is not null && cell.Problem != FindingKinds.ValueNotApplicable && cell.Problem != FindingKinds.ValueIsError;
        if (mayBeWord && IsNotAsked(row.Cells[i], i))
            return;
        if (mayBeWord && Placeholders.KindOf(row.Cells[i], isUnreadable: true, isWanted: true) is { } kind)
            AddPlaceholder(kind, row, i);
        else if (cell.Problem is { } problem)
            Add(problem, row, i, problem == FindingKinds.ValueTooLong ? ReturnChecker.LongestText
                : ShownValue.Held(problem, row.Cells[i], _columns[i].Type == ColumnType.Date) ?? _expected[i]);
        if (DateChecker.Remark(cell.Remark, row.Cells[i], _periodEnd) is { } remark)
            Add(remark, row, i, ShownValue.Counted(remark, row.Cells[i]));
    }

    // In a row that is not asked for an answer, a word that says so is as good as none: 无, or 未结案, the answer that makes it so.
    private bool IsNotAsked(CellContent cell, int i) =>
        _requiredIf[i] is { } condition && !condition.Holds(_values) && cell is { Kind: CellKind.Text, Shown: null, IsStruck: false, IsRaised: false }
        && (PlaceholderText.KindOf(cell.Characters) == PlaceholderKind.NoAnswer
            || (_choices[condition.Column]?.FindAnswer(CellText.CleanCode(cell.ToString())) is { } answer && answer.Code == _values[condition.Column].Content));

    private bool IsRequired(int i) => _columns[i].Required || _requiredIf[i]?.Holds(_values) == true;

    private void CheckAnswer(ListRow row, int i)
    {
        if (_document.Merged?.FirstOf(_document.AddressOf(row, i)) is { } first)
            Add(row.Cells[i].IsBlank && !IsRequired(i) ? FindingKinds.ValueMergedBlank : FindingKinds.ValueMerged, row, i, Text.Same(first.Local));
        else if (_values[i].Kind == ValueKind.Text && Placeholders.KindOf(row.Cells[i], isUnreadable: false, IsRequired(i)) is { } kind)
            AddPlaceholder(kind, row, i);
    }

    private void AddPlaceholder(FindingKind kind, ListRow row, int i)
    {
        _placeholders.Add(kind, row, i);
        _faulty[i] |= kind.Severity == FindingSeverity.Error;
    }

    private void CheckRequired(ListRow row, int i)
    {
        if (_values[i].Kind is not (ValueKind.Blank or ValueKind.NotApplicable) || _faulty[i] || !IsRequired(i))
            return;
        if (row.Cells[i].IsBlank)
            Add(FindingKinds.ValueRequired, row, i, _expected[i]);
        else if (_values[i].Kind == ValueKind.NotApplicable)
            Add(FindingKinds.ValueNotApplicable, row, i, _expected[i]);
    }

    private void CheckDate(ListRow row, int i)
    {
        if (_values[i].Kind != ValueKind.Date)
            return;
        if (DateChecker.EarliestMissed(_form, row.Cells[i], _values[i].Day) is { } earliest)
            Add(FindingKinds.ValueDateImplausible, row, i, earliest);
        else if (_columns[i].NotAfterPeriodEnd && ReturnChecker.IsAfter(_values[i], _periodEnd))
            Add(FindingKinds.ValueAfterPeriod, row, i, ReturnChecker.Day(_periodEnd!.Value));
        else if (_columns[i].WithinPeriod && _values[i].Day < _periodStart)
            Add(FindingKinds.ValueBeforePeriod, row, i, ReturnChecker.Day(_periodStart.Value));
        var other = _notBefore[i];
        if (other >= 0 && IsPlausible(i) && IsPlausible(other) && _values[i].Day < _values[other].Day)
            Add(FindingKinds.RowDatesReversed, row, i, NameDay(other));
    }

    private bool IsPlausible(int i) => _values[i].Kind == ValueKind.Date && !_form.IsTooEarly(_values[i].Day);

    private Text NameDay(int i)
    {
        var (label, day) = (_list.Columns[i].Label, _values[i].ToString());
        return new Text($"{label.Zh} {day}", $"{label.En} {day}");
    }

    private void CheckRepetition(ListRow row, int index)
    {
        if (_repeated.Add(index, _values, _faulty) is not { } found)
            return;
        Add(found.Kind, row, found.Column, Text.Same(_document.AddressOf(found.Earlier, found.Column).ToString()));
        if (found.Kind == FindingKinds.RowDuplicate)
            _tally.MarkDuplicate();
    }

    private void CheckValidity(ListRow row)
    {
        foreach (var (usual, where, from, to) in _validities)
        {
            if (_faulty[from] || _faulty[to] || _values[from].Kind != ValueKind.Date || _values[to].Kind != ValueKind.Date)
                continue;
            if (where.Holds(_values) && !usual.Includes(_values[from].Day, _values[to].Day))
                Add(FindingKinds.RowValidityUnusual, row, to, NameYears(usual, _values[from]));
        }
    }

    private static Text NameYears(UsualValidity usual, IndicatorValue from) =>
        new($"自 {from} 起 {string.Join(" 年或 ", usual.Years)} 年", $"{string.Join(" or ", usual.Years)} years from {from}");

    // A value with a warning is still reliable.
    private void Add(FindingKind kind, ListRow row, int column, Text expected)
    {
        if (!_added.TryGetValue(kind, out var same))
            _added[kind] = same = new Repeated();
        if (same.Count++ <= MostApart)
            same.Last = Describe(kind, _subjects[column], _list, _document, row, column, expected);
        _findings.Add(same.Last!);
        _faulty[column] |= kind.Severity == FindingSeverity.Error;
    }

    private static string SubjectOf(ListDefinition list, int column) => $"{list.Code}.{list.Columns[column].Code}";

    private static Text Expected(ListColumn column, CodeList? choices) => column.Type switch
    {
        ColumnType.Choice => Answers(choices!),
        ColumnType.Money => new("金额（万元）", "an amount in 10,000 yuan"),
        ColumnType.Date => new("日期", "a date"),
        ColumnType.EnterpriseCode => new("统一社会信用代码或组织机构代码", "a unified social credit code or an organization code"),
        _ => new("文字", "a text"),
    };

    // The positions of the cells that the usual validity reads.
    private sealed record Validity(UsualValidity Usual, PlacedCondition Where, int From, int To)
    {
        public Validity(UsualValidity usual, ListDefinition list)
            : this(usual, PlacedCondition.Of(usual.Where, list), list.IndexOf(RuleTerm.ValidFrom), list.IndexOf(RuleTerm.ValidTo))
        {
        }
    }

    // The number of findings of a kind, and the last one kept.
    private sealed class Repeated
    {
        public int Count { get; set; }

        public Finding? Last { get; set; }
    }
}
