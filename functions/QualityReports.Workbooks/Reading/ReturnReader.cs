using QualityReports.Workbooks.Reading.Safety;

namespace QualityReports.Workbooks.Reading;

/// <summary>Reads a return from a workbook that was made from our template. Everything is found by codes, never by position; the workbook is streamed
/// once and within <see cref="ReadingLimits"/>.</summary>
public static class ReturnReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="workbook">The file; it must be seekable, and stays open.</param>
    /// <param name="forms">The editions that are served.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns> The return as the workbook states it, perhaps with notes, or the findings that say why there
    /// is none. No file makes it throw; faults of ours and of the stream do. </returns>
    public static ReadResult Read(Stream workbook, FormCatalog forms, CancellationToken cancellation = default)
    {
        try
        {
            return ReadPackage(FileOpener.Open(workbook, new ReadingBudget(cancellation)), forms);
        }
        catch (Exception e) when (UnreadableFileException.FindingOf(e) is { } finding)
        {
            return Refuse(finding);
        }
    }

    /// <summary>What a file's length alone says, before it is downloaded.</summary>
    /// <returns>The finding that refuses the file, or null.</returns>
    public static Finding? CheckLength(long bytes) =>
        bytes > ReadingLimits.FileBytes ? UnreadableFileException.TooLarge(ReadingTexts.FileBytes(bytes)).Finding : null;

    private static ReadResult ReadPackage(Package package, FormCatalog forms)
    {
        var workbook = Workbook.Open(package);
        var links = ActiveContent.Check(package, workbook.ContentTypes, workbook.Part);
        var result = ReadReturn(workbook, forms);
        UnreadParts.CheckBeginnings(package, workbook.ContentTypes);
        if (result.Document is null)
            return result;
        UnreadParts.CheckSums(package, workbook.ContentTypes);
        var notes = ((Finding?[])[links, HiddenSheets.Note(workbook, result.Document.Form)]).OfType<Finding>();
        return result with { Findings = [.. notes, .. result.Findings] };
    }

    private static ReadResult ReadReturn(Workbook workbook, FormCatalog forms)
    {
        if (workbook.FindSheet(IdentitySheet.Name) is not { } identitySheet)
            return Refuse(new Finding(forms.Editions.Any(form => workbook.FindSheet(form.Sheets.Return) is not null)
                ? FindingKinds.TemplateHiddenSheetsLost : FindingKinds.TemplateForeign));
        if (IdentitySheet.Read(workbook.ReadRows(identitySheet)) is not { } identity)
            return Refuse(Altered(ReadingTexts.FormEdition));
        if (forms.Find(identity.Edition) is not { } form)
            return Refuse(new Finding(FindingKinds.TemplateOld) { Found = identity.Edition, Expected = Text.Same(forms.Editions[^1].Edition) });
        var copies = SheetCopies.Find(workbook, form);
        var missing = SheetsOf(form).Where(name => workbook.FindSheet(name) is null).ToList();
        return missing.Count > 0
            ? Refuse([.. missing.Select(name => Altered(copies.NameOf(name) is { } now ? ReadingTexts.RenamedSheet(name, now) : ReadingTexts.MissingSheet(name)))])
            : ReadSheets(workbook, form, identity, copies);
    }

    private static ReadResult ReadSheets(Workbook workbook, FormEdition form, FormIdentity identity, SheetCopies copies)
    {
        var sheet = workbook.FindSheet(form.Sheets.Return)!;
        var contexts = new SheetContexts(workbook);
        ReportingPeriod? period = ReportingPeriod.TryParse(identity.Period, out var own) ? own : null;
        var rows = contexts.Read(sheet);
        var answers = ReturnSheet.Read(form, sheet.Name, rows, period, contexts.Behind(sheet));
        var lists = form.Lists.ToDictionary(list => list.Code, list => ReadList(workbook, form, list, period, contexts), StringComparer.Ordinal);
        var alterations = answers.Alterations.Concat(lists.Values.SelectMany(list => list.Alterations)).ToList();
        if (alterations.Count > 0)
            return Refuse([.. FindingOrder.Sort(alterations)]);
        var copied = copies.Check(answers, lists, period).ToArray();
        if (Array.Exists(copied, finding => finding.Kind.Severity == FindingSeverity.Error))
            return Refuse(Array.FindAll(copied, finding => finding.Kind.Severity == FindingSeverity.Error));
        var documents = form.Lists.ToDictionary(list => list.Code, list => lists[list.Code].Document, StringComparer.Ordinal);
        var hidden = form.Lists.Select(list => NoteHidden(lists[list.Code].Hidden, list)).Prepend(NoteHidden(answers.Hidden)).OfType<Finding>();
        var guide = workbook.FindSheet(form.Sheets.Guide) is { } explained ? SheetTitles.OfGuide(explained.Name, contexts.Read(explained)) : [];
        var titles = answers.Titles.Concat(form.Lists.SelectMany(list => lists[list.Code].Titles)).Concat(guide);
        var warnings = answers.Warnings.Concat(form.Lists.SelectMany(list => lists[list.Code].Warnings)).Concat(copied);
        var document = new ReturnDocument(form, identity, answers.Nil, answers.Entries, documents) { Titles = [.. titles], PageTexts = [.. contexts.PageTexts] };
        return new ReadResult(document, [.. hidden, .. warnings, .. DisguisedCells.Find(document, contexts.Looks)]);
    }

    // Notes about lists are listed behind the form sheet's, in the order of the lists.
    private static Finding? NoteHidden(CellAddress? first, ListDefinition? list = null) => first is { } cell
        ? new Finding(FindingKinds.FileHiddenCellsRead) { Cell = cell, Found = cell.ToString(), Subject = list?.Code, Label = list?.Title }
        : null;

    private static ListSheet ReadList(
        Workbook workbook, FormEdition form, ListDefinition list, ReportingPeriod? period, SheetContexts contexts)
    {
        var sheet = workbook.FindSheet(list.Sheet)!;
        var rows = contexts.Read(sheet);
        return ListSheet.Read(form, list, sheet.Name, rows, period, contexts.Behind(sheet));
    }

    private static IEnumerable<string> SheetsOf(FormEdition form) => form.Lists.Select(list => list.Sheet).Prepend(form.Sheets.Return);

    private static Finding Altered(Text part) => new(FindingKinds.TemplateAltered) { Expected = part };

    private static ReadResult Refuse(params Finding[] findings) => new(null, findings);
}
