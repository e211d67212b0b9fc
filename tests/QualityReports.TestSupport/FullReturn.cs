using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Samples;

namespace QualityReports.TestSupport;

/// <summary>The largest accepted return: every list full, each row sound and different. It is streamed, so that building it is fast.</summary>
public sealed class FullReturn(FormEdition form)
{
    private const int BodyLength = 8;
    private const int YearsOfValidity = 3;

    private static readonly DateOnly FirstDay = new(2009, 1, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The rows of each list.</summary>
    public int Rows { get; init; } = form.Lists[0].MaxRows;

    /// <summary>The number of the first row, so that two workbooks may share no text.</summary>
    public int First { get; init; }

    /// <summary>The columns of each row: beyond those of the form, extra numbers; 0 for the form's only.</summary>
    public int Columns { get; init; }

    /// <summary>The content of every cell instead, so that none is an answer: a text, numbered to be different each time, or an error value; null for sound
    /// rows.</summary>
    public string? Fault { get; init; }

    /// <summary>Adds the template's sheets to a workbook.</summary>
    public WorkbookBuilder AddTo(WorkbookBuilder workbook)
    {
        // One batch sampled: a rule then has the number of inspection rows.
        new WorkbookBuilderTemplate(form) { Entries = { ["C01"] = 1 } }.AddTo(workbook);
        // The template's sheets in order: guide, return, lists, identity.
        for (var i = 0; i < form.Lists.Count; i++)
        {
            var list = form.Lists[i];
            workbook.Stream($"xl/worksheets/sheet{i + 3}.xml", text => WriteSheet(text, workbook, list));
        }

        return workbook;
    }

    private void WriteSheet(TextWriter text, WorkbookBuilder workbook, ListDefinition list)
    {
        text.Write($"<worksheet xmlns=\"{workbook.MainNamespace}\"><sheetData>");
        WriteRow(text, workbook, WorkbookBuilderTemplate.ListMarkerRow, list.Columns.Select(column => (object)$"{list.Code}.{column.Code}"));
        WriteRow(text, workbook, WorkbookBuilderTemplate.ListMarkerRow + 1, list.Columns.Select(column => (object)column.Label.Both));
        for (var i = 0; i < Rows; i++)
        {
            var number = First + i;
            var cells = list.Columns.Select((column, position) => Fault is null ? ValueOf(column, number) : FaultOf(list, position, number));
            var notes = Enumerable.Repeat((object)number, Math.Max(0, Columns - list.Columns.Count));
            WriteRow(text, workbook, WorkbookBuilderTemplate.ListMarkerRow + 2 + i, cells.Concat(notes));
        }

        text.Write("</sheetData></worksheet>");
    }

    private string FaultOf(ListDefinition list, int position, int number) =>
        Fault!.StartsWith('#') ? Fault : string.Create(CultureInfo.InvariantCulture, $"{Fault}{list.Code}{position}.{number}");

    private object ValueOf(ListColumn column, int number) => column.Type switch
    {
        ColumnType.Choice when form.CodeListOf(column.CodeList!).Items is var items => items[number % items.Count].Label.Both,
        ColumnType.Date => FirstDay.AddDays(number % 90).AddYears(column.Code == RuleTerm.ValidTo ? YearsOfValidity : 0),
        ColumnType.Money => number / 100m,
        ColumnType.EnterpriseCode =>
            EnterpriseCodes.Credit("330302", EnterpriseCodes.Organization(number.ToString(CultureInfo.InvariantCulture).PadLeft(BodyLength, '0'))),
        ColumnType.Code => string.Create(CultureInfo.InvariantCulture, $"温质监〔2009〕{number}号"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{column.Label.Zh}：温州市鹿城区兴市鞋业有限公司第 {number} 分厂"),
    };

    private static void WriteRow(TextWriter text, WorkbookBuilder workbook, int row, IEnumerable<object> values)
    {
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
        var column = 0;
        foreach (var value in values)
        {
            var address = CellAddress.ColumnName(++column);
            text.Write(value switch
            {
                string error when error.StartsWith('#') => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\" t=\"e\"><v>{error}</v></c>"),
                string inline when workbook.InlineStrings =>
                    string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\" t=\"inlineStr\"><is><t>{inline}</t></is></c>"),
                string shared => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\" t=\"s\"><v>{workbook.SharedString(shared)}</v></c>"),
                DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\" s=\"1\"><v>{day.DayNumber - DayZero.DayNumber}</v></c>"),
                _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\"><v>{value}</v></c>"),
            });
        }

        text.Write("</row>");
    }
}
