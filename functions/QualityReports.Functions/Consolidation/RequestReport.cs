using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Consolidation;

/// <summary>Requests a report now, instead of at the next tick. Without changes none is made.</summary>
public sealed class RequestReport(ConsolidationQueue queue, AuditStore audit)
{
    public async Task RunAsync(AreaCode area, ReportingPeriod period, ChangeRequest request, CancellationToken cancellation)
    {
        await audit.AppendAsync(new AuditEntry(area, period, AuditAction.ReportRequested, area.Value, request), cancellation);
        await queue.SendAsync(area, period, [], cancellation);
    }
}
