namespace QualityReports.Workbooks.Reports.Style;

/// <summary>The end of a summary: links to the other sheets, and the legend.</summary>
internal static class SheetContents
{
    private const int PerRow = 6;

    public static void Write(ReportSheet sheet, IEnumerable<Text> sheets)
    {
        sheet.Heading(ReportTexts.Contents);
        var span = sheet.Widths.Length / PerRow;
        foreach (var line in sheets.Chunk(PerRow))
        {
            for (var i = 0; i < line.Length; i++)
            {
                sheet.Sheet.Range(sheet.Row, (i * span) + 1, sheet.Row, (i + 1) * span).Merge();
                sheet.Sheet.Cell(sheet.Row, (i * span) + 1).Say(line[i]).LinkTo(line[i]);
            }

            sheet.Sheet.Row(sheet.Row++).Height = 20;
        }

        sheet.Note(ReportTexts.Legend.Stacked);
    }
}
