namespace QualityReports.Workbooks.Styles;

/// <summary>Counts the lines of a text in a column. Excel does not fit the rows of a file that another program wrote, and a server may lack the font. So a
/// Chinese character counts as two, any other as one, and words are not broken.</summary>
internal static class TextFit
{
    private const double DefaultSize = 11;
    private const double LineHeight = 1.42;
    private const double Padding = 3;

    // SpreadsheetML allows 409.5 points a row; Excel repairs a file with more.
    private const double Highest = 409;

    /// <summary>The height in points of a text, up to the highest row.</summary>
    /// <param name="text">The text; its line breaks count.</param>
    /// <param name="width">The column's width in characters of the default size.</param>
    /// <param name="size">The font's size in points.</param>
    public static double Height(string text, double width, double size) => Math.Min(Highest, (Lines(text, width, size) * size * LineHeight) + Padding);

    public static int Lines(string text, double width, double size)
    {
        var room = Math.Max(2, (width * DefaultSize / size) - 0.5);
        return text.Split('\n').Sum(line => LinesOf(line, room));
    }

    private static int LinesOf(string line, double room)
    {
        var (lines, used) = (1, 0.0);
        foreach (var piece in Pieces(line))
        {
            if (used > 0 && used + WidthOf(piece.TrimEnd()) > room)
                (lines, used) = (lines + 1, 0);
            used += WidthOf(piece);
            for (; used > room && WidthOf(piece.TrimEnd()) > room; used -= room)
                lines++;
        }

        return lines;
    }

    // A line may break after a space and on either side of a wide character.
    private static IEnumerable<string> Pieces(string line)
    {
        var start = 0;
        for (var i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && line[i - 1] != ' ' && !IsWide(line[i - 1]) && !IsWide(line[i]))
                continue;
            yield return line[start..i];
            start = i;
        }
    }

    private static double WidthOf(string text) => text.Sum(c => IsWide(c) ? 2.0 : 1.0);

    private static bool IsWide(char c) => c >= 0x2E80;
}
