using QualityReports.Functions.Periods;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Boards;

/// <summary>The periods, and the boards of a province and of the nation for one of them.</summary>
public sealed class BoardsApi(Api api, FormCatalog forms, ReadProvince provinces, ReadNation nation, TimeProvider clock)
{
    [Function(nameof(ReadPeriods)), Allow]
    [Describe("Which periods are reported on, and until when.", Answer = typeof(PeriodsJson))]
    public Task<IResult> ReadPeriods([HttpTrigger(Anonymous, "get", Route = "api/periods")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, _ => Task.FromResult(ApiResult.Ok(request, PeriodsJson.At(clock.GetUtcNow(), forms))), cancellation);

    [Function(nameof(ReadProvince)), Allow(Role.Province, Role.Nation)]
    [Describe("Where a province stands.", Answer = typeof(ProvinceBoard))]
    public Task<IResult> ReadProvince(
        [HttpTrigger(Anonymous, "get", Route = "api/provinces/{province}/{period}")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call => await provinces.RunAsync(call.Area, call.Period, cancellation) is { } board
                ? ApiResult.Ok(request, board)
                : ApiProblems.AreaUnknown.ToResult(),
            cancellation);

    [Function(nameof(ReadNation)), Allow(Role.Nation)]
    [Describe("Where the nation stands.", Answer = typeof(NationBoard))]
    public Task<IResult> ReadNation([HttpTrigger(Anonymous, "get", Route = "api/nation/{period}")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, async call => ApiResult.Ok(request, await nation.RunAsync(call.Period, cancellation)), cancellation);
}
