using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Nation;

/// <summary>Shows where the nation stands.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="reader">The use case.</param>
[Allow(Role.Nation)]
public sealed class ReadNationFunction(Gate<ReadNationFunction> gate, ReadNation reader)
{
    /// <summary>Runs.</summary>
    [Function("ReadNation")]
    [Describe("Where the nation stands.", Answer = typeof(NationBoard))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.ForNationAsync(request, period, async (_, parsed) => ApiResult.Ok(request, await reader.RunAsync(parsed, cancellation)), cancellation);
}
