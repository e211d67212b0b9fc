using System.Text.Json;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>How far a pipeline is, and what its process has used since it began.</summary>
/// <param name="Handled">Uploads that it has handled.</param>
/// <param name="Seconds">A clock.</param>
/// <param name="CpuMilliseconds">Processor time of all threads.</param>
/// <param name="Requests">Requests that it sent to storage; those of the stand-in for the host, which lists the container, are among them.</param>
/// <param name="PeakMegabytes">The most memory that was ever resident.</param>
internal sealed record PipelineFigures(long Handled, double Seconds, double CpuMilliseconds, long Requests, double PeakMegabytes)
{
    public static PipelineFigures Parse(string line) => JsonSerializer.Deserialize<PipelineFigures>(line)!;

    public string ToJson() => JsonSerializer.Serialize(this);
}
