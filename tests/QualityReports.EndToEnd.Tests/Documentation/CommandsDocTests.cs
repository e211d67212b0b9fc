using System.CommandLine;
using System.Text.RegularExpressions;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Documentation;

/// <summary>The tables of docs/reference/commands.md are what the program's help says; <c>QR_REGENERATE=1</c> writes them anew.</summary>
public sealed partial class CommandsDocTests
{
    private const string Page = "docs/reference/commands.md";

    private static readonly Dictionary<string, Command> Commands = CommandLine.Create().Subcommands.ToDictionary(command => command.Name);

    [GeneratedRegex("^## (?<command>[a-z]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Heading { get; }

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Fact]
    public void CommandsDoc_Commands_AreThoseOfTheProgram() => Assert.Equal(
        Commands.Keys.Order(StringComparer.Ordinal), Heading.Matches(DocPage.Text(Page)).Select(match => match.Groups["command"].Value)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void CommandsDoc_Command_IsWhatItsHelpSays(string name)
    {
        var command = Commands[name];
        var options = TableOf([.. command.Arguments, .. command.Options.ExceptBy(SharedBy(command), option => option.Name)]);
        var part = string.Join("\n\n", new[] { command.Description, IsOnStorage(command) ? "A [command on storage](#commands-on-storage)." : null,
            options }.OfType<string>());

        Assert.Equal(part, DocPage.Part(Page, name, part));
    }

    [Fact]
    public void CommandsDoc_OptionsOnStorage_AreThoseOfEveryCommandOnStorage()
    {
        var shared = Commands.Values.Where(IsOnStorage).Select(command => TableOf([.. command.Options.IntersectBy(SharedBy(command), option => option.Name)])!)
            .Distinct();
        var table = Assert.Single(shared);

        Assert.Equal(table, DocPage.Part(Page, "options on storage", table));
    }

    private static bool IsOnStorage(Command command) => command.Options.Any(option => option.Name == "--connection");

    private static string[] SharedBy(Command command) => IsOnStorage(command) ? ["--connection", "--settings", "--data", "--today"] : [];

    private static string? TableOf(IReadOnlyList<Symbol> symbols) =>
        symbols.Count == 0 ? null : DocPage.Table(["option", "value", "meaning"], symbols.Select(symbol => new[]
    {
        $"`{(symbol is Argument { HelpName: { } name } ? name : symbol.Name)}`",
        symbol is Option { HelpName: { } value } ? value : "",
        $"{symbol.Description}{(symbol is Option { Required: true } ? " Required." : "")}",
    }));
}
