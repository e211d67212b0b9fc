using Microsoft.Extensions.Configuration;
using QualityReports.Domain.Cells;
using QualityReports.LocalHost.Pipeline;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>A command on storage, with the options of every such command: the storage, and the day of the calendar.</summary>
internal sealed class OperatorCommand(string name, string description) : Command(name, description)
{
    private readonly Option<string?> _connection = new("--connection") { Description = "Connection string of the storage account.", HelpName = "STRING" };

    private readonly Option<FileInfo?> _settings = new("--settings")
    {
        Description = "Take the app's settings from this file, which has the form of local.settings.json, instead of the environment.",
        HelpName = "FILE",
    };

    private readonly Option<DirectoryInfo?> _data = new("--data")
    {
        Description = "Work on the data that an earlier qr up or qr demo kept in this folder.",
        HelpName = "DIR"
    };

    private readonly Option<DateOnly?> _today = Terminal.Options.Today();

    /// <summary>Sets the work: the command opens storage, does it, and closes storage. A fault of storage is one line.</summary>
    /// <param name="work">Returns the exit code.</param>
    /// <param name="check">Precedes the opening of storage.</param>
    public OperatorCommand Does(Func<OperatorCall, Task<int>> work, Action<ParseResult>? check = null)
    {
        foreach (var option in new Option[] { _connection, _settings, _data, _today })
            Options.Add(option);
        Validators.Add(result =>
        {
            if (new Option[] { _connection, _settings, _data }.Count(option => Terminal.Options.IsGiven(result, option)) > 1)
                result.AddError("say either --connection STRING, --settings FILE or --data DIR.");
        });
        SetAction((parsed, cancellation) =>
        {
            check?.Invoke(parsed);
            return RunAsync(parsed, work, cancellation);
        });
        return this;
    }

    /// <summary>The author, for the audit.</summary>
    public static Option<string> By()
    {
        var by = new Option<string>("--by") { Description = "Who asks for the change; the audit keeps it.", HelpName = "NAME", Required = true };
        by.Validators.Add(result =>
        {
            if (CellText.Clean(result.GetValueOrDefault<string>() ?? "").Length == 0)
                result.AddError("--by must name somebody.");
        });
        return by;
    }

    public static Option<string> Reason() => new("--reason") { Description = "Why; the audit keeps it.", HelpName = "TEXT", Required = true };

    private async Task<int> RunAsync(ParseResult parsed, Func<OperatorCall, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            await using var storage = await OpenAsync(parsed, cancellation);
            return await work(new OperatorCall(parsed, storage.Services, cancellation));
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && ProductStorage.FaultOf(e) is { } fault)
        {
            throw new CommandException(fault, ExitCode.Failed);
        }
    }

    private Task<ProductStorage> OpenAsync(ParseResult parsed, CancellationToken cancellation) => parsed.GetValue(_data) is { } data
        ? ProductStorage.OpenAsync(data, parsed.GetValue(_today), parsed.InvocationConfiguration.Error, cancellation)
        : ProductStorage.OpenAsync(ReadSettings(parsed), parsed.GetValue(_today), cancellation);

    private IConfiguration ReadSettings(ParseResult parsed)
    {
        if (parsed.GetValue(_connection) is { } connection)
            return OperatorSettings.Of(connection);
        if (parsed.GetValue(_settings) is { } file)
            return OperatorSettings.Read(file);
        var environment = OperatorSettings.ReadEnvironment();
        return OperatorSettings.SayStorage(environment)
            ? environment
            : throw new CommandException(
                "say which storage: --connection STRING, --settings FILE, --data DIR, or the app's Storage settings in the environment.");
    }
}
