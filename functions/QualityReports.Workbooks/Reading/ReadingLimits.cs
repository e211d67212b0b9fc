namespace QualityReports.Workbooks.Reading;

/// <summary>How much of a file is read, each limit with its reason. Together they keep the largest return, read and
/// checked, under 256 MB for the whole process, so that the smallest Functions instance (512 MB) can take it. The rows
/// of a list are limited by the form; docs/performance.md has the measurements.</summary>
public static class ReadingLimits
{
    /// <summary>Bytes of a file, 25 MB: three lists of 50,000 rows are about 12 MB.</summary>
    public const long FileBytes = 25 * Megabyte;

    /// <summary>Entries of the package: a workbook of 50 sheets, each with its relations, drawing
    /// and comments, has about 300. Each costs a name in memory.</summary>
    public const int Entries = 1_000;

    /// <summary>Inflated bytes of all XML parts, 200 MB, counted while inflating: three full lists are about 80 MB of XML.</summary>
    public const long InflatedBytes = 200 * Megabyte;

    /// <summary>Inflated bytes for one packed byte: sheets that programs write stay between 5 and 40; only
    /// a bomb is beyond 100. Not judged in parts that are only checked.</summary>
    public const int InflationRatio = 100;

    /// <summary>Inflated bytes of a part up to which its ratio is not judged, 100 KB: small parts of blank rows pack extremely well.</summary>
    public const int InflationGrace = 100 * 1024;

    /// <summary>Sheets of the workbook: the form has 7; a clerk may add working sheets.</summary>
    public const int Sheets = 50;

    /// <summary>Cells with a value on the sheets that are read: three full lists have 1.2 million. Cells with formatting alone are not counted.</summary>
    public const int Cells = 2_000_000;

    /// <summary>Characters of one cell: Excel takes no more (Excel specifications and limits).</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Characters of all texts together: 25 million are 50 MB in memory, and as much again for a
    /// million strings. Three full lists with long names have 9 million.</summary>
    public const int TextCharacters = 25_000_000;

    /// <summary>Rows of a sheet (ECMA-376, SpreadsheetML), checked before anything is allocated by them.</summary>
    public const int Rows = CellAddress.MaxRow;

    /// <summary>Columns of a sheet (ECMA-376, SpreadsheetML), checked before anything is allocated by them.</summary>
    public const int Columns = CellAddress.MaxColumn;

    /// <summary>Cell formats of the workbook: Excel takes 65,490 (Excel specifications and limits); rounded up to 2^16.</summary>
    public const int CellFormats = 65_536;

    /// <summary>Bytes between two tags, or of one, which are held in memory at once: a cell's text with every character escaped is 0.3 million.</summary>
    public const int XmlRun = 1_000_000;

    /// <summary>Attributes of one element, each of which is compared with those before it: SpreadsheetML stays under 50.</summary>
    public const int XmlAttributes = 100;

    /// <summary>Depth of elements, each level of which keeps a name: SpreadsheetML with extensions stays under 20.</summary>
    public const int XmlDepth = 64;

    private const long Megabyte = 1024 * 1024;
}
