using System.Diagnostics;
using System.Globalization;
using QualityReports.Azurite;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Pipeline;
using QualityReports.LocalHost.Terminal;
using QualityReports.Samples;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>The whole nation: whether the cost of a return depends on their number, and the duration of each step.</summary>
internal static class NationBench
{
    private const int Step = 200;

    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    /// <summary>Measures and prints it.</summary>
    public static async Task<IReadOnlyList<Ratio>> RunAsync(bool json)
    {
        var figures = await MeasureAsync();
        figures.Write(json);
        return figures.Ratios;
    }

    // Everything is in storage before the pipeline starts: it then shares the processors only with the emulator.
    private static async Task<CaseFigures> MeasureAsync()
    {
        await using var azurite = await AzuriteServer.StartAsync(progress: Console.Error);
        var day = SampleUploads.DayOf(Period);
        await using (var storage = await CreateAsync(azurite, day))
        {
            var uploads = new SampleUploads(storage, [.. NationalSample.Roster().Where(member => member.IsRequiredFor(Period))], rows: null);
            await uploads.WriteRosterAsync();
            Say("workbooks and uploads");
            await uploads.SendAsync(uploads.Make(Period));
        }

        using var pipeline = await PipelineProcess.StartAsync(azurite, day);
        var steps = await pipeline.WaitAsync(NationalSample.Localities, Step, at => Say($"{at.Handled} of {NationalSample.Localities} returns"));
        var reported = await pipeline.ReportAsync();
        Say("qr demo --nation");
        return FiguresOf([pipeline.Started, .. steps], reported, RunDemo());
    }

    // Starting a pipeline creates the containers and tables; this one has no other task.
    private static async Task<ProductStorage> CreateAsync(AzuriteServer azurite, DateOnly day)
    {
        using (await PipelineProcess.StartAsync(azurite, day))
            return await ProductStorage.OpenAsync(OperatorSettings.Of(azurite.ConnectionString), day, CancellationToken.None);
    }

    private static double RunDemo()
    {
        var began = Stopwatch.GetTimestamp();
        string[] arguments = [typeof(CommandLine).Assembly.Location, "demo", "--nation"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(began).TotalSeconds : throw new InvalidOperationException("qr demo --nation failed.");
    }

    private static CaseFigures FiguresOf(IReadOnlyList<PipelineFigures> points, PipelineFigures reported, double demo)
    {
        var parts = points.Zip(points.Skip(1), (from, to) => (to.Handled, Each: (to.Seconds - from.Seconds) * 1000 / (to.Handled - from.Handled),
            Cpu: (to.CpuMilliseconds - from.CpuMilliseconds) / (to.Handled - from.Handled))).ToList();
        return new CaseFigures(
            "nation",
            [
                .. parts.Select(part => Of(Name("millisecondsPerReturnTo", part.Handled), part.Each)),
                .. parts.Select(part => Of(Name("cpuMillisecondsPerReturnTo", part.Handled), part.Cpu)),
                Of("reportsSeconds", reported.Seconds - points[^1].Seconds),
                Of("demoSeconds", demo),
            ],
            // The first 200 include compilation, and the last few are too few.
            [new Ratio("nation: time of a late return / of an early one", parts[^2].Each / parts[1].Each)]);
    }

    private static KeyValuePair<string, double> Of(string name, double value) => new(name, value);

    private static string Name(string figure, long handled) => string.Create(CultureInfo.InvariantCulture, $"{figure}{handled}");

    private static void Say(string what) => Console.Error.WriteLine($"nation: {what} …");
}
