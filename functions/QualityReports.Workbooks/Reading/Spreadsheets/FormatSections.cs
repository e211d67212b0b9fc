namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The sections of a number format: for positive numbers, negative ones, zero and texts (ECMA-376, 18.8.31).</summary>
internal static partial class FormatSections
{
    private const int TextSection = 3;

    // A fill is repeated as far as the cell is wide.
    private const int Repeated = 3;

    // A text alone, perhaps with padding and a colour.
    [GeneratedRegex(@"^(?:_.|\* |\s|\[[^\]]*\])*@(?:_.|\* |\s)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextAlone { get; }

    // A comparison, which decides instead of the sign.
    [GeneratedRegex(@"\[[<>=]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Condition { get; }

    /// <summary>Parts a format at its semicolons, except those that are quoted or escaped.</summary>
    public static IReadOnlyList<string> Split(string code)
    {
        var (sections, start) = (new List<string>(), 0);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                i = code.IndexOf('"', i + 1) is >= 0 and var end ? end : code.Length;
            else if (code[i] is '\\' or '!' or '_' or '*')
                i++;
            else if (code[i] == ';')
            {
                sections.Add(code[start..i]);
                start = i + 1;
            }
        }

        sections.Add(code[Math.Min(start, code.Length)..]);
        return sections;
    }

    /// <summary>Whether a comparison selects the section.</summary>
    public static bool HasCondition(string code) => Condition.IsMatch(code);

    /// <summary>The section of texts, where it shows them with additions or not at all; null where it shows them as they are.</summary>
    public static string? TextSectionOf(IReadOnlyList<string> sections)
    {
        var last = sections[Math.Min(sections.Count - 1, TextSection)];
        return (sections.Count > TextSection || last.Contains('@', StringComparison.Ordinal)) && !TextAlone.IsMatch(last) ? last : null;
    }

    /// <summary>A section with its fills as texts: <c>0*0</c> shows 12000, not 12. Spaces are left out.</summary>
    public static string SpellFill(string section)
    {
        if (!section.Contains('*', StringComparison.Ordinal))
            return section;
        var result = new StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            if (section[i] == '*')
            {
                foreach (var character in FillAt(section, ++i))
                    result.Append('\\').Append(character);
                continue;
            }

            var end = section[i] is '"' or '[' ? section.IndexOf(section[i] == '"' ? '"' : ']', i + 1)
                : section[i] is '\\' or '!' or '_' ? i + 1
                : i;
            end = end < 0 ? section.Length - 1 : Math.Min(end, section.Length - 1);
            result.Append(section.AsSpan(i, end - i + 1));
            i = end;
        }

        return result.ToString();
    }

    private static string FillAt(string section, int at) => at >= section.Length || section[at] == ' ' ? "" : new string(section[at], Repeated);

    /// <summary>A text as a section shows it.</summary>
    public static string Show(string section, string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            if (section[i] is '"' or '[' && section.IndexOf(section[i] == '"' ? '"' : ']', i + 1) is > 0 and var end)
            {
                shown.Append(section[i] == '"' ? section.AsSpan(i + 1, end - i - 1) : default);
                i = end;
            }
            else if (section[i] == '_')
                i++;
            else if (section[i] == '*')
                shown.Append(FillAt(section, ++i));
            else if (section[i] is '\\' or '!')
                shown.Append(section.AsSpan(++i, Math.Min(1, section.Length - i)));
            else
                shown.Append(section[i] == '@' ? text : section[i].ToString());
        }

        return shown.ToString().Trim();
    }
}
