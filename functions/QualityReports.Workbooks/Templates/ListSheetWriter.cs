using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The sheet of one list: title, a hidden row with the columns' codes, headings as an Excel table, and the form's number of rows.</summary>
internal static class ListSheetWriter
{
    private const int MarkRow = 3;
    private const int HeadingRow = 4;
    private const int FirstRow = 5;
    private const int BlankRows = 20;

    // Two lines: drop-downs show both languages, and Excel does not fit the rows of a file that another program wrote.
    private const double RowHeight = 27;
    private const double EntrySize = 9;

    public static void Write(XLWorkbook workbook, ReturnTemplate template, ListDefinition list, ChoiceSources choices, TemplateLayout layout)
    {
        var sheet = workbook.AddWorksheet(list.Sheet);
        var fields = list.Columns.Select(column => EntryField.Of(column, template.Form)).ToList();
        var rows = template.Entries?.Lists.GetValueOrDefault(list.Code) ?? [];
        Fonts.Page(sheet);
        sheet.RowHeight = RowHeight;
        Unlock(sheet, fields);
        WriteTitle(sheet, template, list);
        WriteHeadings(sheet, list, fields);
        WriteRows(sheet, fields, rows);
        sheet.Range(HeadingRow, 1, HeadingRow + Math.Max(BlankRows, rows.Count), fields.Count).CreateTable($"List_{list.Code}").Theme = XLTableTheme.None;
        for (var i = 0; i < fields.Count; i++)
            EntryValidation.Set(sheet.Range(FirstRow, i + 1, FirstRow + list.MaxRows - 1, i + 1), fields[i], choices);
        Finish(sheet, template);
        layout.Lists[list.Code] = new CellAddress(sheet.Name, 1, FirstRow);
    }

    // Excel deletes a row of a protected sheet only if every cell in it is unlocked, to the last column.
    private static void Unlock(IXLWorksheet sheet, List<EntryField> fields)
    {
        sheet.Style.Protection.SetLocked(false);
        for (var i = 0; i < fields.Count; i++)
        {
            sheet.Column(i + 1).Width = WidthOf(fields[i]);
            FormStyle.Entry(sheet.Column(i + 1).Style, fields[i]);
            sheet.Column(i + 1).Style.Font.SetFontSize(EntrySize);
        }

        for (var row = 1; row < FirstRow; row++)
            FormStyle.Head(sheet.Row(row).Style);
    }

    private static void WriteTitle(IXLWorksheet sheet, ReturnTemplate template, ListDefinition list)
    {
        var title = $"{list.Title.Both}  ·  {template.LocalityName} {template.Address.Locality}  ·  {PeriodNames.Of(template.Address.Period).Both}";
        FormStyle.Title(FormPage.Line(sheet, 1, (1, list.Columns.Count), title, 14), 14);
        FormStyle.Hint(FormPage.Line(sheet, 2, (1, list.Columns.Count), $"{TemplateTexts.ListHint.Zh}\n{TemplateTexts.ListHint.En}", Fonts.SmallSize));
    }

    private static void WriteHeadings(IXLWorksheet sheet, ListDefinition list, List<EntryField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var heading = HeadingOf(fields[i]);
            sheet.Cell(MarkRow, i + 1).SetValue($"{list.Code}.{list.Columns[i].Code}");
            sheet.Cell(HeadingRow, i + 1).SetValue(heading);
            FormStyle.Header(sheet.Cell(HeadingRow, i + 1).AsRange(), fields[i].Required);
        }

        // The filter's button covers a corner of the cell.
        sheet.Row(HeadingRow).Height = 12 + fields.Max(field => TextFit.Height(HeadingOf(field), WidthOf(field), EntrySize));
        sheet.Row(MarkRow).Hide();
    }

    private static void WriteRows(IXLWorksheet sheet, List<EntryField> fields, IReadOnlyList<CellContent[]> rows)
    {
        // A column's format alone is not printed: a blank form needs rows to write in.
        sheet.Range(FirstRow, 1, FirstRow + BlankRows - 1, fields.Count).Style.Font.SetFontSize(EntrySize);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < fields.Count; i++)
                EntryCell.Write(sheet.Cell(FirstRow + row, i + 1), rows[row][i], fields[i]);
            var height = fields.Select((field, i) => EntryCell.HeightOf(rows[row][i], WidthOf(field), EntrySize)).Max();
            if (height > RowHeight)
                sheet.Row(FirstRow + row).Height = height;
        }
    }

    private static void Finish(IXLWorksheet sheet, ReturnTemplate template)
    {
        sheet.SheetView.FreezeRows(HeadingRow);
        sheet.SetTabColor(FormStyle.ListTab);
        sheet.Cell(FirstRow, 1).SetActive();
        FormPage.Print(sheet, template, XLPageOrientation.Landscape, pagesTall: 0, HeadingRow);
        sheet.Protect()
            .AllowElement(XLSheetProtectionElements.InsertRows).AllowElement(XLSheetProtectionElements.DeleteRows)
            .AllowElement(XLSheetProtectionElements.Sort).AllowElement(XLSheetProtectionElements.AutoFilter)
            .AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows)
            .AllowElement(XLSheetProtectionElements.FormatCells);
    }

    private static string HeadingOf(EntryField field) =>
        field.Unit is { } unit ? $"{field.Label.Both}（{unit.Both}）" : field.Label.Both;

    private static double WidthOf(EntryField field) => field.Kind switch
    {
        EntryKind.Date => 14,
        EntryKind.Money => 15,
        EntryKind.EnterpriseCode => 23,
        EntryKind.Choice => WidthOf(field.Choices!),
        EntryKind.Code => 26,
        _ => 28,
    };

    // The longest answer fits into two lines.
    private static double WidthOf(CodeList choices) =>
        Enumerable.Range(14, 30).First(width => width == 43 || choices.Items.All(item => TextFit.Lines(item.Label.Both, width - 1, EntrySize) <= 2));
}
