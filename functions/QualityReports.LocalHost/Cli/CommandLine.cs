using System.CommandLine;
using QualityReports.Azurite;
using QualityReports.Functions.Settings;
using QualityReports.LocalHost.Cli.Operator;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli;

/// <summary>The command line: finds the command, and reports every fault that the user can correct in one line.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync($"qr: {parsed.Errors[0].Message} Try: {HelpOf(parsed)}");
            return ExitCode.Usage;
        }

        var settings = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(settings);
        }
        catch (OperationCanceledException)
        {
            // Only Ctrl+C cancels; the commands have stopped all that they started.
            await errors.WriteLineAsync("qr: interrupted.");
            return ExitCode.Interrupted;
        }
        catch (CommandException e)
        {
            await errors.WriteLineAsync("qr: " + e.Message);
            return e.ExitCode;
        }
        catch (SettingException e)
        {
            await errors.WriteLineAsync("qr: " + e.Message);
            return ExitCode.Usage;
        }
        catch (AzuriteException e)
        {
            await errors.WriteLineAsync("qr: " + e.Message);
            return ExitCode.Failed;
        }
        catch (IOException e)
        {
            await errors.WriteLineAsync("qr: " + e.Message);
            return ExitCode.Failed;
        }
        catch (UnauthorizedAccessException e)
        {
            await errors.WriteLineAsync("qr: " + e.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>The commands with their options.</summary>
    public static RootCommand Create() => new("QualityReports on one machine: from a filled workbook to a provincial report.")
    {
        UpCommand.Create(),
        DemoCommand.Create(),
        CheckCommand.Create(),
        TemplateCommand.Create(),
        GenerateCommand.Create(),
        RosterCommand.Create(),
        ExtensionCommand.Create(),
        GrantCommand.Create(),
        ConsolidateCommand.Create(),
        CloseCommand.Create(),
        StatusCommand.Create(),
        ExplainCommand.Create(),
        ReconcileCommand.Create(),
        ReplayCommand.Create(),
        PurgeCommand.Create(),
        RebuildCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        VerifyCommand.Create(),
        BenchCommand.Create(),
    };

    private static string HelpOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "qr --help" : $"qr {parsed.CommandResult.Command.Name} --help";
}
