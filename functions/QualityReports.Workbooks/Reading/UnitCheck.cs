namespace QualityReports.Workbooks.Reading;

/// <summary>Finds units on a sheet that are others than the form's: a figure in 元 under a heading that the form prints as 万元.</summary>
internal static class UnitCheck
{
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

    /// <summary>The column of a text that names another unit than the form's amounts have; 0 for none.</summary>
    /// <param name="alone">Whether the text may be the unit alone: it is no heading of a column.</param>
    public static int OtherStatement(SheetRow row, bool alone)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind == CellKind.Text && (alone ? UnitStatement.IsOtherAlone(cell.Content) : UnitStatement.IsOther(cell.Content)))
                return cell.Column;
        }

        return 0;
    }

    /// <summary>The column of a text beside an amount, apart from its own cells, that names another unit; 0 for none.</summary>
    /// <param name="own">The columns of the amount, its label and its unit.</param>
    public static int OtherBeside(SheetRow row, ReadOnlySpan<int> own)
    {
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if (cell.Content.Kind == CellKind.Text && !own.Contains(cell.Column) && UnitStatement.IsOtherAlone(cell.Content))
                return cell.Column;
        }

        return 0;
    }

    /// <summary>The findings about headers and footers of printed pages that name another unit: 单位：元.</summary>
    public static IEnumerable<Finding> DescribePage(string sheet, IReadOnlyList<string> texts) =>
        from text in texts.Where(text => UnitStatement.MaySay(text)).Distinct(StringComparer.Ordinal)
        where UnitStatement.IsOtherAlone(CellContent.OfText(text))
        select new Finding(FindingKinds.TemplateAltered) { Found = text, Expected = ReadingTexts.OtherUnitOnPage(sheet, text, TemplateTexts.TenThousandYuan) };

    /// <summary>The displayed text of a cell.</summary>
    public static string TextOf(CellContent cell) => cell.Shown ?? cell.ToString();

    /// <summary>Whether a text is written as the template has it: both languages with a line between them,
    /// perhaps with the star of a required answer; or the Chinese alone.</summary>
    public static bool IsPrinted(CellContent cell, Text text)
    {
        var characters = cell.Shown is null && !cell.IsStruck ? cell.Characters : default;
        if (!characters.StartsWith(text.Zh))
            return false;
        var rest = characters[text.Zh.Length..];
        return (rest.EndsWith(text.En) ? rest[..^text.En.Length] : rest).Trim(" *\r\n").IsEmpty;
    }

    // Of a count, another word for the single things changes no figure.
    private static bool IsSameScale(string unit, Indicator indicator) =>
        UnitText.IsSame(unit, indicator.Unit) || (indicator.Type == IndicatorType.Count && UnitText.IsCount(unit));
}
