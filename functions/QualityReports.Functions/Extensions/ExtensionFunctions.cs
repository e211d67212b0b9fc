using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Extensions;

/// <summary>What is asked for when leave is granted.</summary>
/// <param name="Until">The last day on which the return is taken, in China.</param>
/// <param name="Reason">Why.</param>
public sealed record ExtensionRequest(DateOnly Until, string Reason);

/// <summary>Why something is done.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReasonRequest(string Reason);

/// <summary>Leave to send a return after the lock.</summary>
/// <param name="gate">Who may call them.</param>
/// <param name="grant">Gives it.</param>
/// <param name="withdraw">Ends it.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Province)]
public sealed class ExtensionFunctions(Gate<ExtensionFunctions> gate, GrantExtension grant, WithdrawExtension withdraw, TimeProvider clock)
{
    private const string Route = "api/provinces/{province}/{period}/extensions/{locality}";

    /// <summary>Gives it.</summary>
    [Function("GrantExtension")]
    [Describe("Let a locality send its return after the lock.", Body = typeof(ExtensionRequest), Answer = typeof(ExtensionJson))]
    public Task<IResult> GrantAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string province, string period, string locality, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            async (caller, area, parsed) =>
            {
                if (!LocalityCode.TryParse(locality, out var code))
                    return ApiProblems.AreaUnknown.ToResult();
                var asked = await ApiBody.ReadJsonAsync<ExtensionRequest>(request, cancellation);
                return Answer(request, await grant.RunAsync(area, parsed, code, asked.Until, asked.Reason, caller.Request(clock), cancellation));
            },
            cancellation);

    /// <summary>Ends it.</summary>
    [Function("WithdrawExtension")]
    [Describe("End an extension.", Body = typeof(ReasonRequest), Answer = typeof(ExtensionJson))]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string province, string period, string locality, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            async (caller, area, parsed) =>
            {
                if (!LocalityCode.TryParse(locality, out var code))
                    return ApiProblems.AreaUnknown.ToResult();
                var asked = await ApiBody.ReadJsonAsync<ReasonRequest>(request, cancellation);
                return Answer(request, await withdraw.RunAsync(area, parsed, code, asked.Reason, caller.Request(clock), cancellation));
            },
            cancellation);

    private IResult Answer(HttpRequest request, ExtensionResult result) => result.Problem is { } problem
        ? ApiProblem.Of("EXTENSION", problem, ExtensionTexts.Of(problem)).ToResult()
        : ApiResult.Ok(request, ExtensionJson.Of(result.Extension, clock.GetUtcNow()));
}
