using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Checking;

/// <summary>A period that a text names.</summary>
/// <param name="Shown">The words that name it.</param>
/// <param name="Year">Its year; null where the text names a quarter or a half alone.</param>
/// <param name="Number">Its number within the year, from 1.</param>
internal sealed record PeriodMention(string Shown, int? Year, PeriodKind Kind, int Number)
{
    /// <summary>Whether a period may be meant. The year of a quarter or a half may be named alone.</summary>
    public bool Fits(ReportingPeriod period) =>
        (Year is null || Year == period.Year) && (Kind == PeriodKind.Year || (Kind == period.Kind && Number == period.Number));
}

/// <summary>Finds the periods that a title names: <c>2009年第一季度</c>, <c>2009-Q1</c>, <c>first quarter of 2009</c>, <c>二〇〇九年1—3月</c>.</summary>
internal static partial class PeriodMentions
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Year = "(?<year>(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})";
    private const string YearOf = "(?:OF|,|/|-)?" + Year;

    // Words that name another period beside the return's own.
    private static readonly string[] Comparisons =
        ["上期", "上季", "上年", "去年", "前年", "同期", "对比", "相比", "比较", "截至", "PREVIOUS", "LASTPERIOD", "LASTYEAR", "COMPARED"];

    // Of a folded text: without spaces, in narrow capitals, with one kind of dash.
    [GeneratedRegex(
        Year + "年?度?-?(?:第?(?<quarter>[一二三四1-4])季度?|Q(?<quarter>[1-4])(?![0-9])|(?<half>[上下])半年|H(?<half>[12])(?![0-9])"
        + "|(?<first>0?[1-9]|1[0-2])月?[-~至到](?<last>0?[1-9]|1[0-2])月(?!份?[0-9]+日))"
        + "|" + Year + "年(?<annual>度)?(?![版修制第0-9])"
        + "|(?<quarter>FIRST|SECOND|THIRD|FOURTH|1ST|2ND|3RD|4TH)QUARTER(?:" + YearOf + ")?|(?<half>FIRST|SECOND|1ST|2ND)HALF" + YearOf
        + "|(?<![A-Z])Q(?<quarter>[1-4])" + YearOf + "|第(?<quarter>[一二三四1-4])季度?|YEAR" + Year,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }

    /// <summary>The periods that a title gives itself; none where it compares with others.</summary>
    /// <param name="own">The kind of the return's period: a year alone names only an annual one, or a year that is called so.</param>
    public static IEnumerable<PeriodMention> In(string title, PeriodKind own)
    {
        var folded = FoldedText.Fold(title);
        return Array.Exists(Comparisons, word => folded.Contains(word, StringComparison.Ordinal))
            ? []
            : Pattern.Matches(folded).Select(match => MentionOf(match, own)).OfType<PeriodMention>();
    }

    private static PeriodMention? MentionOf(Match match, PeriodKind own)
    {
        var year = match.Groups["year"] is { Success: true } digits ? YearIn(digits.Value) : (int?)null;
        return match.Groups["quarter"] is { Success: true } quarter ? new(Spell(match.Value), year, PeriodKind.Quarter, NumberOf(quarter.Value))
            : match.Groups["half"] is { Success: true } half ? new(Spell(match.Value), year, PeriodKind.Half, NumberOf(half.Value))
            : match.Groups["first"] is { Success: true } first ? OfMonths(match.Value, year, Parse(first.Value), Parse(match.Groups["last"].Value))
            : own == PeriodKind.Year || match.Groups["annual"].Success ? new(match.Value, year, PeriodKind.Year, 1)
            : null;
    }

    // Folding has taken the spaces out of English words.
    private static string Spell(string folded) => folded.Contains("OF", StringComparison.Ordinal)
        ? folded.Replace("QUARTER", " quarter ", StringComparison.Ordinal).Replace("HALF", " half ", StringComparison.Ordinal)
            .Replace("OF", "of ", StringComparison.Ordinal).ToLowerInvariant()
        : folded;

    private static PeriodMention? OfMonths(string shown, int? year, int first, int last) => (first, last) switch
    {
        (1, 3) or (4, 6) or (7, 9) or (10, 12) => new(shown, year, PeriodKind.Quarter, last / 3),
        (1, 6) or (7, 12) => new(shown, year, PeriodKind.Half, last / 6),
        (1, 12) => new(shown, year, PeriodKind.Year, 1),
        _ => null,
    };

    private static int NumberOf(string word) => word[0] switch
    {
        '一' or '上' or '1' => 1,
        '二' or '下' or '2' => 2,
        '三' or '3' => 3,
        '四' or '4' => 4,
        'F' => word.Length == "FIRST".Length ? 1 : 4,
        'S' => 2,
        _ => 3,
    };

    private static int YearIn(string digits) => char.IsAsciiDigit(digits[0])
        ? Parse(digits)
        : digits.Aggregate(0, (year, digit) => (year * 10) + Math.Max(Digits.IndexOf(digit, StringComparison.Ordinal), 0));

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
