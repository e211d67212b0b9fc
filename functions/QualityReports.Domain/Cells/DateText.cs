using System.Globalization;

namespace QualityReports.Domain.Cells;

/// <summary>Reads dates typed as text: ISO 8601 and the Chinese notation.</summary>
public static class DateText
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy'/'M'/'d", "yyyy'.'M'.'d", "yyyy'年'M'月'd'日'"];

    private static readonly string[] Midnights = ["T00:00", "T00:00:00", "T00:00:00.000", "T00:00:00Z", "T00:00:00.000Z"];

    /// <summary>Reads <c>2009-03-31</c>, with a time of zero or without, <c>2009/3/31</c>, <c>2009.3.31</c> or <c>2009年3月31日</c>.</summary>
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(WithoutTime(CellText.CleanCode(text)), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string WithoutTime(string text)
    {
        var compact = text.Replace(" 00:00", "T00:00", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Midnights.FirstOrDefault(midnight => compact.EndsWith(midnight, StringComparison.OrdinalIgnoreCase)) is { } time ? compact[..^time.Length]
            : compact;
    }
}
