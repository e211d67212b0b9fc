using System.CommandLine;
using System.Text.RegularExpressions;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Recovery;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;
using QualityReports.Storage;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>The page of an operator on call names every command on storage, state, finding and table.</summary>
public sealed partial class OperationsDocTests
{
    private static readonly string Document = Repository.ReadText("docs/operations.md");

    [GeneratedRegex("(?<=`|^)qr (?<command>[a-z]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Command { get; }

    [GeneratedRegex("`(?<code>[A-Z]+(_[A-Z]+)+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Code { get; }

    [Fact]
    public void CommandsOnStorage_AreAllNamed()
    {
        var named = Command.Matches(Document).Select(match => match.Groups["command"].Value);
        var onStorage = CommandLine.Create().Subcommands.Where(command => command.Options.Any(option => option.Name == "--connection"));

        Assert.Empty(onStorage.Select(command => command.Name).Except(named));
    }

    [Fact]
    public void States_AreAllNamed() =>
        Assert.All(Enum.GetValues<SubmissionState>(), state => Assert.Contains($"*{SubmissionStore.Name(state)}*", Document, StringComparison.Ordinal));

    [Fact]
    public void Findings_AreOnesThatThereAre() =>
        Assert.Empty(Code.Matches(DocPage.Section("docs/operations.md", "## Symptoms")).Select(match => match.Groups["code"].Value)
            .Except(FindingKinds.All.Select(kind => kind.Code)));

    [Fact]
    public void Times_AreThoseOfRecovery()
    {
        string[] words =
        [
            FormattableString.Invariant($"{RecoverySchedule.ProcessingGrace.TotalMinutes} minutes"),
            FormattableString.Invariant($"after {RecoverySchedule.MaxAttempts} attempts"),
            FormattableString.Invariant($"{PurgeSuperseded.DaysKept} days"),
        ];
        Assert.All(words, word => Assert.Contains(word, Document, StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_AreAllNamed() => Assert.All(StorageNames.Tables, table => Assert.Contains($"`{table}`", Document, StringComparison.Ordinal));
}
