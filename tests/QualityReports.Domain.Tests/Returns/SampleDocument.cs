using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Returns;

/// <summary>A document on the form of 2009 with every required answer, and a test's changes.</summary>
internal sealed class SampleDocument
{
    private const int EntryColumn = 4;
    private const int FirstEntryRow = 6;
    private const int FirstListRow = 4;

    private readonly Dictionary<IndicatorCode, LocatedCell> _entries = [];
    private readonly Dictionary<string, List<ListRow>> _rows = [];
    private readonly HashSet<string> _defaults = [];
    private CellContent _nil;
    private FormEdition _form = Form;
    private string? _period = "2009-Q1";

    public static FormEdition Form { get; } = FormCatalog.Load().Find("2009")!;

    public static CellAddress NilAddress { get; } = new("表 Return", EntryColumn, FirstEntryRow - 1);

    /// <summary>Nothing filled in, on the form of 2009 or another.</summary>
    public static SampleDocument Blank(FormEdition? form = null)
    {
        var document = new SampleDocument { _form = form ?? Form };
        foreach (var indicator in document._form.Indicators)
            document.With(indicator.Code.Value, CellContent.Blank);
        return document;
    }

    /// <summary>Every required answer, no for yes or no, and no lists; totals that a test does not set follow its rows.</summary>
    public static SampleDocument Complete(FormEdition? form = null)
    {
        var document = Blank(form);
        foreach (var indicator in document._form.Indicators.Where(indicator => indicator.Required))
            document.With(indicator.Code.Value, indicator.Type == IndicatorType.YesNo ? CellContent.OfText("否") : CellContent.OfNumber(0));
        document._defaults.UnionWith(SampleRows.TotalCodes);
        return document;
    }

    public static CellAddress AddressOf(string code, FormEdition? form = null) =>
        new("表 Return", EntryColumn, FirstEntryRow + (form ?? Form).Indicators.Select(indicator => indicator.Code.Value).ToList().IndexOf(code));

    /// <summary>The address of a cell of a list, the row counted from 0.</summary>
    public static CellAddress AddressOf(string list, string column, int row) =>
        new(Form.ListOf(list).Sheet, Form.ListOf(list).IndexOf(column) + 1, FirstListRow + row);

    public SampleDocument With(string code, CellContent content)
    {
        _entries[new IndicatorCode(code)] = new LocatedCell(AddressOf(code, _form), content);
        _defaults.Remove(code);
        return this;
    }

    public SampleDocument With(string code, string text) => With(code, CellContent.OfText(text));

    public SampleDocument With(string code, decimal number) => With(code, CellContent.OfNumber(number));

    public SampleDocument WithNil(CellContent content)
    {
        _nil = content;
        return this;
    }

    public SampleDocument WithNil(string text) => WithNil(CellContent.OfText(text));

    /// <summary>Adds a row; a text is a text cell, an empty one a blank.</summary>
    public SampleDocument WithRow(string list, params string[] cells) => WithRow(list, [.. cells.Select(cell => CellContent.OfText(cell))]);

    public SampleDocument WithRow(string list, CellContent[] cells)
    {
        if (!_rows.TryGetValue(list, out var rows))
            _rows[list] = rows = [];
        rows.Add(new ListRow(FirstListRow + rows.Count, cells));
        return this;
    }

    /// <summary>Uses another form with the same indicators and lists.</summary>
    public SampleDocument On(FormEdition form)
    {
        _form = form;
        return this;
    }

    public SampleDocument WithPeriod(string? period)
    {
        _period = period;
        return this;
    }

    public ReturnDocument Build() => new(
        _form,
        new FormIdentity(_form.Edition, "330000", "330381", _period),
        new LocatedCell(NilAddress, _nil),
        _entries.ToDictionary(entry => entry.Key, entry => TotalOf(entry.Key.Value) is { } total ? entry.Value with { Content = CellContent.OfNumber(total) }
            : entry.Value),
        _form.Lists.ToDictionary(
            list => list.Code,
            list => new ListDocument(list.Sheet, [.. Enumerable.Range(1, list.Columns.Count)], _rows.GetValueOrDefault(list.Code) ?? [])));

    public CheckedReturn Check(LocalityLevel? level = null) => ReturnChecker.Check(Build(), level);

    /// <summary>The findings as <c>CODE subject cell</c>.</summary>
    public IEnumerable<string> Findings() =>
        Check().Findings.Select(finding => $"{finding.Kind.Code} {finding.Subject} {finding.Cell}".TrimEnd());

    private decimal? TotalOf(string code) =>
        _defaults.Contains(code) && _rows.TryGetValue(SampleRows.ListOf(code), out var rows)
            ? SampleRows.Total(code, [.. rows.Select(row => row.Cells.Select(cell => cell.ToString()).ToArray())]) : null;
}
