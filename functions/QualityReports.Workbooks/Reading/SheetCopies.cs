using QualityReports.Workbooks.Reading.Safety;

namespace QualityReports.Workbooks.Reading;

/// <summary>Visible sheets that have the layout of a sheet of the form under another name: copies of it, or the sheet itself.</summary>
internal sealed class SheetCopies
{
    private const int MostTitles = 10;

    private readonly Workbook _workbook;
    private readonly FormEdition _form;
    private readonly List<Copy> _copies;

    private SheetCopies(Workbook workbook, FormEdition form)
    {
        (_workbook, _form) = (workbook, form);
        var own = HiddenSheets.NamesOf(form);
        var layouts = new Lazy<CopiedLayouts>(() => new CopiedLayouts(form));
        _copies = [.. workbook.Sheets
            .Where(sheet => sheet is { Part: not null, IsHidden: false } && !own.Contains(sheet.Name.Trim()))
            .Select(sheet => layouts.Value.Find(sheet.Name, workbook.ReadRows(sheet)) is { } layout ? new Copy(sheet, layout) : null)
            .OfType<Copy>()];
    }

    /// <summary>Looks at the sheets that are not the form's.</summary>
    public static SheetCopies Find(Workbook workbook, FormEdition form) => new(workbook, form);

    /// <summary>The name that a missing sheet of the form has now; null where it is gone.</summary>
    public string? NameOf(string original) => _copies.Find(copy => copy.Layout.HasMarks && copy.Layout.Original == original)?.Sheet.Name;

    /// <summary>The findings about copies with other entries than the sheets that were read: errors; of
    /// drafts, of other periods' sheets and of parts of a table warnings.</summary>
    /// <param name="period">The return's period; null where it is unknown.</param>
    public IEnumerable<Finding> Check(ReturnSheet answers, IReadOnlyDictionary<string, ListSheet> lists, ReportingPeriod? period) =>
        from copy in _copies
        let finding = copy.Layout.Original == _form.Sheets.Return
            ? CompareAnswers(copy, answers)
            : CompareRows(copy, _form.Lists.Single(list => list.Sheet == copy.Layout.Original), lists)
        where finding is not null
        select finding.Value is var (cell, codes) && codes.Count > 0 && IsAside(copy, period) ? Warn(copy, cell, codes) : Refuse(copy, cell, codes);

    private bool IsAside(Copy copy, ReportingPeriod? period) =>
        copy.Layout.IsPart || HeadingWords.AreAside(copy.Sheet.Name, period) || TitlesOf(copy).Any(title => LabelPeriods.NameOther(title, period, isTitle: true));

    // The texts above the marks or the headings.
    private IEnumerable<string> TitlesOf(Copy copy) =>
        _workbook.ReadRows(copy.Sheet).TakeWhile(row => row.Number <= MostTitles && row.Number < copy.Layout.Heading)
            .SelectMany(row => row.Cells.Where(cell => cell.Content.Kind == CellKind.Text).Select(cell => cell.Content.ToString()).ToList());

    private static Finding Warn(Copy copy, CellAddress cell, IReadOnlyList<string> codes) => new(FindingKinds.TemplatePartNotRead)
    {
        Cell = cell,
        Found = cell.Sheet,
        Expected = ReadingTexts.OtherSheet(cell.Sheet, copy.Layout.Original, codes),
    };

    private static Finding Refuse(Copy copy, CellAddress cell, IReadOnlyList<string> codes) => new(FindingKinds.TemplateCopied)
    {
        Cell = cell,
        Found = cell.Sheet,
        Expected = codes.Count == 0 ? ReadingTexts.FilledCopy(copy.Layout.Original) : ReadingTexts.DifferingCopy(copy.Layout.Original, codes),
    };

    // The first cell that differs, and what differs; nothing where the sheet itself is blank.
    private (CellAddress Cell, IReadOnlyList<string> Codes)? CompareAnswers(Copy copy, ReturnSheet answers)
    {
        var rows = _workbook.ReadRows(copy.Sheet);
        var entries = copy.Layout.HasMarks
            ? ReturnSheet.Read(_form, copy.Sheet.Name, rows).Entries
            : copy.Layout.Entries(_form, copy.Sheet.Name, rows);
        var others = entries.Where(entry => !entry.Value.Content.IsBlank && Differ(answers.Entries[entry.Key].Content, entry.Value.Content))
            .OrderBy(entry => entry.Value.Address.Row).ToList();
        var isBlank = !copy.Layout.IsPart && answers.Entries.Values.All(entry => entry.Content.IsBlank);
        return others.Count == 0 ? null : (others[0].Value.Address, isBlank ? [] : [.. others.Select(entry => entry.Key.Value)]);
    }

    private (CellAddress Cell, IReadOnlyList<string> Codes)? CompareRows(Copy copy, ListDefinition list, IReadOnlyDictionary<string, ListSheet> lists)
    {
        var original = lists[list.Code].Document;
        var document = copy.Layout.HasMarks
            ? ListSheet.Read(_form, list, copy.Sheet.Name, _workbook.ReadRows(copy.Sheet)).Document
            : new ListDocument(copy.Sheet.Name, copy.Layout.Columns, [.. copy.Layout.Rows(_workbook.ReadRows(copy.Sheet))]);
        if (document.Rows.Count == 0)
            return null;
        if (original.Rows.Count == 0)
            return (FirstCell(document, 0), []);
        var other = copy.Layout.HasMarks ? FirstOther(document.Rows, original.Rows) : FirstNew(document, original.Rows);
        if (other < 0)
            return null;
        var cell = FirstCell(document, Math.Min(other, document.Rows.Count - 1));
        return (cell, [cell.Local]);
    }

    private static int FirstOther(IReadOnlyList<ListRow> copy, IReadOnlyList<ListRow> original) =>
        Enumerable.Range(0, Math.Max(copy.Count, original.Count)).FirstOrDefault(
            i => i >= copy.Count || i >= original.Count || copy[i].Cells.Index().Any(cell => Differ(cell.Item, original[i].Cells[cell.Index])), -1);

    // A sheet without marks may be a clerk's selection of the rows: it says nothing else until it has a row that the list does not have.
    private static int FirstNew(ListDocument copy, IReadOnlyList<ListRow> original)
    {
        int[] columns = [.. copy.Columns.Index().Where(column => column.Item > 0).Select(column => column.Index)];
        var known = original.ToHashSet(EqualityComparer<ListRow>.Create(
            (one, other) => Array.TrueForAll(columns, i => !Differ(one!.Cells[i], other!.Cells[i])),
            row => columns.Aggregate(0, (hash, i) => HashCode.Combine(hash, row.Cells[i].AsFormula(false)))));
        return Enumerable.Range(0, copy.Rows.Count).FirstOrDefault(i => !known.Contains(copy.Rows[i]), -1);
    }

    private static CellAddress FirstCell(ListDocument document, int row) =>
        document.AddressOf(document.Rows[row], document.Columns.Index().First(column => column.Item > 0).Index);

    // A copy by values has no formulas.
    private static bool Differ(CellContent one, CellContent other) => one.AsFormula(false) != other.AsFormula(false);

    private sealed record Copy(Sheet Sheet, CopiedLayout Layout);
}
