using System.Buffers;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Whether a number format shows a number as a day (ECMA-376, 18.8.30 and 18.8.31). Formats that show the time of day alone do not.</summary>
internal static class NumberFormat
{
    // Units and weekdays; any other word in a format may change what a day means: 农历, 暂定, 长期.
    private static readonly SearchValues<char> WordsOfDays = SearchValues.Create("年月日号时時分秒点點上下午公元星期周週礼拜");

    /// <summary>How much of a day a format shows.</summary>
    public static DayFormat DayOf(string format)
    {
        if (!IsDate(format))
            return DayFormat.None;
        var tokens = Tokens(format);
        return !FormatSections.HasCondition(format) && ContainsAny(tokens, "ye") && tokens.Contains('m', StringComparison.Ordinal) && HasDayOfMonth(tokens)
            && CalendarOf(format) is null && !HasDayBeforeMonth(tokens) && !HasOtherWords(format)
            ? DayFormat.Whole
            : DayFormat.Part;
    }

    /// <summary>How a format writes days that shows them in another calendar than the Gregorian one; null for others.</summary>
    public static Func<DateOnly, string?>? CalendarOf(string format) => IsDate(format) ? OtherCalendar.Of(format, Tokens(format)) : null;

    // Digits and words that are shown beside the day: "2009-03-"dd.
    private static bool HasOtherWords(string format)
    {
        var section = FormatSections.Split(format)[0];
        for (var i = 0; i < section.Length; i++)
        {
            var start = i;
            if (section[i] == '[')
                i = EndOf(section, i, ']');
            else if (section[i] == '_')
                i++;
            else if (section[i] == '"')
                i = EndOf(section, i, '"');
            else if (section[i] is '\\' or '!' or '*')
                i++;
            else if (char.IsAscii(section[i]) && section[i] is not (>= '1' and <= '9'))
                continue;
            if (section[start] is not ('[' or '_') && ContainsOtherWord(section.AsSpan(start, Math.Min(i + 1, section.Length) - start)))
                return true;
        }

        return false;
    }

    private static bool ContainsOtherWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) && c != 'T' && !WordsOfDays.Contains(c))
                return true;
        }

        return false;
    }

    // 2009-04-01 of yyyy-dd-mm is read as the first of April by whoever sees it.
    private static bool HasDayBeforeMonth(string tokens)
    {
        var year = tokens.AsSpan().IndexOfAny('y', 'e');
        var (month, day) = (tokens.IndexOf('m', StringComparison.Ordinal), tokens.IndexOf('d', StringComparison.Ordinal));
        return year < day && day < month;
    }

    // Three and more are the name of the weekday.
    private static bool HasDayOfMonth(string tokens)
    {
        var run = 0;
        for (var i = 0; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && tokens[i] == 'd')
                run++;
            else if (run is 1 or 2)
                return true;
            else
                run = 0;
        }

        return false;
    }

    /// <summary>Whether a format shows a day. Its first section counts, the one for positive numbers.</summary>
    public static bool IsDate(string format)
    {
        var tokens = Tokens(format);
        if (ContainsAny(tokens, "yd") || tokens.Contains("aaa", StringComparison.Ordinal) || HasEra(tokens))
            return true;
        // An m beside hours or seconds is minutes, alone it is the month.
        return tokens.Contains('m', StringComparison.Ordinal) && !ContainsAny(tokens, "hs");
    }

    // g and e are the era and its year; E+ and E- belong to scientific numbers.
    private static bool HasEra(string tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] == 'g' || (tokens[i] == 'e' && (i + 1 == tokens.Length || tokens[i + 1] is not ('+' or '-'))))
                return true;
        }

        return false;
    }

    private static bool ContainsAny(string tokens, string letters) => tokens.AsSpan().ContainsAny(letters);

    // The first section in small letters, without what is only shown: quoted and escaped text, padding, colours, conditions, the names of AM and PM.
    private static string Tokens(string format)
    {
        var result = new StringBuilder();
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            if (format[i] == '"')
                i = EndOf(format, i, '"');
            else if (format[i] is '\\' or '!' or '_' or '*')
                i++;
            else if (format[i] == '[')
                i = ReadBracket(format, i, result);
            else
                result.Append(char.ToLowerInvariant(format[i]));
        }

        return result.ToString()
            .Replace("general", "", StringComparison.Ordinal)
            .Replace("g/通用格式", "", StringComparison.Ordinal)
            .Replace("am/pm", "h", StringComparison.Ordinal)
            .Replace("a/p", "h", StringComparison.Ordinal);
    }

    // [h], [mm] and [s] are times that run on.
    private static int ReadBracket(string format, int start, StringBuilder result)
    {
        var end = EndOf(format, start, ']');
        var inner = format.AsSpan(start + 1, Math.Max(0, end - start - 1));
        if (inner.Length > 0 && inner.Trim("hHmMsS").IsEmpty)
            result.Append('h');
        return end;
    }

    private static int EndOf(string format, int start, char mark) => format.IndexOf(mark, start + 1) is >= 0 and var end ? end : format.Length;
}
