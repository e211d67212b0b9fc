using System.Text.RegularExpressions;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

public sealed partial class CommandsDocTests
{
    [GeneratedRegex(
        "^## (?<command>[a-z]+)$|^\\| `(?<option>--[a-z]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Entry { get; }

    [Fact]
    public void CommandsDoc_CommandsAndOptions_AreThoseOfTheProgram()
    {
        var documented = new List<string>();
        var command = "";
        foreach (Match match in Entry.Matches(Repository.ReadText("docs/commands.md")))
        {
            command = match.Groups["command"].Success ? match.Groups["command"].Value : command;
            documented.Add(match.Groups["option"].Success ? $"{command} {match.Groups["option"].Value}" : command);
        }

        var actual = CommandLine.Create().Subcommands.SelectMany(item => item.Options.Select(option => $"{item.Name} {option.Name}").Prepend(item.Name));
        Assert.Equal(actual.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }
}
