using System.Runtime.InteropServices;
using QualityReports.Azurite;
using QualityReports.Functions.Settings;
using QualityReports.LocalHost.Cli.Operator;

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

        // The library listens to Ctrl+C only once the command has begun to wait, and leaves one that needs two seconds to stop.
        var settings = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        using var ending = new CancellationTokenSource();
        using var interrupt = Listen(PosixSignal.SIGINT, ending);
        using var termination = Listen(PosixSignal.SIGTERM, ending);
        try
        {
            return await parsed.InvokeAsync(settings, ending.Token);
        }
        catch (Exception e) when (ExitCodeOf(e) is { } code)
        {
            // Only Ctrl+C cancels; the commands have stopped all that they started.
            await errors.WriteLineAsync($"qr: {(e is OperationCanceledException ? "interrupted." : e.Message)}");
            return code;
        }
    }

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

    // The second signal ends the process at once.
    private static PosixSignalRegistration Listen(PosixSignal signal, CancellationTokenSource ending) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !ending.IsCancellationRequested;
        ending.Cancel();
    });

    private static string HelpOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "qr --help" : $"qr {parsed.CommandResult.Command.Name} --help";

    // Null for a fault of ours, which is shown with its stack.
    private static int? ExitCodeOf(Exception fault) => fault switch
    {
        OperationCanceledException => ExitCode.Interrupted,
        CommandException known => known.ExitCode,
        SettingException => ExitCode.Usage,
        AzuriteException or IOException or UnauthorizedAccessException => ExitCode.Failed,
        _ => null,
    };
}
