using System.Globalization;
using System.Net;
using System.Net.Sockets;
using QualityReports.Azurite;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;
using QualityReports.LocalHost.Cli;

namespace QualityReports.Benchmarks.Starting;

/// <summary>The time until a fresh process is ready: the app until it answers, <c>qr up</c> until its message.</summary>
internal static class StartBench
{
    private const int Starts = 7;

    /// <summary>Measures and prints it.</summary>
    public static async Task<IReadOnlyList<Ratio>> RunAsync(bool json)
    {
        await using var azurite = await AzuriteServer.StartAsync(progress: Console.Error);
        var (blob, queue, table) = azurite.Endpoints;
        string[] app = [typeof(StartBench).Assembly.Location, StartWork.Argument, Text(blob), Text(queue), Text(table)];
        string[] empty = [typeof(StartBench).Assembly.Location, StartWork.Argument];
        string[] up = [typeof(CommandLine).Assembly.Location, "up", "--port", Text(FreePort())];
        // In turns: other load on the machine then affects all of them.
        var waited = Enumerable.Range(0, Starts).Select(_ => (Empty: Wait(empty), App: Wait(app), Up: Wait(up))).ToList();
        var figures = FiguresOf(Median(waited.Select(one => one.Empty)), Median(waited.Select(one => one.App)), Median(waited.Select(one => one.Up)));
        figures.Write(json);
        return figures.Ratios;
    }

    private static CaseFigures FiguresOf(double empty, double app, double up) => new(
        "start",
        [new("emptyAppMilliseconds", empty), new("appMilliseconds", app), new("upMilliseconds", up)],
        [new Ratio("start: the app / an app without content", app / empty), new Ratio("start: qr up / an app without content", up / empty)]);

    // From the start of the process to its first line. The emulator that `qr up` starts ends with it.
    private static double Wait(string[] arguments)
    {
        using var process = StartedProcess.Start(arguments);
        return process.Milliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Starts / 2);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
