using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Consolidation;

/// <summary>A report is asked for.</summary>
/// <param name="consolidate">The use case.</param>
public sealed class ConsolidateProvinceFunction(ConsolidateProvince consolidate)
{
    /// <summary>Runs.</summary>
    [Function("ConsolidateProvince")]
    public Task RunAsync([QueueTrigger(StorageNames.Consolidations, Connection = "Storage")] ConsolidationRequest request, CancellationToken cancellation) =>
        consolidate.RunAsync(AreaCode.Parse(request.Province), ReportingPeriod.Parse(request.Period), cancellation);
}
