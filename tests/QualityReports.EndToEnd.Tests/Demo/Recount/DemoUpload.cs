using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QualityReports.EndToEnd.Tests.Demo.Recount;

/// <summary>A file of the demo as its sender sees it: the day of sending and the answer.</summary>
/// <param name="Locality">The locality.</param>
/// <param name="Period">The period.</param>
/// <param name="Day">The day in China on which it was sent.</param>
/// <param name="Sent">Its position among all uploads.</param>
/// <param name="Workbook">Its path.</param>
internal sealed partial record DemoUpload(string Locality, string Period, DateOnly Day, int Sent, string Workbook)
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    /// <summary>The accepted uploads. The demo prints the number of uploads on each day; the files' names are in the order of sending.</summary>
    public static IReadOnlyList<DemoUpload> Taken(DemoFixture demo)
    {
        var days = Wave().Matches(demo.Output)
            .SelectMany(wave => Enumerable.Repeat(DateOnly.ParseExact(wave.Groups["day"].Value, "O", CultureInfo.InvariantCulture), Count(wave)))
            .ToList();
        var files = Directory.GetFiles(Path.Combine(demo.Folder, "uploads")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files.Count, days.Count);
        return [.. files.Select((file, sent) => Of(file, days[sent], sent)).OfType<DemoUpload>().Where(upload => IsTaken(demo, upload.Workbook))];
    }

    private static int Count(Match wave) => int.Parse(wave.Groups["files"].Value, CultureInfo.InvariantCulture);

    private static DemoUpload? Of(string file, DateOnly day, int sent) =>
        Name().Match(Path.GetFileName(file)) is { Success: true } name
            ? new DemoUpload(name.Groups["locality"].Value, name.Groups["period"].Value, day, sent, file)
            : null;

    private static bool IsTaken(DemoFixture demo, string file)
    {
        var findings = File.ReadAllBytes(Path.Combine(demo.Folder, "findings", Path.ChangeExtension(Path.GetFileName(file), ".json")));
        return JsonSerializer.Deserialize<JsonElement>(findings).GetProperty("outcome").GetString() is "accepted" or "warnings";
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d) .*: final (?<files>\d+)/\k<files>\s*$", Options | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wave();

    [GeneratedRegex(@"^[0-9A-Z]{26}-(?<locality>\d{6}(-[A-Z]{2}\d{2})?)-.*(?<period>\d{4}-Q\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
