namespace QualityReports.Workbooks.Reading.Safety;

/// <summary>Hidden sheets that are not the form's.</summary>
internal static class HiddenSheets
{
    /// <summary>The names of the form's sheets.</summary>
    public static HashSet<string> NamesOf(FormEdition form) =>
        form.Lists.Select(list => list.Sheet).Concat([form.Sheets.Return, form.Sheets.Guide, TemplateMarks.IdentitySheet, TemplateMarks.ChoicesSheet])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>A note that names them; null where there are none.</summary>
    public static Finding? Note(Workbook workbook, FormEdition form)
    {
        var own = NamesOf(form);
        var hidden = workbook.Sheets.Where(sheet => sheet.IsHidden && !own.Contains(sheet.Name.Trim())).ToList();
        return hidden.Count == 0 ? null : new Finding(FindingKinds.FileHiddenSheetsIgnored) { Found = string.Join(", ", hidden.Select(sheet => sheet.Name)) };
    }
}
