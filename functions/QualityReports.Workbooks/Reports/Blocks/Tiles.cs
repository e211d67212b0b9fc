using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Workbooks.Reports.Style;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A figure above its label.</summary>
internal sealed record Tile(int First, int Last, Text Label, decimal? Figure, string Format);

/// <summary>A block of large figures.</summary>
internal static class Tiles
{
    /// <summary>Writes the block: a heading and two rows.</summary>
    public static void Write(IXLWorksheet sheet, int row, double[] widths, Text heading, IReadOnlyList<Tile> tiles)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row, widths, heading.OneLine, 22));
        sheet.Row(row + 1).Height = 28;
        sheet.Row(row + 2).Height = 18;
        foreach (var tile in tiles)
        {
            var figures = sheet.Range(row + 1, tile.First, row + 1, tile.Last).Merge();
            var labels = sheet.Range(row + 2, tile.First, row + 2, tile.Last).Merge();
            sheet.Cell(row + 1, tile.First).Figure(tile.Figure, tile.Format);
            sheet.Cell(row + 2, tile.First).Say(tile.Label);
            ReportStyle.Tile(labels, figures);
        }
    }
}
