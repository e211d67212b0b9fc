using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>The block of a summary with links to the other sheets.</summary>
internal static class SheetContents
{
    private const int PerRow = 6;

    /// <summary>The sheets of a province's report.</summary>
    public static Text[] OfProvince { get; } =
    [
        ReportTexts.Localities, ReportTexts.Requirements, ReportTexts.Integrations, ReportTexts.Shifts, ReportTexts.Indicators, ReportTexts.FailedProducts,
        ReportTexts.Cases, ReportTexts.Brands, ReportTexts.Missing, ReportTexts.OutstandingWarnings, ReportTexts.Changes, ReportTexts.Sources,
    ];

    /// <summary>Writes the block across twelve columns.</summary>
    /// <returns>The first row below it.</returns>
    public static int Write(IXLWorksheet sheet, int row, double[] widths, Text[] sheets)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Contents.OneLine, 22));
        var span = widths.Length / PerRow;
        foreach (var line in sheets.Chunk(PerRow))
        {
            for (var i = 0; i < line.Length; i++)
            {
                sheet.Range(row, (i * span) + 1, row, (i + 1) * span).Merge();
                sheet.Cell(row, (i * span) + 1).Say(line[i]).LinkTo(line[i]);
            }

            sheet.Row(row++).Height = 20;
        }

        return row;
    }
}
