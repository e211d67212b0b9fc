using System.Diagnostics;
using System.Globalization;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;
using QualityReports.LocalHost.Azurite;

namespace QualityReports.Benchmarks.Starting;

/// <summary>How long it takes until the app answers, beside an empty ASP.NET Core app, and until <c>qr up</c> is ready, beside the emulator alone.</summary>
internal static class StartBench
{
    private const int Starts = 7;

    /// <summary>Measures and prints it; ours and the floor by turns, so that both see the same machine.</summary>
    public static async Task<IReadOnlyList<Ratio>> RunAsync(bool json)
    {
        var (app, empty, up, emulator) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        await using (var azurite = await AzuriteServer.StartAsync(progress: Console.Error))
        {
            for (var i = 0; i < Starts; i++)
            {
                empty.Add(await AnswerAsync(StartWork.Empty, null));
                app.Add(await AnswerAsync(StartWork.App, azurite));
            }
        }

        for (var i = 0; i < Starts; i++)
        {
            emulator.Add(await EmulatorAsync());
            up.Add(await UpAsync());
        }

        var figures = new CaseFigures(
            "start",
            [
                new("appMilliseconds", Median(app)),
                new("emptyAppMilliseconds", Median(empty)),
                new("upMilliseconds", Median(up)),
                new("emulatorMilliseconds", Median(emulator)),
            ],
            [new Ratio("start: app / empty app", Median(app) / Median(empty)), new Ratio("start: qr up / emulator", Median(up) / Median(emulator))]);
        figures.Write(json);
        return figures.Ratios;
    }

    // From the start of the process to its first answer; the client has been used before and costs nothing.
    private static async Task<double> AnswerAsync(string what, AzuriteServer? azurite)
    {
        using var client = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        string[] ports = azurite?.Endpoints is var (blob, queue, table) ? [Text(blob), Text(queue), Text(table)] : [];
        using var process = Launch([typeof(StartWork).Assembly.Location, StartWork.Argument, what, .. ports], redirectInput: true);
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The {what} ended; it has said why.");
        using var answer = await client.GetAsync(new Uri(address));
        var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        answer.EnsureSuccessStatusCode();
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return elapsed;
    }

    private static async Task<double> EmulatorAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await using var azurite = await AzuriteServer.StartAsync(progress: Console.Error);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> UpAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Launch([typeof(AzuriteServer).Assembly.Location, "up", "--port", "7099"], redirectInput: false);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("QualityReports is up", StringComparison.Ordinal))
                continue;
            var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            return elapsed;
        }

        throw new InvalidOperationException("qr up ended; it has said why.");
    }

    private static Process Launch(string[] arguments, bool redirectInput) => Process.Start(
        new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = redirectInput, RedirectStandardOutput = true, UseShellExecute = false })!;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
