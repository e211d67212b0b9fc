namespace QualityReports.Workbooks.Reports.Style;

/// <summary>Corrects two errors of ClosedXML 0.95.4 in a report's sheet. It writes the depth of row outlines under the name
/// for columns. It also writes a second definition of each data bar, preferred by newer programs, from 0 to 0. The text of
/// the sheet is edited: loading a document would last as long as writing it.</summary>
internal static partial class SavedSheet
{
    // Written for data bars only. A cell's text cannot match: it is in another part, and its angle brackets are escaped.
    [GeneratedRegex("<x:extLst>.*?</x:extLst>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Extensions { get; }

    [GeneratedRegex("(?<=<x:sheetFormatPr [^>]*)outlineLevelCol(?==)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OutlineOfColumns { get; }

    /// <summary>Corrects a sheet. No sheet of a report has outlines of columns.</summary>
    /// <param name="sheet">The content of its part.</param>
    /// <returns>The corrected content.</returns>
    public static byte[] Mend(byte[] sheet) =>
        Encoding.UTF8.GetBytes(OutlineOfColumns.Replace(Extensions.Replace(Encoding.UTF8.GetString(sheet), ""), "outlineLevelRow"));
}
