using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Lineages;

/// <summary>Leads a figure of a province's report back to its cells.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="lineage">The answer.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class ExplainFigureFunction(Gate<ExplainFigureFunction> gate, LineageResult lineage)
{
    /// <summary>Runs.</summary>
    [Function("ExplainFigure")]
    [Describe("The cells behind a figure.", AnswerType = "application/json", Query = ["indicator", "version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/lineage")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, period, (_, area, parsed) => lineage.AnswerAsync(request, area, parsed, cancellation), cancellation);
}
