using System.Buffers;

namespace QualityReports.Domain.Checking;

/// <summary>A period that a text names.</summary>
/// <param name="Shown">The words that name it.</param>
/// <param name="At">Where they begin in the folded text.</param>
/// <param name="Year">Its year; null where the text names a quarter or a half alone.</param>
/// <param name="Number">Its number within the year, from 1; 0 for a year that is named by its first and last month or quarter.</param>
internal sealed record PeriodMention(string Shown, int At, int? Year, PeriodKind Kind, int Number)
{
    /// <summary>Whether a period may be meant. The year of a quarter or a half may be named alone.</summary>
    public bool Fits(ReportingPeriod period) =>
        (Year is null || Year == period.Year)
        && (Kind == period.Kind ? Number == period.Number || Kind == PeriodKind.Year : Kind == PeriodKind.Year && Number > 0);
}

/// <summary>Finds the periods that a folded text names: <c>2009年第一季度</c>, <c>2009-Q1</c>, <c>first quarter of 2009</c>, <c>二〇〇九年1—3月</c>.</summary>
internal static partial class PeriodMentions
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Year = "(?<year>(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})";
    private const string YearOf = "(?:OF|,|/|-)?" + Year;
    private const string End = "(?!(?!(?:19|20)[0-9]{2})[0-9])";
    private const string Day = "(?:3[01]|[12][0-9]|0?[1-9])日?";
    private const string Months = "(?<first>0?[1-9]|1[0-2])月?份?[-~至到](?<last>0?[1-9]|1[0-2])月(?!份?[0-9]+日)";
    private const string Quarters = "第?(?<firstQuarter>[一二三四1-4])(?:季度?)?[-~至到]第?(?<lastQuarter>[一二三四1-4])季度?";

    // Each period has one of them. Most texts have none, and need no closer look.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["年", "季", "月", "QUARTER", "HALF", "YEAR", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "19", "20", "〇", "○", "零"], StringComparison.Ordinal);

    // Of a folded text: without spaces, in narrow capitals, with one kind of dash.
    [GeneratedRegex(
        Year + "[年./-](?<first>0?[1-9]|1[0-2])[月./-]" + Day + "[-~至到](?:(?:19|20)[0-9]{2}[年./-])?(?<last>0?[1-9]|1[0-2])[月./-]" + Day
        + "|" + Year + "年?度?-?(?:" + Quarters + "|第?(?<quarter>[一二三四1-4])季度?|Q(?<quarter>[1-4])" + End + "|(?<half>[上下])半年|H(?<half>[12])" + End
        + "|" + Months + ")"
        + "|" + Year + "年(?<annual>度)?(?![版修制第0-9])"
        + "|(?<quarter>FIRST|SECOND|THIRD|FOURTH|1ST|2ND|3RD|4TH)QUARTER(?:" + YearOf + ")?|(?<half>FIRST|SECOND|1ST|2ND)HALF" + YearOf
        + "|(?<![A-Z])Q(?:UARTER)?(?<quarter>[1-4])" + YearOf + "|YEAR" + Year
        + "|(?<![0-9年.-])(?:" + Quarters + "|" + Months + ")|第(?<quarter>[一二三四1-4])季度?|(?<![0-9一二三四])(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }

    /// <summary>Whether a folded text may name a period.</summary>
    public static bool MayBeIn(string folded) => folded.AsSpan().ContainsAny(Hints);

    /// <summary>The periods that a folded text names.</summary>
    /// <param name="own">The kind of the return's period: a year alone names only an annual one, or a year that is called so.</param>
    public static IEnumerable<PeriodMention> In(string folded, PeriodKind own) =>
        Pattern.Matches(folded).Select(match => MentionOf(match, own)).OfType<PeriodMention>();

    /// <summary>The text without the words that name periods.</summary>
    public static string Without(string folded) => Pattern.Replace(folded, "");

    private static PeriodMention? MentionOf(Match match, PeriodKind own)
    {
        var year = match.Groups["year"] is { Success: true } digits ? YearIn(digits.Value) : (int?)null;
        var (shown, at) = (Spell(match.Value), match.Index);
        return match.Groups["quarter"] is { Success: true } quarter ? new(shown, at, year, PeriodKind.Quarter, NumberOf(quarter.Value))
            : match.Groups["half"] is { Success: true } half ? new(shown, at, year, PeriodKind.Half, NumberOf(half.Value))
            : match.Groups["firstQuarter"] is { Success: true } quarters
                ? OfMonths(shown, at, year, (NumberOf(quarters.Value) * 3) - 2, NumberOf(match.Groups["lastQuarter"].Value) * 3)
            : match.Groups["first"] is { Success: true } first ? OfMonths(shown, at, year, Parse(first.Value), Parse(match.Groups["last"].Value))
            : own == PeriodKind.Year || match.Groups["annual"].Success ? new(shown, at, year, PeriodKind.Year, 1)
            : null;
    }

    // Folding has taken the spaces out of English words.
    private static string Spell(string folded) => folded.Contains("OF", StringComparison.Ordinal)
        ? folded.Replace("QUARTER", " quarter ", StringComparison.Ordinal).Replace("HALF", " half ", StringComparison.Ordinal)
            .Replace("OF", "of ", StringComparison.Ordinal).ToLowerInvariant()
        : folded;

    private static PeriodMention? OfMonths(string shown, int at, int? year, int first, int last) => (first, last) switch
    {
        (1, 3) or (4, 6) or (7, 9) or (10, 12) => new(shown, at, year, PeriodKind.Quarter, last / 3),
        (1, 6) or (7, 12) => new(shown, at, year, PeriodKind.Half, last / 6),
        (1, 12) => new(shown, at, year, PeriodKind.Year, 0),
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
