using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace QualityReports.Workbooks.Reports;

/// <summary>
/// Puts right what ClosedXML 0.95.4 writes amiss in a report. Measured: the depth of row outlines under the name of columns, and a second definition of each
/// data bar,
/// which newer programs prefer, that runs from 0 to 0. It works on the text of the sheets: to load them as documents takes as long as to write them.
/// </summary>
internal static partial class SavedWorkbook
{
    // Written for data bars alone. A cell's text cannot look like this: it stands in another part, and its angle brackets are escaped.
    [GeneratedRegex("<x:extLst>.*?</x:extLst>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Extensions { get; }

    [GeneratedRegex("(?<=<x:sheetFormatPr [^>]*)outlineLevelCol(?==)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OutlineOfColumns { get; }

    /// <summary>Mends a saved workbook in place. No sheet of a report has outlines of columns.</summary>
    public static void Mend(Stream saved)
    {
        using var archive = new ZipArchive(saved, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            using var stream = entry.Open();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var sheet = reader.ReadToEnd();
            var mended = Encoding.UTF8.GetBytes(OutlineOfColumns.Replace(Extensions.Replace(sheet, ""), "outlineLevelRow"));
            stream.SetLength(0);
            stream.Write(mended);
        }
    }
}
