using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Rosters;

namespace QualityReports.Workbooks.Rosters;

/// <summary>Writes a roster as CSV (RFC 4180), UTF-8 with a byte order mark, so that Excel opens it with its names whole; nothing in it can become a formula there.</summary>
public static class RosterCsvWriter
{
    private const char Escape = '\'';

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        // The apostrophe that escapes is escaped too, so that what is read is what was written.
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', Escape],
    };

    /// <summary>Writes; what it writes reads back as the same roster.</summary>
    public static byte[] Write(IEnumerable<RosterEntry> roster)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Configuration))
        {
            WriteRow(writer, Enum.GetValues<RosterColumn>().Select(column => RosterWords.Of(column).En));
            foreach (var entry in roster)
                WriteRow(writer, FieldsOf(entry));
        }

        return stream.ToArray();
    }

    /// <summary>The text that <see cref="Write"/> kept from becoming a formula.</summary>
    internal static string Unescape(string field) =>
        field.Length > 1 && field[0] == Escape && Configuration.InjectionCharacters.Contains(field[1]) ? field[1..] : field;

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

    private static void WriteRow(CsvWriter writer, IEnumerable<string> fields)
    {
        foreach (var field in fields)
            writer.WriteField(field);
        writer.NextRecord();
    }
}
