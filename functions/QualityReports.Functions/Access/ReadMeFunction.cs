using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Access;

/// <summary>Tells a person what the person may do.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="names">The names of the areas.</param>
[Allow]
public sealed class ReadMeFunction(Gate<ReadMeFunction> gate, ScopeNames names)
{
    /// <summary>Runs.</summary>
    [Function("ReadMe")]
    [Describe("Who is signed in, and what the person may do.", Answer = typeof(MeJson))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request, CancellationToken cancellation) =>
        gate.ForSignedInAsync(request, async caller => ApiResult.Ok(request, await MeJson.OfAsync(caller, names, cancellation)), cancellation);
}
