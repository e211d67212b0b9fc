using System.Text;
using System.Text.RegularExpressions;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>
/// Puts right what ClosedXML 0.95.4 writes amiss in a sheet of a report. Measured: the depth of row outlines under the name of columns, and a second definition
/// of each data bar, which newer programs prefer, that runs from 0 to 0. It works on the text of the sheet: to load it as a document takes as long as to write it.
/// </summary>
internal static partial class SavedSheet
{
    // Written for data bars alone. A cell's text cannot look like this: it stands in another part, and its angle brackets are escaped.
    [GeneratedRegex("<x:extLst>.*?</x:extLst>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Extensions { get; }

    [GeneratedRegex("(?<=<x:sheetFormatPr [^>]*)outlineLevelCol(?==)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OutlineOfColumns { get; }

    /// <summary>Mends a sheet. No sheet of a report has outlines of columns.</summary>
    /// <param name="sheet">The content of its part.</param>
    /// <returns>The content that takes its place.</returns>
    public static byte[] Mend(byte[] sheet) =>
        Encoding.UTF8.GetBytes(OutlineOfColumns.Replace(Extensions.Replace(Encoding.UTF8.GetString(sheet), ""), "outlineLevelRow"));
}
