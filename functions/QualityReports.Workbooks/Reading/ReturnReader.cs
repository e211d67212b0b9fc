using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Workbooks.Reading.Packaging;
using QualityReports.Workbooks.Reading.Safety;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Reading;

/// <summary>
/// Reads a return from a workbook that was made from our template. Everything is found by codes, never by position; the workbook is streamed
/// once and within <see cref="ReadingLimits"/>.
/// </summary>
public static class ReturnReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="workbook">The file; it must be seekable, and stays open.</param>
    /// <param name="forms">The editions that are served.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>
    /// The return as the workbook states it, perhaps with notes, or the findings that say why there is none. No file makes it throw; faults of ours and of the stream do.
    /// </returns>
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
        return result with { Findings = [.. ((Finding?[])[links, HiddenSheets.Note(workbook, result.Document.Form)]).OfType<Finding>()] };
    }

    private static ReadResult ReadReturn(Workbook workbook, FormCatalog forms)
    {
        if (workbook.FindSheet(IdentitySheet.Name) is not { } identitySheet)
            return Refuse(new Finding(FindingKinds.TemplateForeign));
        if (IdentitySheet.Read(workbook.ReadRows(identitySheet)) is not { } identity)
            return Refuse(Altered(ReadingTexts.FormEdition));
        if (forms.Find(identity.Edition) is not { } form)
            return Refuse(new Finding(FindingKinds.TemplateOld) { Found = identity.Edition, Expected = Text.Same(forms.Editions[^1].Edition) });
        var missing = SheetsOf(form).Where(name => workbook.FindSheet(name) is null).ToList();
        return missing.Count > 0
            ? Refuse([.. missing.Select(name => Altered(ReadingTexts.MissingSheet(name)))])
            : ReadSheets(workbook, form, identity);
    }

    private static ReadResult ReadSheets(Workbook workbook, FormEdition form, FormIdentity identity)
    {
        var sheet = workbook.FindSheet(form.Sheets.Return)!;
        var answers = ReturnSheet.Read(form, sheet.Name, workbook.ReadRows(sheet));
        var lists = form.Lists.ToDictionary(list => list.Code, list => ReadList(workbook, list), StringComparer.Ordinal);
        var alterations = answers.Alterations.Concat(lists.Values.SelectMany(list => list.Alterations)).ToList();
        if (alterations.Count > 0)
            return Refuse([.. alterations.Select(Altered)]);
        var documents = form.Lists.ToDictionary(list => list.Code, list => lists[list.Code].Document, StringComparer.Ordinal);
        return new ReadResult(new ReturnDocument(form, identity, answers.Nil, answers.Entries, documents), []);
    }

    private static ListSheet ReadList(Workbook workbook, ListDefinition list)
    {
        var sheet = workbook.FindSheet(list.Sheet)!;
        return ListSheet.Read(list, sheet.Name, workbook.ReadRows(sheet));
    }

    private static IEnumerable<string> SheetsOf(FormEdition form) => form.Lists.Select(list => list.Sheet).Prepend(form.Sheets.Return);

    private static Finding Altered(Text part) => new(FindingKinds.TemplateAltered) { Expected = part };

    private static ReadResult Refuse(params Finding[] findings) => new(null, findings);
}
