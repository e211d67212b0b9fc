namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The calendars other than the Gregorian one in which number formats show days.</summary>
internal static partial class OtherCalendar
{
    private const int Taiwan = 0x404;
    private const int FirstYearOfTaiwan = 1911;
    private const int FirstYearOfKorea = -2333;
    private const int FirstYearOfThailand = -543;

    // The last days of the eras Taisho, Showa and Heisei, and the years before the first of the eras after them.
    private static readonly (DateOnly Last, int Before)[] JapaneseEras =
        [(new(2019, 4, 30), 2018), (new(1989, 1, 7), 1988), (new(1926, 12, 24), 1925), (new(1912, 7, 29), 1911)];

    // The language of a format, with the calendar in its third byte: [$-130000] is the lunar one.
    [GeneratedRegex(@"\[\$[^\]-]*-(?<id>[0-9A-Fa-f]{1,8})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language { get; }

    /// <summary>How a format's calendar writes a day: year, month and day, with the calendar's name, which the numbers do not tell; null for the Gregorian
    /// one. The library's calendars of countries need their cultures, which our programs do not have.</summary>
    /// <param name="tokens">The letters of the format, small, without texts.</param>
    public static Func<DateOnly, string?>? Of(string format, string tokens) =>
        tokens.Contains('b', StringComparison.Ordinal) ? Buddhist : !format.Contains("[$", StringComparison.Ordinal) ? null : Language.Matches(format)
            .Select(match => Of(int.Parse(match.Groups["id"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture), tokens))
            .FirstOrDefault(calendar => calendar is not null);

    // Kinds of calendars as Windows numbers them (CAL_…), and the lunar one of Excel.
    private static string Buddhist(DateOnly day) => Shift(day, FirstYearOfThailand, "佛历");

    private static Func<DateOnly, string?>? Of(int language, string tokens) => ((language >> 16) & 0xFF) switch
    {
        0x03 => day => Shift(day, JapaneseEras.FirstOrDefault(era => day > era.Last).Before, "日本年号"),
        0x04 => Republic,
        0x05 => day => Shift(day, FirstYearOfKorea, "檀纪"),
        0x06 => day => Show(new HijriCalendar(), day, "回历"),
        0x07 => Buddhist,
        0x08 => day => Show(new HebrewCalendar(), day, "犹太历"),
        0x13 => day => Show(new ChineseLunisolarCalendar(), day, "农历"),
        0 or 1 when (language & 0xFFFF) == Taiwan && tokens.Contains('e', StringComparison.Ordinal) => Republic,
        _ => null,
    };

    private static string Republic(DateOnly day) => Shift(day, FirstYearOfTaiwan, "民国");

    private static string Shift(DateOnly day, int yearBeforeFirst, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year - yearBeforeFirst}-{day.Month:00}-{day.Day:00}（{name}）");

    // A leap month is behind 闰; null beyond the calendar's range.
    private static string? Show(Calendar calendar, DateOnly day, string name)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        if (time < calendar.MinSupportedDateTime || time > calendar.MaxSupportedDateTime)
            return null;
        var (year, month) = (calendar.GetYear(time), calendar.GetMonth(time));
        var leap = calendar is EastAsianLunisolarCalendar lunar ? lunar.GetLeapMonth(year) : 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"{year}-{(leap > 0 && month == leap ? "闰" : "")}{(leap > 0 && month >= leap ? month - 1 : month):00}-{calendar.GetDayOfMonth(time):00}（{name}）");
    }
}
