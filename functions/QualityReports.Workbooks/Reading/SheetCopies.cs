using QualityReports.Workbooks.Reading.Safety;
using QualityReports.Workbooks.Reading.Spreadsheets;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Reading;

/// <summary>Visible sheets that have the hidden marks of a sheet of the form under another name: copies of it, or the sheet itself.</summary>
internal sealed class SheetCopies
{
    // The marks are near the top; an extra sheet without them is not read further.
    private const int MostPeeked = 50;

    private readonly Workbook _workbook;
    private readonly FormEdition _form;
    private readonly List<Copy> _copies;

    private SheetCopies(Workbook workbook, FormEdition form)
    {
        (_workbook, _form) = (workbook, form);
        var own = HiddenSheets.NamesOf(form);
        _copies = [.. workbook.Sheets
            .Where(sheet => sheet is { Part: not null, IsHidden: false } && !own.Contains(sheet.Name.Trim()))
            .Select(sheet => OriginalOf(sheet) is { } original ? new Copy(sheet, original) : null)
            .OfType<Copy>()];
    }

    /// <summary>Looks at the sheets that are not the form's.</summary>
    public static SheetCopies Find(Workbook workbook, FormEdition form) => new(workbook, form);

    /// <summary>The name that a missing sheet of the form has now; null where it is gone.</summary>
    public string? NameOf(string original) => _copies.Find(copy => copy.Original == original)?.Sheet.Name;

    /// <summary>The findings about copies with other entries than the sheets that were read.</summary>
    public IEnumerable<Finding> Check(ReturnSheet answers, IReadOnlyDictionary<string, ListSheet> lists) =>
        _copies.Select(copy => copy.Original == _form.Sheets.Return
            ? Compare(copy.Sheet, copy.Original, answers)
            : Compare(copy.Sheet, _form.Lists.Single(list => list.Sheet == copy.Original), lists)).OfType<Finding>();

    private Finding? Compare(Sheet sheet, string original, ReturnSheet answers)
    {
        var copy = ReturnSheet.Read(_form, sheet.Name, _workbook.ReadRows(sheet)).Entries;
        var filled = copy.Where(entry => !entry.Value.Content.IsBlank).OrderBy(entry => entry.Value.Address.Row).ToList();
        var others = filled.Where(entry => answers.Entries[entry.Key].Content != entry.Value.Content).ToList();
        return others.Count == 0 ? null : Describe(
            others[0].Value.Address,
            answers.Entries.Values.All(entry => entry.Content.IsBlank)
                ? ReadingTexts.FilledCopy(original)
                : ReadingTexts.DifferingCopy(original, [.. others.Select(entry => entry.Key.Value)]));
    }

    private Finding? Compare(Sheet sheet, ListDefinition list, IReadOnlyDictionary<string, ListSheet> lists)
    {
        var copy = ListSheet.Read(_form, list, sheet.Name, _workbook.ReadRows(sheet)).Document;
        var original = lists[list.Code].Document;
        if (copy.Rows.Count == 0)
            return null;
        if (original.Rows.Count == 0)
            return Describe(copy.AddressOf(copy.Rows[0], 0), ReadingTexts.FilledCopy(list.Sheet));
        var other = Enumerable.Range(0, Math.Max(copy.Rows.Count, original.Rows.Count))
            .FirstOrDefault(i => i >= copy.Rows.Count || i >= original.Rows.Count || !copy.Rows[i].Cells.SequenceEqual(original.Rows[i].Cells), -1);
        if (other < 0)
            return null;
        var cell = copy.AddressOf(copy.Rows[Math.Min(other, copy.Rows.Count - 1)], 0);
        return Describe(cell, ReadingTexts.DifferingCopy(list.Sheet, [cell.Local]));
    }

    private static Finding Describe(CellAddress cell, Text expected) => new(FindingKinds.TemplateCopied) { Cell = cell, Found = cell.Sheet, Expected = expected };

    private string? OriginalOf(Sheet sheet)
    {
        foreach (var row in _workbook.ReadRows(sheet).Take(MostPeeked))
        {
            var marks = row.Cells.Where(cell => cell.Content.Kind == CellKind.Text).Select(cell => CellText.CleanCode(cell.Content.Raw!)).ToList();
            if (marks.Contains(TemplateMarks.Code, StringComparer.Ordinal) && marks.Contains(TemplateMarks.Value, StringComparer.Ordinal))
                return _form.Sheets.Return;
            if (_form.Lists.FirstOrDefault(list => list.Columns.Count(column => marks.Contains($"{list.Code}.{column.Code}", StringComparer.Ordinal)) * 2
                > list.Columns.Count) is { } known)
                return known.Sheet;
        }

        return null;
    }

    private sealed record Copy(Sheet Sheet, string Original);
}
