using System.Globalization;
using QualityReports.Domain.Forms;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>A small return with values and number formats at random, the same for the same seed.</summary>
internal sealed class ScreenBook
{
    private const int Rows = 3;
    private const double Share = 0.5;
    private const double ShareOf1904 = 0.1;

    private readonly FormEdition _form = ReadingSupport.Form;
    private readonly WorkbookBuilder _workbook;
    private readonly StableRandom _random;
    private readonly ScreenValues _values;
    private readonly Dictionary<string, int> _styles = [];

    public ScreenBook(int seed)
    {
        _random = StableRandom.For(seed, "screen");
        _workbook = new WorkbookBuilder { Date1904 = _random.Chance(ShareOf1904) };
        _values = new ScreenValues(_random, _workbook);
        var template = new WorkbookBuilderTemplate(_form);
        foreach (var indicator in _form.Indicators.Where(_ => _random.Chance(Share)))
            template.Entries[indicator.Code.Value] = Make(indicator.Code.Value, indicator.CodeList);
        foreach (var list in _form.Lists)
            template.Lists[list.Code] = [.. Enumerable.Range(0, Rows).Select(row => Row(list, WorkbookBuilderTemplate.ListMarkerRow + 2 + row))];
        File = template.AddTo(_workbook).Build();
    }

    /// <summary>The format and the content of each generated cell; by the code of an entry, or by the code and the row of a list and the code of its
    /// column.</summary>
    public Dictionary<string, (string? Format, string Content)> Cells { get; } = [];

    /// <summary>The workbook.</summary>
    public byte[] File { get; }

    /// <summary>The key of a list's cell in <see cref="Cells"/>.</summary>
    public static string KeyOf(ListDefinition list, int row, ListColumn column) =>
        string.Create(CultureInfo.InvariantCulture, $"{list.Code}.{row}.{column.Code}");

    private Dictionary<string, object?> Row(ListDefinition list, int row) =>
        list.Columns.Where(_ => _random.Chance(Share))
            .ToDictionary(column => column.Code, object? (column) => Make(KeyOf(list, row, column), column.CodeList));

    private RawCell Make(string key, string? choices)
    {
        var format = ScreenFormats.Pick(_random);
        var (attributes, content) = choices is { } name && _random.Chance(Share) ? _values.Choice(_form.CodeListOf(name)) : _values.Any();
        Cells[key] = (format, attributes + content);
        return new RawCell(format is null ? attributes : string.Create(CultureInfo.InvariantCulture, $" s=\"{StyleOf(format)}\"{attributes}"), content);
    }

    private int StyleOf(string format) => _styles.TryGetValue(format, out var style) ? style : _styles[format] = ScreenFormats.AddTo(_workbook, format);
}
