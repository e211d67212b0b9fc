using QualityReports.Workbooks.Reading.Spreadsheets;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Reading;

/// <summary>Finds units on a sheet that are others than the form's: a figure in 元 under a heading that the form prints as 万元.</summary>
internal static class UnitCheck
{
    // A longer text is a remark, not a statement about the table.
    private const int LongestStatement = 80;

    /// <summary>The column of the cell in an indicator's row that names another unit than the form, its unit cell or its label; 0 for none.</summary>
    /// <param name="unitColumn">The column of units, from 1; 0 where it is gone.</param>
    /// <param name="labelColumn">The column of labels, from 1; 0 where it is gone.</param>
    public static int OtherUnit(SheetRow row, int unitColumn, int labelColumn, Indicator indicator)
    {
        if (indicator.Type is not (IndicatorType.Count or IndicatorType.Money or IndicatorType.Percent))
            return 0;
        var unit = unitColumn > 0 ? row.ContentOf(unitColumn) : CellContent.Blank;
        if (!unit.IsBlank && !IsPrinted(unit, indicator.Unit) && (unit.IsStruck || !IsSameScale(TextOf(unit), indicator)))
            return unitColumn;
        var label = labelColumn > 0 ? row.ContentOf(labelColumn) : CellContent.Blank;
        return label.Kind == CellKind.Text && !IsPrinted(label, indicator.Label) && UnitText.SaysOther(TextOf(label), indicator.Label, indicator.Unit)
            ? labelColumn
            : 0;
    }

    /// <summary>Whether the heading of the column of entries names a unit that the form's amounts do not have: 本期（元）.</summary>
    public static bool HasOtherUnit(CellContent heading) =>
        (heading.Characters.StartsWith(TemplateTexts.ThisPeriod.Zh) || heading.Characters.StartsWith(TemplateTexts.ThisPeriod.En))
        && UnitText.SaysOther(TextOf(heading), TemplateTexts.ThisPeriod, TemplateTexts.TenThousandYuan);

    /// <summary>Whether the heading of a list's column names another unit than the form.</summary>
    public static bool HasOtherUnit(CellContent heading, ListColumn column) =>
        column.Unit is { } unit && heading.Kind == CellKind.Text && UnitText.SaysOther(TextOf(heading), column.Label, unit);

    /// <summary>The column of a text beside the table that names another unit than the form's amounts have: 单位：元; 0 for none.</summary>
    public static int OtherStatement(SheetRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind == CellKind.Text && cell.Content.Characters.Length <= LongestStatement && IsStatement(cell.Content.Characters)
                && UnitText.IsOtherStatement(TextOf(cell.Content), TemplateTexts.TenThousandYuan))
                return cell.Column;
        }

        return 0;
    }

    // Of a count, another word for the single things changes no figure.
    private static bool IsSameScale(string unit, Indicator indicator) =>
        UnitText.IsSame(unit, indicator.Unit) || (indicator.Type == IndicatorType.Count && UnitText.IsCount(unit));

    private static bool IsStatement(ReadOnlySpan<char> text) =>
        text.Contains(TemplateTexts.Unit.Zh, StringComparison.Ordinal) || text.Contains(TemplateTexts.Unit.En, StringComparison.OrdinalIgnoreCase);

    /// <summary>The displayed text of a cell.</summary>
    public static string TextOf(CellContent cell) => cell.Shown ?? cell.ToString();

    // Both languages with a line between them, as the template has it, perhaps with the star of a required answer; or the Chinese alone.
    private static bool IsPrinted(CellContent cell, Text text)
    {
        var characters = cell.Shown is null && !cell.IsStruck ? cell.Characters : default;
        if (!characters.StartsWith(text.Zh))
            return false;
        var rest = characters[text.Zh.Length..];
        return (rest.EndsWith(text.En) ? rest[..^text.En.Length] : rest).Trim(" *\r\n").IsEmpty;
    }
}
