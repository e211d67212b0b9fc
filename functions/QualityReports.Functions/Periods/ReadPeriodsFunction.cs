using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Forms;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Periods;

/// <summary>Tells which periods are reported on, and until when.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="forms">The forms.</param>
/// <param name="clock">The product's clock.</param>
[Allow]
public sealed class ReadPeriodsFunction(Gate<ReadPeriodsFunction> gate, FormCatalog forms, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("ReadPeriods")]
    [Describe("Which periods are reported on, and until when.", Answer = typeof(PeriodsJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/periods")] HttpRequest request, CancellationToken cancellation) =>
        gate.ForSignedInAsync(request, _ => Task.FromResult(ApiResult.Ok(request, PeriodsJson.At(clock.GetUtcNow(), forms))), cancellation);
}
