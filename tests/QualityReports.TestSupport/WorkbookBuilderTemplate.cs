using QualityReports.Domain.Forms;

namespace QualityReports.TestSupport;

/// <summary>A small workbook in the layout of our template: marker rows and codes, without styles.</summary>
public sealed class WorkbookBuilderTemplate(FormEdition form)
{
    /// <summary>The return sheet's row of markers; its codes begin two rows below.</summary>
    public const int MarkerRow = 3;

    /// <summary>The return sheet's column of entries.</summary>
    public const int ValueColumn = 4;

    /// <summary>A list's row of markers; headings follow, then its rows.</summary>
    public const int ListMarkerRow = 2;

    /// <summary>The content of <c>_form</c>; the values may be of any type that a cell has.</summary>
    public Dictionary<string, object> Identity { get; } = new()
    {
        ["edition"] = form.Edition,
        ["province"] = "330000",
        ["locality"] = "330302",
        ["period"] = "2009-Q1",
        ["template"] = "test",
    };

    /// <summary>Entries by indicator code, <c>NIL</c> for the nil box.</summary>
    public Dictionary<string, object?> Entries { get; } = [];

    /// <summary>List rows by list code; each row by column code.</summary>
    public Dictionary<string, List<Dictionary<string, object?>>> Lists { get; } = [];

    /// <summary>Sheets that are left out.</summary>
    public HashSet<string> Without { get; } = [];

    /// <summary>Changes the code that is written in the column or row of a code; null leaves the cell blank.</summary>
    public Func<string, string?> Rename { get; set; } = code => code;

    /// <summary>Adds the template's sheets to a workbook.</summary>
    public WorkbookBuilder AddTo(WorkbookBuilder workbook)
    {
        AddUnless(form.Sheets.Guide, workbook, sheet => sheet.Set("A1", form.Title.Both));
        AddUnless(form.Sheets.Return, workbook, AddReturn);
        foreach (var list in form.Lists)
            AddUnless(list.Sheet, workbook, sheet => AddList(sheet, list));
        AddUnless("_form", workbook, AddIdentity, hidden: true);
        return workbook;
    }

    /// <summary>The workbook with the usual options.</summary>
    public byte[] Build() => AddTo(new WorkbookBuilder()).Build();

    /// <summary>Adds the return sheet or a list under another name, or the sheet itself where the template is <see cref="Without"/> it.</summary>
    public WorkbookBuilderSheet AddSheet(WorkbookBuilder workbook, string original, string name, bool hidden = false)
    {
        var sheet = workbook.AddSheet(name, hidden);
        if (original == form.Sheets.Return)
            AddReturn(sheet);
        else
            AddList(sheet, form.Lists.Single(list => list.Sheet == original));
        return sheet;
    }

    private void AddUnless(string name, WorkbookBuilder workbook, Action<WorkbookBuilderSheet> fill, bool hidden = false)
    {
        if (!Without.Contains(name))
            fill(workbook.AddSheet(name, hidden));
    }

    private void AddIdentity(WorkbookBuilderSheet sheet)
    {
        var row = 1;
        foreach (var (key, value) in Identity)
            sheet.Set(row, 1, key).Set(row++, 2, value);
    }

    private void AddReturn(WorkbookBuilderSheet sheet)
    {
        sheet.Set("A1", form.Title.Both);
        string[] marks = ["#code", "#label", "#unit", "#value", "#previous", "#check", "#note"];
        for (var i = 0; i < marks.Length; i++)
            sheet.Set(MarkerRow, i + 1, Rename(marks[i]));
        sheet.Set(MarkerRow + 1, 1, "代码 / Code").Set(MarkerRow + 1, ValueColumn, "本期 / This period");
        var row = MarkerRow + 2;
        AddEntry(sheet, row++, "NIL", form.Nil.Label.Both, "");
        foreach (var section in form.Sections)
        {
            sheet.Set(row++, 1, section.Code);
            foreach (var indicator in form.Indicators.Where(indicator => indicator.Section == section.Code))
                AddEntry(sheet, row++, indicator.Code.Value, indicator.Label.Both, indicator.Unit.Both);
        }
    }

    private void AddEntry(WorkbookBuilderSheet sheet, int row, string code, string label, string unit) =>
        sheet.Set(row, 1, Rename(code)).Set(row, 2, label).Set(row, 3, unit).Set(row, ValueColumn, Entries.GetValueOrDefault(code));

    private void AddList(WorkbookBuilderSheet sheet, ListDefinition list)
    {
        sheet.Set("A1", list.Title.Both);
        for (var i = 0; i < list.Columns.Count; i++)
            sheet.Set(ListMarkerRow, i + 1, Rename($"{list.Code}.{list.Columns[i].Code}")).Set(ListMarkerRow + 1, i + 1, list.Columns[i].Label.Both);
        var row = ListMarkerRow + 2;
        foreach (var values in Lists.GetValueOrDefault(list.Code) ?? [])
        {
            for (var i = 0; i < list.Columns.Count; i++)
                sheet.Set(row, i + 1, values.GetValueOrDefault(list.Columns[i].Code));
            row++;
        }
    }
}
