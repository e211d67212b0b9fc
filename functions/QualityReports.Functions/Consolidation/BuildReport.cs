using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Consolidation;

/// <summary>Builds the report that a message requests, in the trace of its uploads.</summary>
/// <param name="nation">Builds the nation's report, which a message requests by its code.</param>
public sealed class BuildReport(ConsolidateProvince province, ConsolidateNation nation)
{
    /// <exception cref="FormatException">The message has no valid area or period.</exception>
    /// <exception cref="ArgumentException">There is no such province, or no form serves the period.</exception>
    public async Task RunAsync(ConsolidationRequest request, CancellationToken cancellation)
    {
        using var activity = Traces.StartConsolidate(request);
        try
        {
            var (area, period) = (AreaCode.Parse(request.Province), ReportingPeriod.Parse(request.Period));
            await (area == AreaCode.Nation ? nation.RunAsync(period, cancellation) : province.RunAsync(area, period, cancellation));
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            activity.Fail(fault);
            ReportMetrics.Count(ReportMetrics.Failed);
            throw;
        }
    }
}
