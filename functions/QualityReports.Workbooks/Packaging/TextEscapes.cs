namespace QualityReports.Workbooks.Packaging;

/// <summary>SpreadsheetML writes a character that XML cannot contain as <c>_xHHHH_</c>, and so the underscore of a text of that form
/// (ECMA-376, ST_Xstring). ClosedXML 0.95 does so neither for carriage returns, nor in formatted runs and comments, nor for
/// overlapping texts. It also escapes both halves of rare Han characters, which some programs then show. So the characters are marked
/// before ClosedXML gets a text, and the marks are written out in the saved package.</summary>
internal static partial class TextEscapes
{
    // Noncharacters, which Unicode reserves for a program's own use.
    private const char FirstMark = '\uFDD0';
    private const char LastMark = '\uFDEF';

    // The mark of each is the noncharacter at its index.
    private static readonly string Escaped =
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n')).Append('_'));

    [GeneratedRegex("_x(?<high>D[89AB][0-9A-F]{2})__x(?<low>D[C-F][0-9A-F]{2})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pair { get; }

    [GeneratedRegex("[\uFDD0-\uFDEF]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AnyMark { get; }

    // The next characters may begin another escape.
    [GeneratedRegex("\\Gx[0-9A-Fa-f]{4}[_\\x00-\\x08\\x0B-\\x1F]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RestOfEscape { get; }

    /// <summary>A text for ClosedXML, of the same length. Half a surrogate pair and noncharacters become U+FFFD.</summary>
    public static string Mark(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || c is (>= FirstMark and <= LastMark) or >= '\uFFFE')
                result[i] = '\uFFFD';
            else if (c == '_' ? RestOfEscape.IsMatch(text, i + 1) : Escaped.Contains(c, StringComparison.Ordinal))
                result[i] = (char)(FirstMark + Escaped.IndexOf(c, StringComparison.Ordinal));
        }

        return result.ToString();
    }

    /// <summary>Writes the marks of the texts of a package out.</summary>
    public static void Write(Dictionary<string, byte[]> parts)
    {
        foreach (var name in parts.Keys.Where(HasTexts).ToList())
            parts[name] = Encoding.UTF8.GetBytes(AnyMark.Replace(Pair.Replace(Encoding.UTF8.GetString(parts[name]), Join), Escape));
    }

    private static bool HasTexts(string part) => part == "xl/sharedStrings.xml" || part.StartsWith("xl/comments", StringComparison.Ordinal);

    // A text of this form has its underscores marked.
    private static string Join(Match pair) => $"{Half(pair.Groups["high"])}{Half(pair.Groups["low"])}";

    private static string Escape(Match mark) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)Escaped[mark.ValueSpan[0] - FirstMark]:X4}_");

    private static char Half(Group hex) => (char)ushort.Parse(hex.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
