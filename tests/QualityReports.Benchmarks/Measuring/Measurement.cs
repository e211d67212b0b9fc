using System.Text.Json;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>What a process of its own measured of some work that it repeated.</summary>
/// <param name="EarlyMilliseconds">Median of the first ten passes; of all where there were fewer.</param>
/// <param name="SettledMilliseconds">Lower quartile of the last third of the passes: what else the machine does only adds.</param>
/// <param name="CpuMilliseconds">Processor time of a pass, all threads, mean of the last third: what collects garbage and compiles counts.</param>
/// <param name="AllocatedMegabytes">What the last pass allocated.</param>
/// <param name="PeakMegabytes">The most memory that was ever resident, of the whole process.</param>
internal sealed record Measurement(
    double EarlyMilliseconds, double SettledMilliseconds, double CpuMilliseconds, double AllocatedMegabytes, double PeakMegabytes)
{
    /// <summary>From the start of the process to the end of the first pass, as the process that started it saw it.</summary>
    public double ColdMilliseconds { get; init; }

    public static Measurement Parse(string line) => JsonSerializer.Deserialize<Measurement>(line)!;

    public string ToJson() => JsonSerializer.Serialize(this);
}
