using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Consolidation;

/// <summary>Asks for a province's report now.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="report">The use case.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Province)]
public sealed class RequestReportFunction(Gate<RequestReportFunction> gate, RequestReport report, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("RequestReport")]
    [Describe("Ask for a report now.", Status = StatusCodes.Status202Accepted)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/provinces/{province}/{period}/consolidate")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            async (caller, area, parsed) =>
            {
                await report.RunAsync(area, parsed, caller.Request(clock), cancellation);
                return Results.Accepted();
            },
            cancellation);
}
