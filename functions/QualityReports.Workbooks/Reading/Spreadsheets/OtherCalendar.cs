using System.Text.RegularExpressions;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The calendars other than the Gregorian one in which number formats show days.</summary>
internal static partial class OtherCalendar
{
    private const int Taiwan = 0x404;

    // Kinds of calendars as Windows numbers them (CAL_…), and the lunar one of Excel.
    private const int JapaneseEra = 0x03;
    private const int TaiwanEra = 0x04;
    private const int Korean = 0x05;
    private const int Hijri = 0x06;
    private const int Thai = 0x07;
    private const int Hebrew = 0x08;
    private const int ChineseLunar = 0x13;

    // The language of a format, with the calendar in its third byte: [$-130000] is the lunar one.
    [GeneratedRegex(@"\[\$[^\]-]*-(?<id>[0-9A-Fa-f]{1,8})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language { get; }

    /// <summary>The calendar of a format; null for the Gregorian one.</summary>
    /// <param name="tokens">Its letters, small, without texts.</param>
    public static Calendar? Of(string format, string tokens) =>
        tokens.Contains('b', StringComparison.Ordinal) ? new ThaiBuddhistCalendar() : Language.Matches(format)
            .Select(match => Of(int.Parse(match.Groups["id"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture), tokens))
            .FirstOrDefault(calendar => calendar is not null);

    /// <summary>A day as this calendar numbers it, a leap month behind 闰; null beyond its range.</summary>
    public static string? Show(Calendar calendar, DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        if (time < calendar.MinSupportedDateTime || time > calendar.MaxSupportedDateTime)
            return null;
        var (year, month) = (calendar.GetYear(time), calendar.GetMonth(time));
        var leap = calendar is EastAsianLunisolarCalendar lunar ? lunar.GetLeapMonth(year) : 0;
        var isLeap = leap > 0 && month == leap;
        return string.Create(CultureInfo.InvariantCulture,
            $"{year}-{(isLeap ? "闰" : "")}{(leap > 0 && month >= leap ? month - 1 : month):00}-{calendar.GetDayOfMonth(time):00}");
    }

    private static Calendar? Of(int language, string tokens) => ((language >> 16) & 0xFF) switch
    {
        JapaneseEra => new JapaneseCalendar(),
        TaiwanEra => new TaiwanCalendar(),
        Korean => new KoreanCalendar(),
        Hijri => new HijriCalendar(),
        Thai => new ThaiBuddhistCalendar(),
        Hebrew => new HebrewCalendar(),
        ChineseLunar => new ChineseLunisolarCalendar(),
        0 or 1 when (language & 0xFFFF) == Taiwan && tokens.Contains('e', StringComparison.Ordinal) => new TaiwanCalendar(),
        _ => null,
    };
}
