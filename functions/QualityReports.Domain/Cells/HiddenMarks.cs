using System.Buffers;

namespace QualityReports.Domain.Cells;

/// <summary>Characters that have no width and change how others are shown.</summary>
public static class HiddenMarks
{
    // Turns the order round of all that follows, letters and digits alike.
    private const char Override = '\u202E';

    // The right-to-left marks, embedding, override and isolate (Unicode UAX #9, 2). Their left-to-right twins change nothing in the form's languages.
    private static readonly SearchValues<char> Reordering = SearchValues.Create("\u061C\u200F\u202B\u202E\u2067");

    // Combining strokes through, slashes and rings over the character before (Unicode, combining diacritical marks, those for symbols).
    private static readonly SearchValues<char> Overlays = SearchValues.Create(
        "\u0334\u0335\u0336\u0337\u0338\u20D2\u20D3\u20D8\u20D9\u20DA\u20E0\u20E5\u20E6\u20EB");

    private static readonly SearchValues<char> Both = SearchValues.Create(
        "\u061C\u200F\u202B\u202E\u2067\u0334\u0335\u0336\u0337\u0338\u20D2\u20D3\u20D8\u20D9\u20DA\u20E0\u20E5\u20E6\u20EB");

    /// <summary>Whether a text has none of them, as nearly all texts have.</summary>
    public static bool HasNone(ReadOnlySpan<char> text) => !text.ContainsAny(Both);

    /// <summary>Whether digits and signs of a text may be shown in another order.</summary>
    public static bool Reorder(ReadOnlySpan<char> text) => text.ContainsAny(Reordering);

    /// <summary>Whether letters may be shown in another order, too.</summary>
    public static bool ReorderLetters(ReadOnlySpan<char> text) => text.Contains(Override);

    /// <summary>Whether characters of a text are shown struck through.</summary>
    public static bool Strike(ReadOnlySpan<char> text) => text.ContainsAny(Overlays);
}
