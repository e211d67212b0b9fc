using System.IO.Compression;
using ClosedXML.Excel;

namespace QualityReports.Workbooks.Packaging;

/// <summary>Saves workbooks so that equal content gives equal bytes: a report is compared by its hash, and a retried function must write the same bytes. A
/// saved package differs from run to run in entry times, the name of its core properties, the ids of its relationships and of data bars.</summary>
internal static partial class CanonicalPackage
{
    // The earliest time of a zip entry.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The link between a data bar and its extension in the same sheet; a cell's text cannot match, as its angle brackets are escaped.
    [GeneratedRegex("(?<=<x14:id>|<x14:cfRule type=\"dataBar\" id=\"){[0-9a-fA-F-]{36}}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DataBarId { get; }

    /// <summary>Saves a workbook. The program that opens it computes its formulas.</summary>
    /// <param name="workbook">The workbook; its order of creation counts as content.</param>
    /// <returns>The package's bytes.</returns>
    public static byte[] Save(XLWorkbook workbook)
    {
        workbook.FullCalculationOnLoad = true;
        return Save(workbook, sheet => sheet);
    }

    /// <summary>Saves a workbook without formulas: a program that opens it computes nothing, and so asks nothing when it is closed.</summary>
    /// <param name="workbook">The workbook; its order of creation counts as content.</param>
    /// <param name="mend">Receives the content of each sheet as ClosedXML saved it, and returns the new content.</param>
    /// <returns>The package's bytes.</returns>
    public static byte[] Save(XLWorkbook workbook, Func<byte[], byte[]> mend)
    {
        var parts = PartsOf(workbook);
        foreach (var name in SheetsOf(parts))
            parts[name] = mend(parts[name]);
        CellLinks.Write(workbook, parts);
        CoreProperties.Replace(parts);
        LegacyDrawings.Rename(parts);
        PackageRelationships.Rewrite(parts);
        ContentTypes.Rewrite(parts);
        TextEscapes.Write(parts);
        SheetOrder.SortColumns(parts);
        SheetOrder.FixPrintTitles(parts);
        RenumberDataBars(parts);
        MainNamespace.Unprefix(parts);
        return Write(parts);
    }

    // ClosedXML's copy is released before the parts are rewritten: no part is in memory twice.
    private static Dictionary<string, byte[]> PartsOf(XLWorkbook workbook)
    {
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        saved.Position = 0;
        using var source = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        return source.Entries.ToDictionary(entry => entry.FullName, ReadAll, StringComparer.Ordinal);
    }

    private static List<string> SheetsOf(Dictionary<string, byte[]> parts) =>
        [.. parts.Keys.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static void RenumberDataBars(Dictionary<string, byte[]> parts)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in SheetsOf(parts))
        {
            if (parts[name].AsSpan().IndexOf("<x14:id>"u8) >= 0)
                parts[name] = Encoding.UTF8.GetBytes(DataBarId.Replace(Encoding.UTF8.GetString(parts[name]), match => Number(known, match.Value)));
        }
    }

    private static string Number(Dictionary<string, string> known, string id)
    {
        known.TryAdd(id, FormattableString.Invariant($"{{00000000-0000-0000-0000-{known.Count + 1:D12}}}"));
        return known[id];
    }

    private static byte[] Write(Dictionary<string, byte[]> parts)
    {
        using var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the content types first; some recognise a workbook by them.
            foreach (var (name, content) in parts.OrderBy(part => part.Key != ContentTypes.PartName).ThenBy(part => part.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryTime;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return result.ToArray();
    }

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        stream.ReadExactly(content);
        return content;
    }
}
