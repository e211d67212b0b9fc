using System.Globalization;

namespace QualityReports.Domain.Cells;

/// <summary>Reads dates typed as text: ISO 8601 and the Chinese notation.</summary>
public static class DateText
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy'年'M'月'd'日'"];

    /// <summary>Reads <c>2009-03-31</c> or <c>2009年3月31日</c>.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            CellText.CleanCode(text).Replace(" ", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
