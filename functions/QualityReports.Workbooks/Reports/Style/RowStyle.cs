using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>The look of equal rows. Drawing borders for every row would cost more time than everything else, so the first row is drawn and its style is
/// reused.</summary>
/// <param name="draw">Draws a row of blank cells.</param>
internal sealed class RowStyle(Action<IXLRange> draw)
{
    private IXLStyle[] _cells = [];

    /// <summary>Styles a row before it has values.</summary>
    /// <param name="sheet">The sheet, the same for every call.</param>
    /// <param name="columns">The number of columns, the same for every call.</param>
    public void Draw(IXLWorksheet sheet, int row, int columns)
    {
        for (var i = 0; i < _cells.Length; i++)
            sheet.Cell(row, i + 1).Style = _cells[i];
        if (_cells.Length > 0)
            return;
        draw(sheet.Range(row, 1, row, columns));
        _cells = [.. Enumerable.Range(1, columns).Select(column => sheet.Cell(row, column).Style)];
    }
}
