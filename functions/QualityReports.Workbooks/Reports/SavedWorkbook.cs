using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ConditionalFormattings = DocumentFormat.OpenXml.Office2010.Excel.ConditionalFormattings;

namespace QualityReports.Workbooks.Reports;

/// <summary>
/// Puts right what ClosedXML 0.95.4 writes amiss. Measured: rows to repeat without dollar signs, which LibreOffice does not repeat; columns out of order; the depth
/// of row outlines under the name of columns; and a second definition of each data bar, for Excel 2010 and later, that runs from 0 to 0 and so fills every cell.
/// </summary>
internal static class SavedWorkbook
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    /// <summary>Mends a saved workbook in place.</summary>
    public static void Mend(Stream saved)
    {
        using var document = SpreadsheetDocument.Open(saved, isEditable: true);
        var workbook = document.WorkbookPart!;
        foreach (var name in workbook.Workbook.DefinedNames?.Elements<DefinedName>().Where(name => name.Name == PrintTitles) ?? [])
            name.Text = WithDollars(name.Text);
        foreach (var part in workbook.WorksheetParts)
        {
            SortColumns(part.Worksheet);
            NameOutline(part.Worksheet);
            DropSecondDataBars(part.Worksheet);
        }
    }

    // '地区 Localities'!5:7 becomes '地区 Localities'!$5:$7. A sheet's name may have an exclamation mark, rows have none.
    private static string WithDollars(string reference)
    {
        var rows = reference.LastIndexOf('!') + 1;
        return reference[..rows] + string.Join(':', reference[rows..].Split(':').Select(row => row.StartsWith('$') ? row : "$" + row));
    }

    private static void SortColumns(Worksheet sheet)
    {
        if (sheet.GetFirstChild<Columns>() is not { } columns)
            return;
        var sorted = columns.Elements<Column>().OrderBy(column => column.Min!.Value).ToList();
        columns.RemoveAllChildren();
        columns.Append(sorted);
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
        foreach (var extension in sheet.Descendants<WorksheetExtension>().Where(extension => extension.GetFirstChild<ConditionalFormattings>() is not null).ToList())
            extension.Remove();
        if (sheet.GetFirstChild<WorksheetExtensionList>() is { HasChildren: false } empty)
            empty.Remove();
    }
}
