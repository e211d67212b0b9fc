using System.Globalization;
using System.Text;
using QualityReports.Domain.Cells;

namespace QualityReports.TestSupport;

/// <summary>A sheet of a <see cref="WorkbookBuilder"/>.</summary>
public sealed class WorkbookBuilderSheet(WorkbookBuilder workbook, string name, bool hidden)
{
    private static readonly DateOnly DayZero1900 = new(1899, 12, 30);
    private static readonly DateOnly DayZero1904 = new(1904, 1, 1);

    // Written when the package is built; the cell's attributes after r, and its content.
    private readonly SortedDictionary<int, SortedDictionary<int, Func<(string Attributes, string Content)>>> _rows = [];
    private readonly List<string> _merged = [];
    private string? _rawRows;

    public string Name { get; } = name;

    public bool Hidden { get; } = hidden;

    /// <summary>Sets a cell: a string, a number, a bool, a <see cref="DateOnly"/>; null leaves it out.</summary>
    public WorkbookBuilderSheet Set(string address, object? value) =>
        CellAddress.TryParseLocal(address, out var column, out var row) ? Set(row, column, value) : throw new ArgumentException(address, nameof(address));

    /// <summary>Sets a cell: a string, a number, a bool, a <see cref="DateOnly"/>, a <see cref="RawCell"/>; null leaves it out.</summary>
    public WorkbookBuilderSheet Set(int row, int column, object? value) => value switch
    {
        null => this,
        RawCell raw => SetXml(row, column, raw.Attributes, raw.Content),
        string text when workbook.InlineStrings =>
            SetXml(row, column, " t=\"inlineStr\"", $"<is><t xml:space=\"preserve\">{WorkbookBuilder.Escape(text)}</t></is>"),
        string text => SetLater(row, column, () => (" t=\"s\"", $"<v>{workbook.SharedString(text)}</v>")),
        bool flag => SetXml(row, column, " t=\"b\"", flag ? "<v>1</v>" : "<v>0</v>"),
        DateOnly day => SetXml(row, column, " s=\"1\"", string.Create(CultureInfo.InvariantCulture,
            $"<v>{day.DayNumber - (workbook.Date1904 ? DayZero1904 : DayZero1900).DayNumber}</v>")),
        IFormattable number => SetXml(row, column, "", $"<v>{number.ToString(null, CultureInfo.InvariantCulture)}</v>"),
        _ => throw new ArgumentException($"{value.GetType()} is no value of a cell.", nameof(value)),
    };

    /// <summary>Sets a cell as raw XML.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="attributes">Its attributes besides <c>r</c>, beginning with a space.</param>
    /// <param name="content">Its content.</param>
    public WorkbookBuilderSheet SetXml(string address, string attributes, string content) =>
        CellAddress.TryParseLocal(address, out var column, out var row) ? SetXml(row, column, attributes, content)
            : throw new ArgumentException(address, nameof(address));

    /// <summary>Sets a cell as raw XML.</summary>
    public WorkbookBuilderSheet SetXml(int row, int column, string attributes, string content) => SetLater(row, column, () => (attributes, content));

    /// <summary>Sets raw XML for all rows.</summary>
    public WorkbookBuilderSheet SetRows(string xml)
    {
        _rawRows = xml;
        return this;
    }

    /// <summary>Merges a range of cells: C6:C7.</summary>
    public WorkbookBuilderSheet Merge(string range)
    {
        _merged.Add(range);
        return this;
    }

    internal string ToXml() =>
        $"<worksheet xmlns=\"{workbook.MainNamespace}\">"
        + $"<sheetViews><sheetView{(workbook.HidesZeros ? " showZeros=\"0\"" : "")}{(workbook.ShowsFormulas ? " showFormulas=\"1\"" : "")}"
        + " workbookViewId=\"0\"/></sheetViews>"
        + $"<sheetData>{_rawRows ?? RowsXml()}</sheetData>"
        + (_merged.Count > 0 ? $"<mergeCells>{string.Concat(_merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>" : "")
        + workbook.SheetEnd + "</worksheet>";

    private WorkbookBuilderSheet SetLater(int row, int column, Func<(string Attributes, string Content)> cell)
    {
        if (!_rows.TryGetValue(row, out var cells))
            _rows[row] = cells = [];
        cells[column] = cell;
        return this;
    }

    private string RowsXml()
    {
        if (workbook.OmitReferences)
            return UnnumberedRowsXml();
        var xml = new StringBuilder();
        foreach (var (row, cells) in workbook.ReverseRows ? _rows.Reverse() : _rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            foreach (var (column, cell) in cells)
                AppendCell(xml, string.Create(CultureInfo.InvariantCulture, $" r=\"{CellAddress.ColumnName(column)}{row}\""), cell());
            xml.Append("</row>");
        }

        return xml.ToString();
    }

    // Without numbers, gaps are filled with blank rows and cells.
    private string UnnumberedRowsXml()
    {
        var xml = new StringBuilder();
        for (var row = 1; row <= _rows.Keys.LastOrDefault(); row++)
        {
            xml.Append("<row>");
            var cells = _rows.GetValueOrDefault(row) ?? [];
            for (var column = 1; column <= cells.Keys.LastOrDefault(); column++)
                AppendCell(xml, "", cells.TryGetValue(column, out var cell) ? cell() : ("", ""));
            xml.Append("</row>");
        }

        return xml.ToString();
    }

    private static void AppendCell(StringBuilder xml, string reference, (string Attributes, string Content) cell) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c{reference}{cell.Attributes}>{cell.Content}</c>");
}
