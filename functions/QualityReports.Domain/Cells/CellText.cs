using System.Runtime.CompilerServices;
using System.Text;

namespace QualityReports.Domain.Cells;

/// <summary>Removes invisible characters and spare white space from texts before they are compared.</summary>
public static class CellText
{
    // Unicode block "Halfwidth and Fullwidth Forms": the full-width forms of ! to ~ have the order of ASCII.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    /// <summary>Cleans free text: removes control, bidirectional and zero-width characters, turns each run of white space into one space, trims both
    /// ends.</summary>
    /// <param name="most">The most characters that matter; a longer text is cut after one character more.</param>
    public static string Clean(string text, int most = int.MaxValue)
    {
        return text.Length <= most && IsClean(text) ? text : Clean(text.AsSpan(), most);
    }

    /// <inheritdoc cref="Clean(string, int)"/>
    public static string Clean(ReadOnlySpan<char> text, int most)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            // A final space may still be trimmed, so it does not count as text.
            if (result.Length > most && result[^1] != ' ')
                break;
            if (char.IsWhiteSpace(c))
                AppendSpace(result);
            else if (!char.IsControl(c) && !IsInvisible(c))
                result.Append(c);
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Cleans codes, choices and numbers, and narrows the full-width forms of ASCII.</summary>
    public static string CleanCode(string text)
    {
        // string.Normalize changes nothing in the invariant globalization mode of our programs.
        var clean = Clean(text);
        return clean.AsSpan().ContainsAnyInRange(FirstFullWidth, LastFullWidth)
            ? string.Create(clean.Length, clean, static (narrow, wide) =>
            {
                for (var i = 0; i < narrow.Length; i++)
                    narrow[i] = Narrow(wide[i]);
            })
            : clean;
    }

    /// <summary>The narrow form of a full-width character; other characters are unchanged.</summary>
    internal static char Narrow(char c) => c is >= FirstFullWidth and <= LastFullWidth ? (char)(c - FirstFullWidth + '!') : c;

    /// <summary>Whether cleaning leaves a text unchanged, as it does for nearly all texts: one test of each character, no copy.</summary>
    public static bool IsClean(ReadOnlySpan<char> text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            if (c == ' ' ? afterSpace : !IsKept(c))
                return false;
            afterSpace = c == ' ';
        }

        return !afterSpace || text.IsEmpty;
    }

    /// <summary>Whether cleaning as a code leaves a text unchanged.</summary>
    public static bool IsCleanCode(ReadOnlySpan<char> text) => IsClean(text) && !text.ContainsAnyInRange(FirstFullWidth, LastFullWidth);

    /// <summary>Whether cleaning leaves nothing of a text.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => FirstOf(text) == '\0';

    /// <summary>The first character that cleaning keeps; <c>'\0'</c> where it keeps none.</summary>
    internal static char FirstOf(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsKept(c))
                return c;
        }

        return '\0';
    }

    // Printable ASCII and Chinese characters need one test.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKept(char c) => IsOrdinary(c) || !IsDropped(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOrdinary(char c) => c is (> ' ' and <= '~') or (> '\u3000' and not '\uFEFF');

    /// <summary>Whether cleaning leaves a character out: white space, control and invisible characters.</summary>
    internal static bool IsDropped(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c);

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ')
            result.Append(' ');
    }

    // Zero-width space to right-to-left mark, embeddings and overrides, word joiner to isolates, byte order mark (Unicode chapter 23).
    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';
}
