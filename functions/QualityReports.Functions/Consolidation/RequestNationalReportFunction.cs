using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Consolidation;

/// <summary>Asks for the nation's report now.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="report">The use case.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Nation)]
public sealed class RequestNationalReportFunction(Gate<RequestNationalReportFunction> gate, RequestReport report, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("RequestNationalReport")]
    [Describe("Ask for the nation's report now.", Status = StatusCodes.Status202Accepted)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/nation/{period}/consolidate")] HttpRequest request,
        string period, CancellationToken cancellation) =>
        gate.ForNationAsync(
            request,
            period,
            async (caller, parsed) =>
            {
                await report.RunAsync(AreaCode.Nation, parsed, caller.Request(clock), cancellation);
                return Results.Accepted();
            },
            cancellation);
}
