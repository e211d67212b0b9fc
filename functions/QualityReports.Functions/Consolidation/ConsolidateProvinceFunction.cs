using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Consolidation;

/// <summary>A report is asked for.</summary>
/// <param name="province">The use case.</param>
/// <param name="nation">The use case for the nation, which is asked for by its code.</param>
public sealed class ConsolidateProvinceFunction(ConsolidateProvince province, ConsolidateNation nation)
{
    /// <summary>Runs.</summary>
    [Function("ConsolidateProvince")]
    public Task RunAsync([QueueTrigger(StorageNames.Consolidations, Connection = "Storage")] ConsolidationRequest request, CancellationToken cancellation) =>
        AreaCode.Parse(request.Province) is var area && area == AreaCode.Nation
            ? nation.RunAsync(ReportingPeriod.Parse(request.Period), cancellation)
            : province.RunAsync(area, ReportingPeriod.Parse(request.Period), cancellation);
}
