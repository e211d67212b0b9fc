using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Consolidation;
using QualityReports.Storage.Consolidation;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>Delivers messages of queue <c>consolidations</c> as the host does.</summary>
public static class ConsolidationExtensions
{
    /// <summary>Builds the requested report, a province's or the nation's.</summary>
    public static Task ConsolidateAsync(this IServiceProvider services, ConsolidationRequest request, CancellationToken cancellation = default) =>
        new ConsolidateProvinceFunction(services.GetRequiredService<BuildReport>()).RunAsync(request, cancellation);
}
