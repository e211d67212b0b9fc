using Microsoft.AspNetCore.Http;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Extensions;

/// <summary>Reads what is asked for over HTTP, grants or withdraws, and answers.</summary>
/// <param name="grant">Gives leave.</param>
/// <param name="withdraw">Ends it.</param>
/// <param name="clock">The product's clock.</param>
public sealed class ChangeExtension(GrantExtension grant, WithdrawExtension withdraw, TimeProvider clock)
{
    /// <summary>Gives leave.</summary>
    public async Task<IResult> GrantAsync(
        HttpRequest request, Caller caller, AreaCode province, ReportingPeriod period, string locality, CancellationToken cancellation)
    {
        if (!LocalityCode.TryParse(locality, out var code))
            return ApiProblems.AreaUnknown.ToResult();
        var asked = await ApiBody.ReadJsonAsync<ExtensionRequest>(request, cancellation);
        return Answer(request, await grant.RunAsync(province, period, code, asked.Until, asked.Reason, caller.Request(clock), cancellation));
    }

    /// <summary>Ends it.</summary>
    public async Task<IResult> WithdrawAsync(
        HttpRequest request, Caller caller, AreaCode province, ReportingPeriod period, string locality, CancellationToken cancellation)
    {
        if (!LocalityCode.TryParse(locality, out var code))
            return ApiProblems.AreaUnknown.ToResult();
        var asked = await ApiBody.ReadJsonAsync<ReasonRequest>(request, cancellation);
        return Answer(request, await withdraw.RunAsync(province, period, code, asked.Reason, caller.Request(clock), cancellation));
    }

    private IResult Answer(HttpRequest request, ExtensionResult result) => result.Problem is { } problem
        ? ApiProblem.Of("EXTENSION", problem, ExtensionTexts.Of(problem)).ToResult()
        : ApiResult.Ok(request, ExtensionJson.Of(result.Extension, clock.GetUtcNow()));
}
