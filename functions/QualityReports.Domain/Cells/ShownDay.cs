namespace QualityReports.Domain.Cells;

/// <summary>How much of a day a cell names that shows it by a format of its own.</summary>
internal enum NamedPart
{
    /// <summary>Something that the day is not, or more than days and times.</summary>
    Other,

    /// <summary>A part of it: its month, its weekday.</summary>
    Part,

    /// <summary>Year, month and day.</summary>
    Whole,
}

/// <summary>Compares what a cell shows with the day that it holds.</summary>
internal static partial class ShownDay
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(上午|下午|AM|PM)?\s*[0-9]{1,2}([:：][0-9]{1,2}){1,2}(\.[0-9]+)?|[0-9]{1,2}[时点](\s*[0-9]{1,2}分)?(\s*[0-9]{1,2}秒)?|(?<![a-z])(AM|PM)(?![a-z])",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time { get; }

    [GeneratedRegex(
        "(星期|周|礼拜)[一二三四五六日天]|公元|(?<![a-z])((mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?![a-z])",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday { get; }

    [GeneratedRegex(
        "(?<![a-z])(january|february|march|april|may|june|july|august|september|october|november|december"
        + "|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?![a-z])",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month { get; }

    // A number, and the unit that is behind it in Chinese.
    [GeneratedRegex("(?<digits>[0-9]{1,8})\\s*(?<unit>[年月日号]?)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^[\s\u00A0\-/.,()（）]*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators { get; }

    /// <summary>Compares <c>2009年3月</c> with the day that the cell holds.</summary>
    public static NamedPart Compare(string shown, DateOnly day)
    {
        var text = Weekday.Replace(Time.Replace(shown, " "), " ");
        var month = Month.Match(text);
        text = Month.Replace(text, " ");
        if (!Separators.IsMatch(Number.Replace(text, " ")) || (month.Success && !IsMonth(month.Value, day)))
            return NamedPart.Other;
        var numbers = Number.Matches(text);
        var units = string.Concat(numbers.Select(number => number.Groups["unit"].Value));
        var digits = numbers.Select(number => number.Groups["digits"].Value).ToArray();
        return units.Length == 0 ? CompareBare(digits, month.Success, day)
            : units.Length < digits.Length || month.Success || !digits.Zip(units).All(number => Is(number.First, number.Second, day)) ? NamedPart.Other
            : units.Replace('号', '日').Distinct().Count() == 3 ? NamedPart.Whole
            : NamedPart.Part;
    }

    // Numbers alone, or beside the name of the month: their order says which is which.
    private static NamedPart CompareBare(string[] digits, bool hasMonth, DateOnly day)
    {
        var orders = (digits.Length, hasMonth) switch
        {
            (0, _) => [""],
            (1, true) => ["年", "日"],
            (1, false) => digits[0].Length switch { 8 => ["整"], 6 => ["段"], 4 => ["年"], _ => ["年", "月", "日"] },
            (2, true) => ["日年", "年日"],
            (2, false) => ["年月", "月年", "月日", "日月"],
            (3, false) => digits[0].Length == 4 ? ["年月日"] : ["日月年", "月日年", "年月日"],
            _ => Array.Empty<string>(),
        };
        var isWhole = digits.Length + (hasMonth ? 1 : 0) == 3 || digits is [{ Length: 8 }];
        return !orders.Any(order => digits.Zip(order).All(number => Is(number.First, number.Second, day))) ? NamedPart.Other
            : isWhole ? NamedPart.Whole
            : NamedPart.Part;
    }

    private static bool Is(string digits, char unit, DateOnly day)
    {
        var number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return unit switch
        {
            '年' => number == day.Year || (digits.Length <= 2 && number == day.Year % 100),
            '月' => number == day.Month,
            '整' => digits == day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            '段' => digits == day.ToString("yyyyMM", CultureInfo.InvariantCulture),
            _ => number == day.Day,
        };
    }

    private static bool IsMonth(string name, DateOnly day) =>
        day.ToString("MMMM", CultureInfo.InvariantCulture).StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
