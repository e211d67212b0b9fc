using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>The section of each alert is whole, and the log messages that it names are written.</summary>
public sealed partial class RunbookDocTests
{
    private static readonly string Document = Repository.ReadText("docs/operations.md");

    [GeneratedRegex(
        @"[Mm]essages? (?<numbers>\d{4}.*?)(?=[.:]\s|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Messages { get; }

    [GeneratedRegex(@"\b\d{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number { get; }

    [GeneratedRegex("Message has \"(?<words>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Words { get; }

    [Theory]
    [InlineData("failed-submissions")]
    [InlineData("poison-messages")]
    [InlineData("failed-deliveries")]
    [InlineData("dead-letters")]
    [InlineData("no-consolidation")]
    [InlineData("server-errors")]
    [InlineData("slow-answers")]
    [InlineData("slow-ingest")]
    [InlineData("queue-backlog")]
    public void Section_OfAnAlert_SaysAllOfIt(string alert)
    {
        var section = DocPage.Section("docs/operations.md", $"### {alert}");

        string[] parts = ["**Means.**", "**Look first.**", "**Causes.**", "**Do.**", "**Escalate**"];
        Assert.All(parts, part => Assert.Contains(part, section, StringComparison.Ordinal));
        Assert.Contains("```", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_OfTheLog_AreOnesThatAreWritten()
    {
        var log = Repository.ReadText("functions/QualityReports.Functions/Log.cs");
        var numbers = Messages.Matches(Document).SelectMany(match => Number.Matches(match.Groups["numbers"].Value)).Select(match => match.Value).ToList();

        Assert.True(numbers.Count >= 6, string.Join(' ', numbers));
        Assert.All(numbers, number => Assert.Matches($@"LoggerMessage\(\s*{number},", log));
        Assert.All(Words.Matches(Document), match => Assert.Contains(match.Groups["words"].Value, log, StringComparison.Ordinal));
    }
}
