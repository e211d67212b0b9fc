using System.Runtime.CompilerServices;
using System.Text;

namespace QualityReports.Domain.Cells;

/// <summary>What people and programs leave in texts, taken out before anything is compared.</summary>
public static class CellText
{
    // Unicode block "Halfwidth and Fullwidth Forms": the forms of ! to ~ stand in ASCII's order.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    /// <summary>Free text: control characters, bidirectional controls and zero-width characters go, every run of white space becomes one space, ends are trimmed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters matter; of a longer text no more than one beyond these is given.</param>
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
            // A space at the end might yet be trimmed, and would then tell nothing.
            if (result.Length > most && result[^1] != ' ')
                break;
            if (char.IsWhiteSpace(c))
                AppendSpace(result);
            else if (!char.IsControl(c) && !IsInvisible(c))
                result.Append(c);
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Codes, choices and numbers: cleaned, and the full-width forms of ASCII made narrow.</summary>
    public static string CleanCode(string text)
    {
        // Not string.Normalize, which changes nothing in the invariant globalization mode that our programs run in.
        var clean = Clean(text);
        return clean.AsSpan().ContainsAnyInRange(FirstFullWidth, LastFullWidth)
            ? string.Create(clean.Length, clean, static (narrow, wide) =>
            {
                for (var i = 0; i < narrow.Length; i++)
                    narrow[i] = wide[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(wide[i] - FirstFullWidth + '!') : wide[i];
            })
            : clean;
    }

    /// <summary>Whether cleaning would leave a text as it is: so are nearly all, and what is asked first costs one look at each character.</summary>
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

    /// <summary>Whether cleaning as a code would leave a text as it is.</summary>
    public static bool IsCleanCode(ReadOnlySpan<char> text) => IsClean(text) && !text.ContainsAnyInRange(FirstFullWidth, LastFullWidth);

    /// <summary>Whether nothing is left of a text once it is cleaned.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsKept(c))
                return false;
        }

        return true;
    }

    // Printable ASCII and Chinese need no second look.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKept(char c) => IsOrdinary(c) || !IsDropped(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOrdinary(char c) => c is (> ' ' and <= '~') or (> '\u3000' and not '\uFEFF');

    private static bool IsDropped(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c);

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ')
            result.Append(' ');
    }

    // Zero-width space to right-to-left mark, embeddings and overrides, word joiner to isolates, byte order mark (Unicode chapter 23).
    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';
}
