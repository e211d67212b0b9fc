using QualityReports.Storage;
using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Consolidation;

public sealed class ConsolidateProvinceFunction(BuildReport build)
{
    [Function("ConsolidateProvince")]
    public Task RunAsync([QueueTrigger(StorageNames.Consolidations, Connection = "Storage")] ConsolidationRequest request, CancellationToken cancellation) =>
        build.RunAsync(request, cancellation);
}
