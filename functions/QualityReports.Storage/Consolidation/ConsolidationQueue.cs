using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Storage.Consolidation;

/// <summary>A report to build, as queue <c>consolidations</c> carries it.</summary>
public sealed record ConsolidationRequest(string Province, string Period)
{
    /// <summary>The most traces that a message names: it must stay small, and nobody reads more.</summary>
    public const int MaxTraces = 100;

    /// <summary>The traces of the uploads that it is to be built for (W3C Trace Context), the newest ones; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Traces { get; init; }
}

/// <summary>Queue <c>consolidations</c>.</summary>
public sealed class ConsolidationQueue(QueueServiceClient queues)
{
    private readonly QueueClient _queue = queues.GetQueueClient(StorageNames.Consolidations);

    /// <summary>Asks for a report. Asking twice is harmless: the second finds nothing to do.</summary>
    /// <param name="province">The province, or the nation.</param>
    /// <param name="traces">The traces of what it is to be built for, the newest last.</param>
    public async Task SendAsync(AreaCode province, ReportingPeriod period, IReadOnlyCollection<string> traces, CancellationToken cancellation)
    {
        var request = new ConsolidationRequest(province.Value, period.ToString())
        {
            Traces = traces.Count == 0 ? null : [.. traces.TakeLast(ConsolidationRequest.MaxTraces)],
        };
        await _queue.SendMessageAsync(JsonSerializer.Serialize(request), cancellation);
    }
}
