using System.CommandLine;
using System.Text.RegularExpressions;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>Every command that a page quotes must exist.</summary>
public sealed partial class QuotedCommandsTests
{
    private static readonly Dictionary<string, Command> Commands = CommandLine.Create().Subcommands.ToDictionary(command => command.Name);

    [GeneratedRegex(@"(^|[\s/])qr (?<command>[a-z]+)(?<rest>[^#|]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("--[a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Option { get; }

    [Fact]
    public void Commands_OnAnyPage_AreThoseOfTheProgramWithTheirOptions() =>
        Assert.Empty(MarkdownPage.All.SelectMany(page => page.CodeLines.SelectMany(Faults).Select(fault => $"{page.Path}: {fault}")));

    [Theory]
    [InlineData("qr wipe", "there is no qr wipe")]
    [InlineData("./qr status --colour red", "qr status has no --colour")]
    [InlineData("dotnet build && ./qr status --colour red", "qr status has no --colour")]
    public void Faults_CommandOrOptionThatIsNotThere_AreNamed(string line, string expected) => Assert.Equal([expected], Faults(line));

    private static IEnumerable<string> Faults(string line) => Quoted.Matches(line).SelectMany(match =>
    {
        var name = match.Groups["command"].Value;
        return Commands.TryGetValue(name, out var command)
            ? Option.Matches(match.Groups["rest"].Value).Select(option => option.Value)
                .Except(command.Options.Select(option => option.Name).Append("--help"))
                .Select(option => $"qr {name} has no {option}")
            : [$"there is no qr {name}"];
    });
}
