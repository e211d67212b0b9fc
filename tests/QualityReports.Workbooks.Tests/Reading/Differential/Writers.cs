using System.Globalization;
using ClosedXML.Excel;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading.Differential;

/// <summary>The writers of a generated workbook.</summary>
internal static class Writers
{
    public static byte[] WriteWithBuilder(GeneratedBook book)
    {
        var workbook = new WorkbookBuilder { Strict = book.Strict, InlineStrings = book.Inline, Date1904 = book.Date1904 };
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var sheet = workbook.AddSheet(NameOf(i));
            foreach (var cell in book.Sheets[i])
                Add(workbook, sheet, cell);
        }

        return workbook.Build();
    }

    /// <summary>By ClosedXML, which writes neither Strict nor inline texts, and counts days from 1900.</summary>
    public static byte[] WriteWithClosedXml(GeneratedBook book)
    {
        using var opened = OpenedWorkbook.Empty();
        var workbook = opened.Workbook;
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var sheet = workbook.AddWorksheet(NameOf(i));
            foreach (var cell in book.Sheets[i])
                Set(sheet.Cell(cell.Row, cell.Column), cell);
        }

        var file = new MemoryStream();
        workbook.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return file.ToArray();
    }

    public static string NameOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"表 {sheet + 1}");

    private static void Add(WorkbookBuilder workbook, WorkbookBuilderSheet sheet, GeneratedCell cell)
    {
        var style = cell.Format is { } format ? string.Create(CultureInfo.InvariantCulture, $" s=\"{workbook.AddStyle(format)}\"") : "";
        var formula = cell.IsFormula ? "<f>A1</f>" : "";
        var number = (cell.Kind == GeneratedKind.Day ? cell.Number - (workbook.Date1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber
            : cell.Number)
            .ToString(CultureInfo.InvariantCulture);
        // The text of a formula is in the cell itself.
        if (cell is { Kind: GeneratedKind.Text, IsFormula: false })
            sheet.Set(cell.Row, cell.Column, EscapeEscapes(cell.Text));
        else
            sheet.SetXml(cell.Row, cell.Column, style + TypeOf(cell.Kind), cell.Kind == GeneratedKind.Blank ? ""
                : $"{formula}<v>{(cell.Kind is GeneratedKind.Text or GeneratedKind.Error ? cell.Text : number)}</v>");
    }

    private static string TypeOf(GeneratedKind kind) => kind switch
    {
        GeneratedKind.Text => " t=\"str\"",
        GeneratedKind.Flag => " t=\"b\"",
        GeneratedKind.Error => " t=\"e\"",
        _ => "",
    };

    // ST_Xstring: text that resembles an escape is escaped.
    private static string EscapeEscapes(string text) => text.Replace("_x", "_x005F_x", StringComparison.Ordinal);

    private static void Set(IXLCell target, GeneratedCell cell)
    {
        if (cell.Format is not null)
            target.Style.NumberFormat.Format = cell.Format;
        if (cell.IsFormula)
            target.FormulaA1 = cell.Kind switch
            {
                GeneratedKind.Text => $"\"{cell.Text}\"",
                GeneratedKind.Flag => cell.Number == 1 ? "TRUE" : "FALSE",
                _ => cell.Number.ToString(CultureInfo.InvariantCulture),
            };
        else if (cell.Kind == GeneratedKind.Text)
            target.SetValue(cell.Text).SetDataType(XLDataType.Text);
        else if (cell.Kind == GeneratedKind.Day)
            target.SetValue(DateOnly.FromDayNumber((int)cell.Number).ToDateTime(TimeOnly.MinValue));
        else if (cell.Kind == GeneratedKind.Flag)
            target.SetValue(cell.Number == 1);
        else if (cell.Kind == GeneratedKind.Number)
            target.SetValue(cell.Number);
    }
}
