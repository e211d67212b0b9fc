using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Provinces;

/// <summary>Shows where a province stands.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="reader">The use case.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class ReadProvinceFunction(Gate<ReadProvinceFunction> gate, ReadProvince reader)
{
    /// <summary>Runs.</summary>
    [Function("ReadProvince")]
    [Describe("Where a province stands.", Answer = typeof(ProvinceBoard))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            async (_, area, parsed) => await reader.RunAsync(area, parsed, cancellation) is { } board ? ApiResult.Ok(request, board) : ApiProblems.AreaUnknown.ToResult(),
            cancellation);
}
