using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Access;

/// <summary>Takes a role.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="change">The use case.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Admin)]
public sealed class TakeGrantFunction(Gate<TakeGrantFunction> gate, ChangeGrants change, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("TakeGrant")]
    [Describe("Take a role.", Status = StatusCodes.Status204NoContent)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = GrantRoutes.One)] HttpRequest request,
        string subject, string area, CancellationToken cancellation) =>
        gate.ForGrantAsync(
            request,
            subject,
            area,
            async (caller, scope) =>
                await change.TakeAsync(subject, scope, caller.Request(clock), cancellation) ? Results.NoContent() : ApiProblems.NotFound.ToResult(),
            cancellation);
}
