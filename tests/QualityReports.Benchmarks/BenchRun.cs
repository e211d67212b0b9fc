using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Ingesting;
using QualityReports.Benchmarks.Reading;
using QualityReports.Benchmarks.Starting;
using QualityReports.Benchmarks.Writing;

namespace QualityReports.Benchmarks;

/// <summary>Measures the requested parts one after another, and prints each case at its end.</summary>
internal static class BenchRun
{
    private const int Slower = 1;

    /// <returns>0; with <c>--check</c> 1 where a ratio is worse.</returns>
    public static async Task<int> RunAsync(BenchOptions options)
    {
        var ratios = new List<Ratio>();
        if (options.Includes("read"))
            ratios.AddRange(ReadBench.Run(options.Json));
        if (options.Includes("write"))
            ratios.AddRange(CostBench.Run("write", CostBench.OfWriting, options.Json));
        if (options.Includes("consolidate"))
            ratios.AddRange(CostBench.Run("consolidate", CostBench.OfConsolidating, options.Json));
        if (options.Includes("ingest"))
            ratios.AddRange(await IngestBench.RunAsync(options.Json));
        if (options.Includes("nation"))
            ratios.AddRange(await NationBench.RunAsync(options.Json));
        if (options.Includes("start"))
            ratios.AddRange(await StartBench.RunAsync(options.Json));
        // With both options, the new ratios are compared with the ones committed before.
        var isAsGood = !options.Check || BaselineFile.Check(ratios, Console.Error);
        if (options.Baseline)
            BaselineFile.Write(ratios);
        return isAsGood ? 0 : Slower;
    }
}
