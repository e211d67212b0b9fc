using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Extensions;

/// <summary>Ends an extension.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="change">The use case.</param>
[Allow(Role.Province)]
public sealed class WithdrawExtensionFunction(Gate<WithdrawExtensionFunction> gate, ChangeExtension change)
{
    /// <summary>Runs.</summary>
    [Function("WithdrawExtension")]
    [Describe("End an extension.", Body = typeof(ReasonRequest), Answer = typeof(ExtensionJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/provinces/{province}/{period}/extensions/{locality}")] HttpRequest request,
        string province, string period, string locality, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            (caller, area, parsed) => change.WithdrawAsync(request, caller, area, parsed, locality, cancellation),
            cancellation);
}
