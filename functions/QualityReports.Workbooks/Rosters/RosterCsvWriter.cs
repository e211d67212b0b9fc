using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Csv;

namespace QualityReports.Workbooks.Rosters;

/// <summary>Writes a roster as CSV (RFC 4180), UTF-8 with a byte order mark, so that Excel shows names correctly. No text in it can become a
/// formula.</summary>
public static class RosterCsvWriter
{
    /// <summary>Writes the file; reading it gives the same roster.</summary>
    public static byte[] Write(IEnumerable<RosterEntry> roster) =>
        CsvFile.Write(Enum.GetValues<RosterColumn>().Select(column => RosterWords.Of(column).En), roster.Select(FieldsOf));

    /// <summary>The text before <see cref="Write"/> escaped it.</summary>
    internal static string Unescape(string field) => CsvFile.Unescape(field);

    private static IEnumerable<string> FieldsOf(RosterEntry entry) =>
    [
        entry.Locality.ToString(),
        entry.Name,
        RosterWords.Of(entry.Level).En,
        Day(entry.From),
        entry.Until is { } until ? Day(until) : "",
        entry.Contact ?? "",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
