using System.Buffers;
using System.Text.RegularExpressions;

namespace QualityReports.Domain.Cells;

/// <summary>Reads the figure that a formatted cell shows, among currency signs, units and brackets.</summary>
internal static partial class ShownFigure
{
    // The signs and words in front of a figure below zero, or behind it.
    private static readonly SearchValues<char> Minus = SearchValues.Create("-－−–—‐‑负△▲");

    // A word or sign that makes another number of the digits beside it.
    [GeneratedRegex(@"[十百千万亿兆角分元成折‰%]|\b(?:k|m|mm|mn|mln|mio|bn|thousand|million|billion)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scale { get; }

    /// <summary>Reads <c>¥1,234.50</c>, <c>12 批</c>, <c>(12)</c> as -12, <c>.5</c>, and the dash of accounting as 0.</summary>
    /// <returns>False where the figure may be another than its digits say: 12万, 3%, 1 1/2, 1.5E+03.</returns>
    public static bool TryRead(string shown, out decimal number)
    {
        number = 0;
        var (first, last) = (shown.AsSpan().IndexOfAnyInRange('0', '9'), shown.AsSpan().LastIndexOfAnyInRange('0', '9'));
        if (first < 0)
            return shown.Trim() is "-" or "–" or "—";
        if (first > 0 && shown[first - 1] == '.')
            first--;
        var (before, after) = (shown[..first], shown[(last + 1)..]);
        if (IsCode(before) || IsOther(before) || IsOther(after) || !NumberText.TryParse(Join(shown[first..(last + 1)]), out number))
            return false;
        if (IsNegative(before, after))
            number = -number;
        return true;
    }

    // Letters in front make a code of it, except a currency's.
    private static bool IsCode(string before) => before.Any(char.IsAsciiLetter) && before.Trim() is not ("RMB" or "CNY" or "USD" or "EUR");

    private static bool IsOther(string around) => Scale.IsMatch(around) || around.Any(char.IsNumber);

    // Spaces may part thousands; no figure begins with its point.
    private static string Join(string digits) => (digits[0] == '.' ? "0" : "") + string.Concat(digits.Where(character => !char.IsWhiteSpace(character)));

    private static bool IsNegative(string before, string after) =>
        before.AsSpan().ContainsAny(Minus) || after.AsSpan().ContainsAny(Minus)
        || (before.Contains('(', StringComparison.Ordinal) && after.Contains(')', StringComparison.Ordinal));
}
