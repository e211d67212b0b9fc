using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Extensions;

/// <summary>Lets a locality send its return after the lock.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="change">The use case.</param>
[Allow(Role.Province)]
public sealed class GrantExtensionFunction(Gate<GrantExtensionFunction> gate, ChangeExtension change)
{
    /// <summary>Runs.</summary>
    [Function("GrantExtension")]
    [Describe("Let a locality send its return after the lock.", Body = typeof(ExtensionRequest), Answer = typeof(ExtensionJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/provinces/{province}/{period}/extensions/{locality}")] HttpRequest request,
        string province, string period, string locality, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            (caller, area, parsed) => change.GrantAsync(request, caller, area, parsed, locality, cancellation),
            cancellation);
}
