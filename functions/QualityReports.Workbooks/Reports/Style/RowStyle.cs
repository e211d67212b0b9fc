using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>
/// The look of rows that look alike. Lines that are drawn anew in every row take more time than everything else, so they are drawn in the first and handed on to
/// the others.
/// </summary>
/// <param name="draw">Draws a row of blank cells.</param>
internal sealed class RowStyle(Action<IXLRange> draw)
{
    private IXLStyle[] _cells = [];

    /// <summary>Gives a row its look, before anything is written into it.</summary>
    /// <param name="sheet">The sheet, always the same.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">How many columns it has, always as many.</param>
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
