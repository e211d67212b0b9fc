using QualityReports.Azurite;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Pipeline;
using QualityReports.Samples;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>Returns from upload to final state, ingested by the real functions in a separate process on the real emulator.</summary>
internal static class IngestBench
{
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    /// <summary>Measures every case and prints it.</summary>
    public static async Task<IReadOnlyList<Ratio>> RunAsync(bool json)
    {
        var ratios = new List<Ratio>();
        foreach (var (name, warmUp, localities, rows) in new[] { ("ingest", 1_200, 400, (int?)null), ("ingest-200", 300, 100, 200) })
        {
            var figures = await MeasureAsync(name, warmUp, localities, rows);
            figures.Write(json);
            ratios.AddRange(figures.Ratios);
        }

        return ratios;
    }

    // Whole provinces, by their codes, so that each return has neighbours to compare with. Last period's returns are sent first, three times as many as are
    // measured, so that every return has a previous one. Then the other provinces' of the same period are sent: comparisons with last period's give a sound
    // return its findings and its workbook. By then nearly everything is compiled.
    private static async Task<CaseFigures> MeasureAsync(string name, int warmUp, int count, int? rows)
    {
        IReadOnlyList<RosterEntry> localities = [.. NationalSample.Roster().Where(member => member.IsRequiredFor(Period.Previous)).Take(warmUp)];
        await using var azurite = await AzuriteServer.StartAsync(progress: Console.Error);
        using var pipeline = await PipelineProcess.StartAsync(azurite, SampleUploads.DayOf(Period.Previous));
        await using var storage = await ProductStorage.OpenAsync(OperatorSettings.Of(azurite.ConnectionString), null, CancellationToken.None);
        var uploads = new SampleUploads(storage, localities, rows);
        await uploads.WriteRosterAsync();
        await uploads.SendAsync(uploads.Make(Period.Previous));
        await pipeline.WaitAsync(localities.Count);
        var files = uploads.Make(Period);
        await pipeline.MoveAsync(SampleUploads.DayOf(Period));
        await uploads.SendAsync(files.Skip(count));
        var before = await pipeline.WaitAsync(localities.Count + files.Count - count);
        var emulator = azurite.ProcessorTime;
        var sent = await uploads.SendAsync(files.Take(count));
        var after = await pipeline.WaitAsync(localities.Count + files.Count);
        var waited = await uploads.WaitedAsync(Period, sent);
        return FiguresOf(name, count, before, after, azurite.ProcessorTime - emulator, waited);
    }

    private static CaseFigures FiguresOf(
        string name, int count, PipelineFigures before, PipelineFigures after, TimeSpan emulator, IReadOnlyList<double> waited)
    {
        var cpu = (after.CpuMilliseconds - before.CpuMilliseconds) / count;
        var emulatorCpu = emulator.TotalMilliseconds / count;
        return new CaseFigures(
            name,
            [
                new("returnsPerSecond", count / (after.Seconds - before.Seconds)),
                new("p50Milliseconds", waited[count / 2]),
                new("p95Milliseconds", waited[count * 95 / 100]),
                new("operationsPerReturn", (after.Requests - before.Requests) / (double)count),
                new("cpuMillisecondsPerReturn", cpu),
                new("emulatorCpuMillisecondsPerReturn", emulatorCpu),
                new("peakMegabytes", after.PeakMegabytes),
            ],
            [new Ratio($"{name}: our CPU / the emulator's", cpu / emulatorCpu)]);
    }
}
