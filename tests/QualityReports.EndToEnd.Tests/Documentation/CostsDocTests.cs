using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>The sums of the cost sheet, and its numbers of operations, which other pages have and tests count.</summary>
public sealed partial class CostsDocTests
{
    private static readonly string Document = DocPage.Section("docs/deploy.md", "## What it costs");

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number { get; }

    [Theory]
    [InlineData("### Operations of a quarter's returns", 1, 2, 3, 16_538)]
    [InlineData("### Operations of a quarter's returns", 1, 4, 5, 520_602)]
    [InlineData("### Operations of a month's timers", 1, 2, 3, 132_890)]
    [InlineData("### Operations of a month's timers", 4, 5, 6, 2_582_820)]
    public void Table_EachTimesHowOften_IsWhatItSays(string heading, int each, int times, int product, int sum)
    {
        var rows = RowsBelow(heading);

        Assert.All(rows[..^1], row => Assert.Equal((row[0], Evaluate(row[each]) * Evaluate(row[times])), (row[0], Evaluate(row[product]))));
        Assert.Equal(sum, rows[..^1].Sum(row => Evaluate(row[product])));
        Assert.Equal(sum, Evaluate(rows[^1][product]));
    }

    [Fact]
    public void Sum_OfTheNationsQuarter_IsWhatTheTextSays()
    {
        const int Quarter = 520_602 + (3 * 2_582_820);
        Assert.Contains(Quarter.ToString("N0", CultureInfo.InvariantCulture), Document, StringComparison.Ordinal);
    }

    // The digits of the line that a test counts, in their order.
    [Theory]
    [InlineData("an accepted return", 9, 100)]
    [InlineData("one that supersedes another", 3, 4, 1000)]
    [InlineData("an invalid return", 10)]
    [InlineData("a version of a province's report", 15, 1000)]
    [InlineData("a tick of `ScheduleConsolidation`", 2, 2, 1)]
    [InlineData("a run of `ReconcileSubmissions`", 1, 5000, 1000)]
    [InlineData("a run of `PurgeSuperseded`", 1, 1000)]
    public void Line_OfArchitecture_SaysTheseNumbers(string what, params int[] numbers)
    {
        Assert.Contains($"| {what} |", Document, StringComparison.Ordinal);
        var line = Repository.ReadText("docs/architecture.md").Split('\n').Single(line => line.StartsWith($"| {what} |", StringComparison.Ordinal));
        var said = line.Split('|')[2].Replace(",", "", StringComparison.Ordinal);
        Assert.Equal(numbers, Number.Matches(said).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Take(numbers.Length));
    }

    [Theory]
    [InlineData("ReadTemplate", "4")]
    [InlineData("UploadSubmission", "4")]
    [InlineData("UploadSubmission, check", "4")]
    [InlineData("ReadSubmissions", "8")]
    [InlineData("ReadFindings", "3")]
    public void Call_OfTheApi_CostsWhatItsPageSays(string call, string operations)
    {
        Assert.Contains($"| {call} | {operations} |", Repository.ReadText("docs/api.md"), StringComparison.Ordinal);
        Assert.Contains(RowsBelow("### Operations of a quarter's returns"), row =>
            row[0].StartsWith(call, StringComparison.Ordinal) && row[1].EndsWith(operations, StringComparison.Ordinal));
    }

    private static string[][] RowsBelow(string heading) =>
    [
        .. DocPage.Section("docs/deploy.md", heading).Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static decimal Evaluate(string text)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        return Convert.ToDecimal(table.Compute(text.Replace(",", "", StringComparison.Ordinal), null), CultureInfo.InvariantCulture);
    }
}
