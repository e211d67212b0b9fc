namespace QualityReports.Workbooks.Packaging;

/// <summary>Corrects two parts of a sheet that ClosedXML 0.95 writes otherwise than Excel does; some programs refuse them.</summary>
internal static partial class SheetOrder
{
    private const string WorkbookPart = "xl/workbook.xml";

    [GeneratedRegex("<x:col min=\"(?<min>[0-9]+)\"[^>]*/>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Column { get; }

    [GeneratedRegex("(?<=\"_xlnm.Print_Titles\"[^<]*[!:])(?<row>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TitleRow { get; }

    /// <summary>Sorts the columns' formats by number, as Excel does: the saved order begins with those after the last described column.</summary>
    public static void SortColumns(Dictionary<string, byte[]> parts)
    {
        foreach (var name in parts.Keys.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            var part = parts[name];
            var start = part.AsSpan().IndexOf("<x:cols>"u8);
            var length = start < 0 ? 0 : part.AsSpan(start).IndexOf("</x:cols>"u8);
            if (length > 0)
                parts[name] = [.. part.AsSpan(0, start), .. Sorted(part.AsSpan(start, length)), .. part.AsSpan(start + length)];
        }
    }

    /// <summary>Makes the references of repeated rows absolute: LibreOffice ignores <c>5:5</c> and accepts <c>$5:$5</c>.</summary>
    public static void FixPrintTitles(Dictionary<string, byte[]> parts) =>
        parts[WorkbookPart] = Encoding.UTF8.GetBytes(TitleRow.Replace(Encoding.UTF8.GetString(parts[WorkbookPart]), "$$${row}"));

    private static byte[] Sorted(ReadOnlySpan<byte> columns) =>
        Encoding.UTF8.GetBytes("<x:cols>" + string.Concat(Column.Matches(Encoding.UTF8.GetString(columns)).OrderBy(FirstOf).Select(match => match.Value)));

    private static int FirstOf(Match column) => int.Parse(column.Groups["min"].ValueSpan, CultureInfo.InvariantCulture);
}
