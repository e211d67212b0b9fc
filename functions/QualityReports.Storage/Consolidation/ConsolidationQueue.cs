using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Queues;

namespace QualityReports.Storage.Consolidation;

/// <summary>A request to build a report, as stored in queue <c>consolidations</c>.</summary>
public sealed record ConsolidationRequest(string Province, string Period)
{
    /// <summary>The most traces of a message, which must stay small.</summary>
    public const int MaxTraces = 100;

    /// <summary>The traces of the uploads behind the request (W3C Trace Context), the newest ones; absent without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Traces { get; init; }
}

/// <summary>Queue <c>consolidations</c>.</summary>
public sealed class ConsolidationQueue(QueueServiceClient queues)
{
    private readonly QueueClient _queue = queues.GetQueueClient(StorageNames.Consolidations);

    /// <summary>Requests a report. A repeated request is harmless: the second finds no changes.</summary>
    /// <param name="traces">The traces of the uploads, newest last.</param>
    public async Task SendAsync(AreaCode province, ReportingPeriod period, IReadOnlyCollection<string> traces, CancellationToken cancellation)
    {
        var request = new ConsolidationRequest(province.Value, period.ToString())
        {
            Traces = traces.Count == 0 ? null : [.. traces.TakeLast(ConsolidationRequest.MaxTraces)],
        };
        await _queue.SendMessageAsync(JsonSerializer.Serialize(request), cancellation);
    }
}
