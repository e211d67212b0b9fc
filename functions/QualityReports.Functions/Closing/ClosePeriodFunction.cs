using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Access;
using QualityReports.Functions.Extensions;
using QualityReports.Functions.Http;
using QualityReports.Functions.Reports;
using QualityReports.Storage.Reports;

namespace QualityReports.Functions.Closing;

/// <summary>Freezes a province's report because somebody says so.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="close">The use case.</param>
/// <param name="reports">The reports.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Province)]
public sealed class ClosePeriodFunction(Gate<ClosePeriodFunction> gate, ClosePeriod close, ReportStore reports, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("ClosePeriod")]
    [Describe("Freeze a report.", Body = typeof(ReasonRequest), Answer = typeof(ReportVersionJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/provinces/{province}/{period}/close")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, period, (caller, area, parsed) => CloseAsync(request, caller, area, parsed, cancellation), cancellation);

    private async Task<IResult> CloseAsync(HttpRequest request, Caller caller, AreaCode area, ReportingPeriod period, CancellationToken cancellation)
    {
        var asked = await ApiBody.ReadJsonAsync<ReasonRequest>(request, cancellation);
        var result = await close.RunAsync(area, period, asked.Reason, caller.Request(clock), cancellation);
        return result.Problem is { } problem
            ? ApiProblem.Of("CLOSE", problem, CloseTexts.Of(problem)).ToResult()
            : ApiResult.Ok(request, ReportVersionJson.Of((await reports.FindCurrentAsync(area, period, cancellation))!));
    }
}
