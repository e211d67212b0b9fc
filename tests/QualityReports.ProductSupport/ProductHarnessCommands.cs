using QualityReports.LocalHost.Cli;

namespace QualityReports.ProductSupport;

/// <summary>The result of <c>qr</c>.</summary>
public sealed record CommandRun(int Exit, string Output, string Errors)
{
    /// <summary>Runs a command in this process.</summary>
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(arguments, output, errors);
        return new CommandRun(exit, output.ToString(), errors.ToString());
    }
}

/// <summary>Commands of the operator.</summary>
public sealed partial class ProductHarness
{
    /// <summary>Runs a command on this storage, on 10 April 2009.</summary>
    public Task<CommandRun> RunAsync(params string[] arguments) => RunOnAsync("2009-04-10", arguments);

    /// <summary>Runs a command on this storage and on a day of the calendar.</summary>
    public Task<CommandRun> RunOnAsync(string today, params string[] arguments) =>
        CommandRun.OfAsync([.. arguments, "--connection", _connection, "--today", today]);
}
