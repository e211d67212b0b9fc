using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ConditionalFormattings = DocumentFormat.OpenXml.Office2010.Excel.ConditionalFormattings;

namespace QualityReports.Workbooks.Reports;

/// <summary>
/// Puts right what ClosedXML 0.95.4 writes amiss in a report. Measured: the depth of row outlines under the name of columns, and a second definition of each data bar,
/// which newer programs prefer, that runs from 0 to 0.
/// </summary>
internal static class SavedWorkbook
{
    /// <summary>Mends a saved workbook in place.</summary>
    public static void Mend(Stream saved)
    {
        using var document = SpreadsheetDocument.Open(saved, isEditable: true);
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            NameOutline(part.Worksheet);
            DropSecondDataBars(part.Worksheet);
        }
    }

    private static void NameOutline(Worksheet sheet)
    {
        var depth = sheet.Descendants<Row>().Select(row => row.OutlineLevel?.Value ?? 0).DefaultIfEmpty<byte>(0).Max();
        if (depth == 0 || sheet.SheetFormatProperties is not { } format)
            return;
        format.OutlineLevelRow = depth;
        format.OutlineLevelColumn = null;
    }

    private static void DropSecondDataBars(Worksheet sheet)
    {
        foreach (var extension in sheet.Descendants<ConditionalFormattingRuleExtensionList>().ToList())
            extension.Remove();
        foreach (var formats in sheet.Descendants<ConditionalFormattings>().ToList())
            formats.Parent!.Remove();
        if (sheet.GetFirstChild<WorksheetExtensionList>() is { HasChildren: false } empty)
            empty.Remove();
    }
}
