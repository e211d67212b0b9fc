using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>Whether a person who reads the screen would enter the same answer. Written apart from the product, so that the two do not err alike.</summary>
internal static partial class ScreenText
{
    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "d/M/yy H:mm", "M/d/yy", "M/d/yyyy", "d.M.yyyy", "d-MMM-yy", "M/d/yy H:mm", "M/d/yyyy H:mm",
        "yyyy.M.d",
    ];

    // Separators, brackets of a negative number, currencies, and the units of the form's figures.
    [GeneratedRegex(@"[\s\u00A0,]|^[¥￥$€]|^RMB|^约|[批号]$|万元$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Around { get; }

    [GeneratedRegex(@"^-?([0-9]+\.?[0-9]*|\.[0-9]+)(E[+-]?[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits { get; }

    /// <summary>Whether a text on the screen means this value.</summary>
    /// <param name="choices">The answers of a closed list.</param>
    public static bool Means(string shown, IndicatorValue value, CodeList? choices)
    {
        var text = CellText.CleanCode(shown);
        return value.Kind switch
        {
            ValueKind.Blank => text.Length == 0,
            ValueKind.NotApplicable => ValueReader.IsNotApplicable(CellContent.OfText(text)),
            ValueKind.YesNo => (value.IsYes ? "是/yes/y/true/是 / Yes" : "否/no/n/false").Split('/').Contains(text, StringComparer.OrdinalIgnoreCase),
            ValueKind.Date => IsDay(text, value.Day),
            ValueKind.Choice => choices!.FindAnswer(text)?.Code == value.Content,
            ValueKind.Text => IsText(text, CellText.CleanCode(value.Content!)),
            ValueKind.Percent => NumberOf(text.TrimEnd('%')) == value.Amount,
            _ => NumberOf(text) == value.Amount,
        };
    }

    // Two digits of a year say nothing of its century.
    private static bool IsDay(string text, DateOnly day) =>
        Days.Any(format => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            && (read.Month, read.Day) == (day.Month, day.Day)
            && (format.Contains("yyyy", StringComparison.Ordinal) ? read.Year == day.Year : read.Year % 100 == day.Year % 100));

    private static bool IsText(string shown, string read) => shown == read || (!StartsWithZero(shown) && NumberOf(shown) is { } one && one == NumberOf(read));

    private static bool StartsWithZero(string text) => text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]);

    // A dash is the zero of accounting.
    private static decimal? NumberOf(string text)
    {
        var isNegative = text.TrimStart('$', '¥', ' ').StartsWith('(') && text.EndsWith(')');
        var digits = text.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        for (var before = ""; before != digits;)
            (before, digits) = (digits, Around.Replace(digits, ""));
        digits = digits.TrimEnd('.');
        if (digits == "-")
            return 0;
        return !Digits.IsMatch(digits) ? null : (isNegative ? -1 : 1) * decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
