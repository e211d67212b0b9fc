using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using QualityReports.Azurite;
using QualityReports.LocalHost.Pipeline;

namespace QualityReports.Benchmarks.Starting;

/// <summary>The work of a process whose start is measured: it starts, requests an answer from itself, reports it, and ends.</summary>
internal static class StartWork
{
    /// <summary>The first argument of such a process; the ports of the emulator follow, or nothing for an app without any content.</summary>
    public const string Argument = "start";

    private const string Ready = "ready";

    /// <summary>Starts the app, or an empty server.</summary>
    public static async Task<int> RunAsync(string[] ports)
    {
        if (ports.Length == 0)
            await StartEmptyAsync();
        else
            await StartAppAsync(ports);
        return 0;
    }

    private static async Task StartEmptyAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0/");
        await using var app = builder.Build();
        app.MapGet("/health", () => Ready);
        await app.StartAsync();
        await AskAsync(new Uri(app.Urls.Single()));
    }

    private static async Task StartAppAsync(string[] ports)
    {
        var numbers = ports.Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList();
        var options = new LocalPipelineOptions { SharedAzurite = new AzuriteEndpoints(numbers[0], numbers[1], numbers[2]), Progress = TextWriter.Null };
        await using var pipeline = await LocalPipeline.StartAsync(options, CancellationToken.None);
        await AskAsync(pipeline.Address);
    }

    private static async Task AskAsync(Uri address)
    {
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri(address, "/health"));
        Console.WriteLine(Ready);
    }
}
