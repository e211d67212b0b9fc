using System.Text.Json;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>The progress of a pipeline, and the resources that its process has used.</summary>
/// <param name="Handled">The uploads that it has ingested.</param>
/// <param name="Seconds">The time on a clock.</param>
/// <param name="CpuMilliseconds">Processor time of all threads.</param>
/// <param name="Requests">Requests that it sent to storage, including those of the local host, which lists the container.</param>
/// <param name="PeakMegabytes">The peak resident memory.</param>
internal sealed record PipelineFigures(long Handled, double Seconds, double CpuMilliseconds, long Requests, double PeakMegabytes)
{
    public static PipelineFigures Parse(string line) => JsonSerializer.Deserialize<PipelineFigures>(line)!;

    public string ToJson() => JsonSerializer.Serialize(this);
}
