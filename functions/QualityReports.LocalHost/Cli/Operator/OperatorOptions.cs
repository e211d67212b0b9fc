using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Cells;
using QualityReports.LocalHost.Pipeline;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>The options of every command on storage: the storage, and the day of the calendar.</summary>
internal sealed class OperatorOptions
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

    private readonly Option<DateOnly?> _today = Options.Today();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_connection);
        command.Options.Add(_settings);
        command.Options.Add(_data);
        command.Options.Add(_today);
        command.Validators.Add(result =>
        {
            if (new Option[] { _connection, _settings, _data }.Count(option => Options.IsGiven(result, option)) > 1)
                result.AddError("say either --connection STRING, --settings FILE or --data DIR.");
        });
    }

    /// <summary>Opens storage, runs the work, and closes storage. A fault of storage is one line.</summary>
    /// <param name="work">Receives the product's services and returns the exit code.</param>
    public async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            await using var storage = await OpenAsync(parsed, cancellation);
            return await work(storage.Services);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && ProductStorage.FaultOf(e) is { } fault)
        {
            throw new CommandException(fault, ExitCode.Failed);
        }
    }

    /// <summary>A change that the operator requests now.</summary>
    public static ChangeRequest Request(IServiceProvider services, string by) =>
        new(Guid.CreateVersion7().ToString(), CellText.Clean(by), services.GetRequiredService<TimeProvider>().GetUtcNow());

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

    private Task<ProductStorage> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var today = parsed.GetValue(_today);
        if (parsed.GetValue(_data) is { } data)
            return ProductStorage.OpenAsync(data, today, parsed.InvocationConfiguration.Error, cancellation);
        return ProductStorage.OpenAsync(ReadSettings(parsed), today, cancellation);
    }

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
