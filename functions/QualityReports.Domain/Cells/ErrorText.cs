using System.Buffers;

namespace QualityReports.Domain.Cells;

/// <summary>Recognises the names of errors in cells that hold them as text: copied values, files
/// of programs that write no errors, cells too narrow to show.</summary>
public static class ErrorText
{
    private const int Longest = 24;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_");

    // ECMA-376, 18.17.3, the two without an exclamation mark.
    private static readonly string[] Words = ["#N/A", "#GETTING_DATA", "#N/AN/A"];

    /// <summary>Whether a text is such a name, of any program and version: #REF!, #SPILL!, #NAME?,
    /// Err:502, ####. Most texts are told apart by their first character.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || CellText.FirstOf(text) is not ('#' or '＃' or 'e' or 'E' or 'ｅ' or 'Ｅ' or '错'))
            return false;
        Span<char> room = stackalloc char[Longest];
        ReadOnlySpan<char> folded = room[..FoldedText.Fold(text, room)];
        return folded.StartsWith("#") ? IsNamed(folded) : IsNumbered(folded, "ERR:") || IsNumbered(folded, "错误:");
    }

    private static bool IsNamed(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.SequenceEqual(word))
                return true;
        }

        if (text.Length == 1)
            return false;
        var name = text[1..^1];
        return !text.ContainsAnyExcept('#')
            || (text[^1] is '!' or '?' && name.Length > 0 && char.IsAsciiLetter(name[0]) && !name.ContainsAnyExcept(NameCharacters));
    }

    // LibreOffice numbers its own: Err:502.
    private static bool IsNumbered(ReadOnlySpan<char> text, string prefix) =>
        text.StartsWith(prefix) && text.Length > prefix.Length && !text[prefix.Length..].ContainsAnyExceptInRange('0', '9');
}
