using System.Text.Json;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Storage.Consolidation;

/// <summary>A report to build, as queue <c>consolidations</c> carries it.</summary>
/// <param name="Province">The province's code.</param>
/// <param name="Period">The period.</param>
public sealed record ConsolidationRequest(string Province, string Period);

/// <summary>Queue <c>consolidations</c>.</summary>
/// <param name="queues">The queue service.</param>
public sealed class ConsolidationQueue(QueueServiceClient queues)
{
    private readonly QueueClient _queue = queues.GetQueueClient(StorageNames.Consolidations);

    /// <summary>Asks for a report. Asking twice is harmless: the second finds nothing to do.</summary>
    public async Task SendAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation) =>
        await _queue.SendMessageAsync(JsonSerializer.Serialize(new ConsolidationRequest(province.Value, period.ToString())), cancellation);
}
