using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QualityReports.LocalHost.Azurite;
using QualityReports.LocalHost.Pipeline;

namespace QualityReports.Benchmarks.Starting;

/// <summary>An app whose start is measured: prints the address that answers, and ends when its standard input does.</summary>
internal static class StartWork
{
    /// <summary>The first argument of such a process.</summary>
    public const string Argument = "start";

    /// <summary>The floor: ASP.NET Core with one address.</summary>
    public const string Empty = "empty";

    /// <summary>The product; the ports of an emulator follow.</summary>
    public const string App = "app";

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(string what, string[] ports)
    {
        await using var running = what == Empty ? await StartEmptyAsync() : await StartProductAsync(ports);
        Console.In.ReadToEnd();
        return 0;
    }

    private static async Task<IAsyncDisposable> StartEmptyAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/health", () => Results.Text("Healthy"));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First() + "/health");
        return app;
    }

    private static async Task<IAsyncDisposable> StartProductAsync(string[] ports)
    {
        var numbers = ports.Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList();
        var pipeline = await LocalPipeline.StartAsync(
            new LocalPipelineOptions { SharedAzurite = new AzuriteEndpoints(numbers[0], numbers[1], numbers[2]), Progress = TextWriter.Null }, CancellationToken.None);
        Console.WriteLine(new Uri(pipeline.Address, "health"));
        return pipeline;
    }
}
