using System.Globalization;
using QualityReports.Domain.Areas;

namespace QualityReports.LocalHost.Generation;

/// <summary>Writes a roster as CSV (RFC 4180), UTF-8 with a byte order mark, so that Excel opens it with its names whole.</summary>
internal static class RosterCsv
{
    private const string Header = "code,name,level,from,until,contact";

    public static Task WriteAsync(string file, IEnumerable<RosterEntry> roster, CancellationToken cancellation) =>
        File.WriteAllLinesAsync(file, roster.Select(LineOf).Prepend(Header), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellation);

    private static string LineOf(RosterEntry entry) => string.Join(
        ',',
        entry.Locality,
        Quote(entry.Name),
        entry.Level.ToString().ToLowerInvariant(),
        Day(entry.From),
        entry.Until is { } until ? Day(until) : "",
        Quote(entry.Contact ?? ""));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quote(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
