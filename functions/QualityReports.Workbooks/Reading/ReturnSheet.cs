using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Reading;

/// <summary>Finds the entries of the return sheet by the codes beside them.</summary>
internal sealed class ReturnSheet
{
    private const string CodeMark = "#code";
    private const string ValueMark = "#value";
    private const string NilCode = "NIL";

    private readonly FormEdition _form;
    private readonly string _sheet;
    private readonly Dictionary<IndicatorCode, LocatedCell> _entries = [];
    private readonly List<string> _repeated = [];
    private int _codeColumn;
    private int _valueColumn;

    private ReturnSheet(FormEdition form, string sheet) => (_form, _sheet) = (form, sheet);

    /// <summary>The entry of every indicator; where the template was altered, as many as are left.</summary>
    public IReadOnlyDictionary<IndicatorCode, LocatedCell> Entries => _entries;

    /// <summary>The nil box; null where its row is gone.</summary>
    public LocatedCell? Nil { get; private set; }

    /// <summary>Which parts of the template are gone.</summary>
    public List<Text> Alterations { get; } = [];

    public static ReturnSheet Read(FormEdition form, string sheet, IEnumerable<SheetRow> rows)
    {
        var result = new ReturnSheet(form, sheet);
        if (!MarkedRows.Read(rows, result.TryReadMarker, result.TakeRow))
            result.Alterations.Add(ReadingTexts.MissingHeader(sheet, CodeMark));
        else if (result._valueColumn == 0)
            result.Alterations.Add(ReadingTexts.MissingHeader(sheet, ValueMark));
        else
            result.CheckCodes();
        return result;
    }

    private bool TryReadMarker(SheetRow row)
    {
        _codeColumn = ColumnOf(row, CodeMark);
        _valueColumn = ColumnOf(row, ValueMark);
        // Of two columns of one meaning nothing says which is meant.
        _repeated.AddRange(new[] { CodeMark, ValueMark }.Where(mark => MarksOf(row, mark).Skip(1).Any()));
        return _codeColumn > 0;
    }

    private void TakeRow(SheetRow row)
    {
        var code = CellText.CleanCode(row.ContentOf(_codeColumn).ToString());
        if (code.Length == 0 || _valueColumn == 0)
            return;
        var cell = new LocatedCell(new CellAddress(_sheet, _valueColumn, row.Number), row.ContentOf(_valueColumn));
        var indicator = new IndicatorCode(code);
        if (code == NilCode)
        {
            if (Nil is not null)
                _repeated.Add(code);
            Nil = cell;
        }
        else if (_form.FindIndicator(indicator) is not null && !_entries.TryAdd(indicator, cell))
        {
            _repeated.Add(code);
        }
    }

    private void CheckCodes()
    {
        var missing = _form.Indicators.Select(indicator => indicator.Code).Where(code => !_entries.ContainsKey(code)).Select(code => code.Value).ToList();
        if (missing.Count > 0)
            Alterations.Add(ReadingTexts.MissingCodes(_sheet, missing));
        if (_repeated.Count > 0)
            Alterations.Add(ReadingTexts.RepeatedCodes(_sheet, _repeated.Distinct(StringComparer.Ordinal)));
    }

    // 0 where it is not there.
    private static int ColumnOf(SheetRow row, string mark) => MarksOf(row, mark).FirstOrDefault().Column;

    private static IEnumerable<SheetCell> MarksOf(SheetRow row, string mark) =>
        row.Cells.Where(cell => cell.Content.Kind == CellKind.Text && CellText.CleanCode(cell.Content.Raw!) == mark);
}
