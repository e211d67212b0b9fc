namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A figure above its label.</summary>
internal sealed record Tile(int First, int Last, Text Label, decimal? Figure, string Format);

/// <summary>A block of large figures.</summary>
internal static class Tiles
{
    public static void Write(ReportSheet sheet, Text heading, IReadOnlyList<Tile> tiles)
    {
        sheet.Heading(heading);
        var row = sheet.Row;
        sheet.Sheet.Row(row).Height = 28;
        sheet.Sheet.Row(row + 1).Height = 18;
        foreach (var tile in tiles)
        {
            var figures = sheet.Sheet.Range(row, tile.First, row, tile.Last).Merge();
            var labels = sheet.Sheet.Range(row + 1, tile.First, row + 1, tile.Last).Merge();
            sheet.Sheet.Cell(row, tile.First).Figure(tile.Figure, tile.Format);
            sheet.Sheet.Cell(row + 1, tile.First).Say(tile.Label);
            ReportStyle.Tile(labels, figures);
        }

        sheet.Row += 2;
    }
}
