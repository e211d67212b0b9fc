using QualityReports.Domain.Rosters;
using QualityReports.Workbooks.Rosters;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Rosters;

/// <summary>A province's roster: downloaded as csv, corrected, and replaced by csv or xlsx.</summary>
public sealed class RostersApi(Api api, RosterStore roster, ImportRoster import, TimeProvider clock)
{
    private const string Route = "api/provinces/{province}/roster";

    // Findings put this name before the cells. The bytes determine the format.
    private const string FileName = "roster";

    [Function(nameof(DownloadRoster)), Allow(Role.Province)]
    [Describe("Who takes part, as csv.", AnswerType = "text/csv")]
    public Task<IResult> DownloadRoster([HttpTrigger(Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call => Results.Bytes(RosterCsvWriter.Write(await roster.ReadAsync(call.Area, cancellation)), MediaTypes.Csv, $"{call.Area}-roster.csv"),
            cancellation);

    [Function(nameof(ReplaceRoster)), Allow(Role.Province)]
    [Describe("Replace who takes part, as a whole or not at all.", BodyType = "application/octet-stream", Answer = typeof(RosterChangesJson))]
    public Task<IResult> ReplaceRoster([HttpTrigger(Anonymous, "put", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var content = await ApiBody.ReadAsync(request, RosterLimits.FileBytes, cancellation);
                var result = await import.RunAsync(call.Area, content, FileName, call.Caller.Request(clock), cancellation);
                return result.Changes is { } changes
                    ? ApiResult.Ok(request, RosterChangesJson.Of(changes))
                    : ApiProblems.RosterRefused.ToResult(result.Findings);
            },
            cancellation);
}
