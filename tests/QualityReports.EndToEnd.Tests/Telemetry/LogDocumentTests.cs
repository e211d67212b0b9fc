using System.Text.RegularExpressions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>The table of log messages in docs/reference/telemetry.md is what the sources declare; <c>QR_REGENERATE=1</c> writes it anew.</summary>
public sealed partial class LogDocumentTests
{
    // What a message may name; each says what and where, and none who.
    private static readonly HashSet<string> Impersonal = new(StringComparer.Ordinal)
    {
        "Id", "Blob", "State", "Errors", "Warnings", "Reason", "Deleted", "Uploads", "Failed", "Rows", "Repeated", "Gone", "Submissions", "Province", "Period",
        "Version",
        "Submitted", "Required", "Reports", "FrozenAt", "Function", "Count", "Attempt", "Threshold", "Queue", "Message",
    };

    [GeneratedRegex(
        @"LoggerMessage\(\s*(?<event>\d+), LogLevel\.(?<level>\w+), ""(?<message>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex(@"\{(?<name>\w+)(:\w+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    [Fact]
    public void Document_LogEvents_AreThoseOfTheSources()
    {
        var events = Declarations().Select(match => new[] { match.Groups["event"].Value, match.Groups["level"].Value, match.Groups["message"].Value });
        var table = DocPage.Table(["event", "level", "message"], events.OrderBy(cells => cells[0], StringComparer.Ordinal));

        Assert.Equal(table, DocPage.Part("docs/reference/telemetry.md", "log messages", table));
    }

    [Fact]
    public void LogEvents_Numbers_AreUnique() => Assert.Distinct(Declarations().Select(match => match.Groups["event"].Value));

    [Fact]
    public void LogEvents_Messages_NameNoPerson()
    {
        var named = Declarations().SelectMany(match => Placeholder.Matches(match.Groups["message"].Value))
            .Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.Empty(named.Except(Impersonal));
        Assert.Empty(Impersonal.Except(named));
    }

    private static List<Match> Declarations()
    {
        var files = Directory.GetFiles(Repository.PathOf("functions"), "*Log.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var declared = files.SelectMany(text => Declaration.Matches(text)).ToList();
        Assert.Equal(files.Sum(text => text.Split("LoggerMessage(").Length - 1), declared.Count);
        return declared;
    }
}
