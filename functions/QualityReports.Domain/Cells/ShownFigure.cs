using System.Buffers;

namespace QualityReports.Domain.Cells;

/// <summary>Reads the figure that a formatted cell shows, among currency signs, units and brackets.</summary>
internal static class ShownFigure
{
    // The signs and words in front of a figure below zero, or behind it.
    private static readonly SearchValues<char> Minus = SearchValues.Create("-－−–—‐‑负△▲");

    private const int ThousandsLength = 3;

    // White space, brackets and the sign of the yuan change no figure.
    private static readonly SearchValues<char> Neutral = SearchValues.Create("()（）+¥￥");

    // Any other word than those and what is counted may make another figure of the digits: 约12, >12, 12(旧).
    private static readonly string[] Neutrals = ["", ".", "人民币", "RMB", "CNY"];

    /// <summary>Reads <c>¥1,234.50</c>, <c>12 批</c>, <c>(12)</c> as -12, <c>.5</c>, and the dash of accounting as 0.</summary>
    /// <returns>False where the figure may be another than its digits say: 12万, 约12, 3%, 1 1/2, 1.5E+03.</returns>
    public static bool TryRead(string shown, out decimal number)
    {
        number = 0;
        var (first, last) = (shown.AsSpan().IndexOfAnyInRange('0', '9'), shown.AsSpan().LastIndexOfAnyInRange('0', '9'));
        if (first < 0)
            return shown.Trim() is "-" or "–" or "—";
        if (first > 0 && shown[first - 1] == '.')
            first--;
        var (before, after) = (shown[..first], shown[(last + 1)..]);
        var digits = shown[first..(last + 1)];
        if (!IsNeutral(before) || !IsNeutral(after) || !AreThousands(digits) || !NumberText.TryParse(Join(digits), out number))
            return false;
        if (IsNegative(before, after))
            number = -number;
        return true;
    }

    private static bool IsNeutral(string around)
    {
        var word = string.Concat(around.Where(c => !CellText.IsDropped(c) && !Minus.Contains(c) && !Neutral.Contains(c)));
        return CountWords.IsOne(word) || Neutrals.Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    // 1 234.50, but not 131 3: that is one figure to one reader, two to another.
    private static bool AreThousands(string digits) =>
        digits.Split('.')[0].Split((char[]?)null).Skip(1).All(group => group.Length == ThousandsLength);

    // Spaces may part thousands; no figure begins with its point.
    private static string Join(string digits) => (digits[0] == '.' ? "0" : "") + string.Concat(digits.Where(character => !char.IsWhiteSpace(character)));

    private static bool IsNegative(string before, string after) =>
        before.AsSpan().ContainsAny(Minus) || after.AsSpan().ContainsAny(Minus)
        || (before.Contains('(', StringComparison.Ordinal) && after.Contains(')', StringComparison.Ordinal));
}
