using Microsoft.AspNetCore.Connections;
using QualityReports.Azurite;
using QualityReports.LocalHost.Identity;
using QualityReports.LocalHost.Pipeline;
using QualityReports.Storage;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr up</c>: the whole pipeline until Ctrl+C.</summary>
internal static class UpCommand
{
    private const int StandardPort = 7071;

    // The port of the OpenTelemetry protocol over gRPC.
    private const string StandardCollector = "http://localhost:4317";

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port of the HTTP endpoints.", HelpName = "N", DefaultValueFactory = _ => StandardPort };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > ushort.MaxValue)
                result.AddError("--port must be from 1 to 65535.");
        });
        var data = Options.Data();
        var today = Options.Today();
        var otlp = Otlp();
        var command = new Command("up", "Run the whole pipeline until Ctrl+C.") { port, data, today, otlp };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var options = new LocalPipelineOptions
            {
                Port = parsed.GetValue(port),
                Data = parsed.GetValue(data),
                Today = parsed.GetValue(today),
                SharedAzurite = AzuriteEndpoints.Default,
                RunsTimers = true,
                Collector = parsed.GetValue(otlp),
                Progress = output,
            };
            await using var pipeline = await StartAsync(options, cancellation);
            await SampleSite.PrepareAsync(pipeline.Services, cancellation);
            await output.WriteLineAsync(Welcome(pipeline));
            await WaitForCancellationAsync(cancellation);
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<Uri?> Otlp() => new("--otlp")
    {
        Description = $"Send traces, metrics and logs to a collector of the OpenTelemetry protocol; without an address to {StandardCollector}.",
        HelpName = "URL",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 0 ? StandardCollector : result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
                return uri;
            result.AddError($"'{text}' is not the address of a collector: write {StandardCollector}.");
            return null;
        },
    };

    private static async Task<LocalPipeline> StartAsync(LocalPipelineOptions options, CancellationToken cancellation)
    {
        try
        {
            return await LocalPipeline.StartAsync(options, cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CommandException($"port {options.Port} is taken: end the program that listens there, or choose another with --port.", ExitCode.Failed);
        }
    }

    private static string Welcome(LocalPipeline pipeline) => $"""
        QualityReports is up; today is {ChinaTime.Today(pipeline.Clock):yyyy-MM-dd} in China. Ctrl+C ends it.
          portal    {pipeline.Address}portal/
          sign in   as {string.Join(", ", SampleUser.All.Select(user => user.Subject))}; no password
          health    {pipeline.Address}health
          storage   {pipeline.ConnectionString}
          send      a workbook as blob {StorageNames.Submissions}/330000/330302/2009-Q1/return.xlsx
          answer    {StorageNames.Feedback}/330000/330302/2009-Q1/…/findings.json
          report    {StorageNames.Reports}/330000/2009-Q1/…, every five minutes
        """;

    private static async Task WaitForCancellationAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is its regular end.
        }
    }
}
