using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Lineages;

/// <summary>Leads a figure of the nation's report back to the provinces, whose own reports lead on to the cells.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="lineage">The answer.</param>
[Allow(Role.Nation)]
public sealed class ExplainNationFunction(Gate<ExplainNationFunction> gate, LineageResult lineage)
{
    /// <summary>Runs.</summary>
    [Function("ExplainNation")]
    [Describe("The provinces behind a figure.", AnswerType = "application/json", Query = ["indicator", "version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/lineage")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.ForNationAsync(request, period, (_, parsed) => lineage.AnswerAsync(request, AreaCode.Nation, parsed, cancellation), cancellation);
}
