namespace QualityReports.Domain.Cells;

/// <summary>Reads dates typed as text: ISO 8601 and the Chinese notation.</summary>
public static partial class DateText
{
    [GeneratedRegex(
        "^(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>十?[一二三四五六七八九]|十)月(?<day>[二三]?十?[一二三四五六七八九]|[二三]?十)[日号]$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseDigits { get; }

    private static readonly string[] Formats = ["yyyy-M-d", "yyyy'/'M'/'d", "yyyy'.'M'.'d", "yyyy'年'M'月'd'日'", "yyyy'年'M'月'd'号'"];

    private static readonly string[] Midnights = ["T00:00", "T00:00:00", "T00:00:00.000", "T00:00:00Z", "T00:00:00.000Z"];

    /// <summary>Reads <c>2009-03-31</c>, with a time of zero or without, <c>2009/3/31</c>,
    /// <c>2009.3.31</c>, <c>2009年3月31日</c> or <c>二〇〇九年三月三十一日</c>.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        TryParsePlain(text, out day) || (ChineseDigits.Match(FoldedText.Fold(text)) is { Success: true } match && TryParsePlain(Write(match), out day));

    /// <summary>The day that eight digits may mean, which are no date: 20080126; null for other texts.</summary>
    public static DateOnly? DayOfDigits(string text) =>
        DateOnly.TryParseExact(CellText.CleanCode(text), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool TryParsePlain(string text, out DateOnly day) =>
        DateOnly.TryParseExact(WithoutTime(CellText.CleanCode(text)), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Write(Match match) =>
        $"{string.Concat(match.Groups["year"].Value.Select(Digit))}-{Below100(match.Groups["month"].Value)}-{Below100(match.Groups["day"].Value)}";

    private static int Below100(string number)
    {
        var ten = number.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Digit(number[^1])
            : ((ten == 0 ? 1 : Digit(number[0])) * 10) + (ten == number.Length - 1 ? 0 : Digit(number[^1]));
    }

    private static int Digit(char digit) => Math.Max("〇一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal), 0);

    private static string WithoutTime(string text)
    {
        var compact = text.Replace(" 00:00", "T00:00", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Midnights.FirstOrDefault(midnight => compact.EndsWith(midnight, StringComparison.OrdinalIgnoreCase)) is { } time ? compact[..^time.Length]
            : compact;
    }
}
