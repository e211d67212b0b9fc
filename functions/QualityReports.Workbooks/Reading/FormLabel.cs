namespace QualityReports.Workbooks.Reading;

/// <summary>The spellings of a label of the form: in both languages, plain, and without a remark in brackets where no other label is the same then.</summary>
/// <param name="Label">The label.</param>
/// <param name="Zh">The Chinese spellings, the longest first.</param>
/// <param name="En">The English spellings, the longest first.</param>
/// <param name="UnitZh">The Chinese unit, plain; none where it has no unit.</param>
/// <param name="UnitEn">The English unit, plain; none where it has no unit.</param>
internal sealed partial record FormLabel(Text Label, string[] Zh, string[] En, string[] UnitZh, string[] UnitEn)
{
    // What changes no label: numbers, and words about the entry.
    [GeneratedRegex(
        "^(?:(?<![0-9])[0-9]{1,3}(?![0-9])|[①-⓿❶-➓㈠-㈩㊀-㊉Ⅰ-Ⅻ]|[一二三四五六七八九十]{1,3}|[A-Z][0-9]{2}|必填|选填|可选|REQUIRED|OPTIONAL|UNIT|单位|人民币|RMB|数|值)*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Harmless { get; }

    [GeneratedRegex(@"\([^()]*\)$|:.*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark { get; }

    /// <summary>A folded text without punctuation and signs.</summary>
    public static string Plain(string folded) => string.Concat(folded.Where(c => !char.IsPunctuation(c) && !char.IsSymbol(c)));

    /// <summary>Whether a plain text has nothing that changes a label.</summary>
    public static bool IsHarmless(string plain) => Harmless.IsMatch(plain);

    /// <summary>A plain text without its remark in brackets.</summary>
    public static string Short(string text) => Plain(Remark.Replace(FoldedText.Fold(text), ""));

    /// <summary>The rest of a plain text behind the label and its unit; null where the text does not have the label.</summary>
    public string? RestOf(string plain)
    {
        var rest = Without(Without(plain, Zh), En);
        return rest.Length < plain.Length ? Without(Without(rest, UnitZh), UnitEn) : null;
    }

    /// <summary>Whether a plain text is this label.</summary>
    public bool Is(string plain) => RestOf(plain) is { } rest && IsHarmless(rest);

    private static string Without(string text, string[] parts)
    {
        foreach (var part in parts)
        {
            if (part.Length > 0 && text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at)
                return text.Remove(at, part.Length);
        }

        return text;
    }
}
