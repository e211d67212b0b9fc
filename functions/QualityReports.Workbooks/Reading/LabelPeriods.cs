namespace QualityReports.Workbooks.Reading;

/// <summary>Finds the periods that a label, a heading or the name of a sheet gives its figures: 四季度,
/// 1-12月, 2008年, Q4. Unlike a title, a heading names them without a year.</summary>
internal static partial class LabelPeriods
{
    private const int Century = 2000;
    private const string Digits = "〇一二三四五六七八九";
    private const string Year = "(?<year>(?:19|20)[0-9]{2}|[0-9]{2}(?=年)|[一二][〇○零一二三四五六七八九]{3})";

    // Q1 of 2009.
    private const string Behind = "(?:OF|,|-|/)?(?<year>(?:19|20)[0-9]{2})";
    private const string Quarter = "[一二三四1-4]";
    private const string Month = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";

    private static readonly string[] Ordinals = ["FIRST", "SECOND", "THIRD", "FOURTH"];

    // Of a folded text. A day of a month is a date, and names no period.
    [GeneratedRegex(
        @"(?:(?<![0-9])" + Year + "年?度?[-/]?)?(?:"
        + "第?(?<from>" + Quarter + ")季?度?[-~至到、]第?(?<to>" + Quarter + ")季度?"
        + "|(?<![0-9])第?(?<quarter>" + Quarter + ")季度?|(?<![A-Z])Q(?<quarter>[1-4])(?:" + Behind + "|(?![0-9]))"
        + "|(?<quarter>FIRST|SECOND|THIRD|FOURTH)QUARTER(?:" + Behind + ")?"
        + "|(?<half>[上下])半年度?|(?<![A-Z])H(?<half>[12])(?![0-9])"
        + "|(?<![0-9])(?<first>" + Month + ")月?[-~至到](?<last>" + Month + ")月(?!份?[0-9]+[日号])"
        + "|(?<![0-9])(?<month>" + Month + ")月份?(?![0-9]+[日号]|底|末|度))"
        + "|(?<![0-9])" + Year + "(?![0-9])年?(?<annual>度)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }

    /// <summary>Whether a text names another period than its own. A year may be named alone.</summary>
    /// <param name="own">The return's period; null where it is unknown, which is named by no text.</param>
    /// <param name="isTitle">Whether a year alone says nothing: 2008年修订 is the form's.</param>
    public static bool NameOther(string text, ReportingPeriod? own, bool isTitle = false) => own is { } period
        && Pattern.Matches(FoldedText.Fold(text)).Any(match => !Fits(match, period) && !(isTitle && MonthsOf(match) is null));

    /// <summary>A folded text without the names of its own period.</summary>
    public static string WithoutOwn(string folded, ReportingPeriod? own) =>
        own is { } period ? Pattern.Replace(folded, match => IsOwn(match, period) ? "" : match.Value) : folded;

    private static bool Fits(Match match, ReportingPeriod period) => IsYearOf(match, period) && (MonthsOf(match) is not { } months || months == MonthsOf(period));

    private static bool IsOwn(Match match, ReportingPeriod period) => IsYearOf(match, period)
        && (MonthsOf(match) is { } months ? months == MonthsOf(period) : period.Kind == PeriodKind.Year);

    private static bool IsYearOf(Match match, ReportingPeriod period) =>
        match.Groups["year"] is not { Success: true } year || YearIn(year.Value) == period.Year;

    private static (int First, int Last) MonthsOf(ReportingPeriod period) => (period.FirstDay.Month, period.LastDay.Month);

    // Null where a year is named alone.
    private static (int First, int Last)? MonthsOf(Match match)
    {
        var groups = match.Groups;
        return groups["quarter"].Success ? Quarters(groups["quarter"], groups["quarter"])
            : groups["from"].Success ? Quarters(groups["from"], groups["to"])
            : groups["half"].Success ? (groups["half"].Value is "上" or "1" ? (1, 6) : (7, 12))
            : groups["first"].Success ? (NumberIn(groups["first"].Value), NumberIn(groups["last"].Value))
            : groups["month"].Success ? (NumberIn(groups["month"].Value), NumberIn(groups["month"].Value))
            : groups["annual"].Success ? (1, 12)
            : null;
    }

    private static (int First, int Last) Quarters(Group from, Group to) => ((NumberIn(from.Value) * 3) - 2, NumberIn(to.Value) * 3);

    // 09年 is 2009.
    private static int YearIn(string digits) => digits.Aggregate(digits.Length == 2 ? Century / 100 : 0, (year, digit) => (year * 10) + DigitOf(digit));

    private static int NumberIn(string text) => char.IsAsciiLetter(text[0]) ? Array.IndexOf(Ordinals, text) + 1 : text[0] == '十'
        ? 10 + (text.Length > 1 ? DigitOf(text[1]) : 0)
        : text.Aggregate(0, (number, digit) => (number * 10) + DigitOf(digit));

    private static int DigitOf(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : Math.Max(Digits.IndexOf(digit, StringComparison.Ordinal), 0);
}
