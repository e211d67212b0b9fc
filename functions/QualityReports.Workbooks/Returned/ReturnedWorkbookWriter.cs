using System.Collections.ObjectModel;
using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Returned;

/// <summary>Makes the workbook that a clerk gets back: a template with the values that were read, and the findings on the first sheet and at their cells. It
/// never contains the sent package. It can be corrected and sent again. The same return and findings give the same bytes.</summary>
public static class ReturnedWorkbookWriter
{
    /// <summary>The most findings that are listed and marked; the counts are always exact.</summary>
    public const int MaxListed = 1_000;

    /// <summary>The most list rows of all lists together. ClosedXML holds the whole workbook in memory: 9,500 rows of inspections raised the process from 98
    /// MB to 279 MB (measured), and ingest stays below 256 MB. Senders of more rows use a program, and get findings.json.</summary>
    public const int MaxRows = 5_000;

    /// <summary>Whether a return is small enough for a returned workbook.</summary>
    public static bool CanWrite(ReturnDocument document) => document.Lists.Values.Sum(list => list.Rows.Count) <= MaxRows;

    /// <summary>Makes the workbook once it has its turn.</summary>
    /// <param name="document">The return as read.</param>
    /// <param name="provinceName">The province's name as the workbook shows it.</param>
    /// <param name="localityName">The locality's name as the workbook shows it.</param>
    /// <param name="findings">Every finding.</param>
    /// <param name="madeFrom">The statement of the workbook about its upload; null where there is none.</param>
    /// <param name="previous">The previous period's answers, which the template shows beside the entry cells; null where they are unknown.</param>
    /// <param name="cancellation">Cancels the wait for the turn.</param>
    /// <returns>The bytes of an .xlsx file.</returns>
    public static Task<byte[]> WriteAsync(
        ReturnDocument document,
        SubmissionAddress address,
        string provinceName,
        string localityName,
        IReadOnlyList<Finding> findings,
        MadeFrom? madeFrom,
        IReadOnlyDictionary<IndicatorCode, IndicatorValue>? previous,
        CancellationToken cancellation)
    {
        var template = new ReturnTemplate(document.Form, address, provinceName, localityName)
        {
            Entries = EntriesOf(document),
            MadeFrom = madeFrom,
            Previous = previous ?? ReadOnlyDictionary<IndicatorCode, IndicatorValue>.Empty,
        };
        return WorkbookGate.MakeAsync(XLEventTracking.Enabled, workbook => Write(workbook, template, document, findings), cancellation);
    }

    private static byte[] Write(XLWorkbook workbook, ReturnTemplate template, ReturnDocument document, IReadOnlyList<Finding> findings)
    {
        var first = workbook.AddWorksheet(ReturnedTexts.SheetName);
        var layout = TemplateWriter.Build(workbook, template);
        WriteNil(workbook, document, layout);
        var places = new EntryPlaces(document, layout);
        var listed = PlacedFinding.Select(findings, MaxListed, places.Find, sheet => workbook.Worksheet(sheet).Position);
        CellMarks.Write(workbook, listed);
        FindingsSheetWriter.Write(first, template, FindingSummary.Of(findings), listed);
        return CanonicalPackage.Save(workbook);
    }

    private static ReturnEntries EntriesOf(ReturnDocument document) => new(
        Nil: false,
        document.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Content),
        document.Lists.ToDictionary(list => list.Key, IReadOnlyList<CellContent[]> (list) => [.. list.Value.Rows.Select(row => row.Cells.ToArray())]));

    // The box as read: it may be neither yes nor no.
    private static void WriteNil(XLWorkbook workbook, ReturnDocument document, TemplateLayout layout)
    {
        if (document.Nil is { } box)
            EntryCell.Write(workbook.Worksheet(layout.Nil.Sheet).Cell(layout.Nil.Row, layout.Nil.Column), box.Content, EntryField.OfNil(document.Form.Nil));
    }
}
