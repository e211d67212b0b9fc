using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.LocalHost.Generation;

namespace QualityReports.TestSupport;

/// <summary>The largest return that is taken: every list full, each row sound and unlike any other. It is streamed, so that building it takes no time to speak of.</summary>
public static class FullReturn
{
    private const int BodyLength = 8;

    private static readonly DateOnly FirstDay = new(2009, 1, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>A workbook in the layout of our template.</summary>
    /// <param name="form">The form.</param>
    /// <param name="rows">The rows of each list.</param>
    /// <param name="first">The number of the first row, so that two workbooks may share no text.</param>
    /// <param name="fault">Replaces the text of every cell of a list, so that none can be read; null leaves them sound.</param>
    public static WorkbookBuilder Build(FormEdition form, int rows, int first = 0, string? fault = null)
    {
        var workbook = new WorkbookBuilder();
        new WorkbookBuilderTemplate(form).AddTo(workbook);
        // The template's sheets come in this order: guide, return, lists, identity.
        for (var i = 0; i < form.Lists.Count; i++)
        {
            var list = form.Lists[i];
            workbook.Stream($"xl/worksheets/sheet{i + 3}.xml", text => Write(text, workbook, form, list, rows, first, fault));
        }

        return workbook;
    }

    private static void Write(TextWriter text, WorkbookBuilder workbook, FormEdition form, ListDefinition list, int rows, int first, string? fault)
    {
        text.Write($"<worksheet xmlns=\"{workbook.MainNamespace}\"><sheetData>");
        WriteRow(text, workbook, WorkbookBuilderTemplate.ListMarkerRow, list.Columns.Select(column => (object)$"{list.Code}.{column.Code}"));
        WriteRow(text, workbook, WorkbookBuilderTemplate.ListMarkerRow + 1, list.Columns.Select(column => (object)column.Label.Both));
        for (var i = 0; i < rows; i++)
        {
            var number = first + i;
            WriteRow(text, workbook, WorkbookBuilderTemplate.ListMarkerRow + 2 + i, list.Columns.Select(column => fault is null ? ValueOf(form, column, number) : fault + number));
        }

        text.Write("</sheetData></worksheet>");
    }

    private static object ValueOf(FormEdition form, ListColumn column, int number) => column.Type switch
    {
        ColumnType.Choice when form.CodeListOf(column.CodeList!).Items is var items => items[number % items.Count].Label.Both,
        ColumnType.Date => FirstDay.AddDays((number % 90) + (column.Code == "validTo" ? 1_000 : 0)),
        ColumnType.Money => number / 100m,
        ColumnType.EnterpriseCode => EnterpriseCodes.Credit("330302", EnterpriseCodes.Organization(number.ToString(CultureInfo.InvariantCulture).PadLeft(BodyLength, '0'))),
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
                string shared => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\" t=\"s\"><v>{workbook.SharedString(shared)}</v></c>"),
                DateOnly day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\" s=\"1\"><v>{day.DayNumber - DayZero.DayNumber}</v></c>"),
                _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}{row}\"><v>{value}</v></c>"),
            });
        }

        text.Write("</row>");
    }
}
