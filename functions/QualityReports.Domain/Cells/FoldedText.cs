namespace QualityReports.Domain.Cells;

/// <summary>Texts as people compare numbers of documents: <c>（温鹿）质监罚字〔2009〕1号</c> and <c>(温鹿)质监罚字[2009] 1号</c> are the same.</summary>
public static class FoldedText
{
    /// <summary>Writes a text without white space and invisible characters, in narrow capitals, with one kind of bracket and of dash.</summary>
    /// <param name="into">Room for the folded text; what does not fit is left out.</param>
    /// <returns>The length of the folded text.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length == into.Length)
                break;
            if (char.IsAsciiLetterOrDigit(c) || c is >= '\u4E00' and <= '\u9FFF')
                into[length++] = char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;
            else if (FoldMark(c) is var mark and not '\0')
                into[length++] = mark;
            else if (!CellText.IsDropped(c))
                into[length++] = char.ToUpper(CellText.Narrow(c), CultureInfo.InvariantCulture);
        }

        return length;
    }

    /// <summary>A folded text as a string of its own.</summary>
    public static string Fold(string text)
    {
        var into = new char[text.Length];
        return new string(into, 0, Fold(text, into));
    }

    // Brackets and dashes; '\0' for other characters.
    private static char FoldMark(char c) => c switch
    {
        '(' or '[' or '{' or '<' or '（' or '［' or '｛' or '＜' or '〔' or '【' or '〖' or '〘' or '〚' or '〈' or '《' or '「' or '『' or '﹙' or '﹝' => '(',
        ')' or ']' or '}' or '>' or '）' or '］' or '｝' or '＞' or '〕' or '】' or '〗' or '〙' or '〛' or '〉' or '》' or '」' or '』' or '﹚' or '﹞' => ')',
        '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹘' or '﹣' or '－' => '-',
        _ => '\0',
    };
}
