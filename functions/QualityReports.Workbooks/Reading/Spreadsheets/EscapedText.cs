namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Texts of SpreadsheetML write what XML cannot carry as <c>_xHHHH_</c> (ECMA-376, ST_Xstring).</summary>
internal static class EscapedText
{
    private const int EscapeLength = 7;

    /// <summary>Takes the escapes out. Half a surrogate pair, which no text may hold, becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length;)
        {
            if (TryReadEscape(raw[at..], out var c))
            {
                result.Append(c);
                at += EscapeLength;
            }
            else
            {
                result.Append(raw[at++]);
            }
        }

        return ReplaceLoneSurrogates(result).ToString();
    }

    private static bool TryReadEscape(ReadOnlySpan<char> text, out char c)
    {
        c = default;
        if (text.Length < EscapeLength || text[0] != '_' || text[1] != 'x' || text[EscapeLength - 1] != '_')
            return false;
        var valid = ushort.TryParse(text[2..(EscapeLength - 1)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        c = (char)code;
        return valid;
    }

    private static StringBuilder ReplaceLoneSurrogates(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                text[i] = '\uFFFD';
        }

        return text;
    }
}
