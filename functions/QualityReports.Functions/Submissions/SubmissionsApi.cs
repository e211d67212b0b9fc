using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Submissions;

/// <summary>The uploads of a locality for a period: their states, findings and files, and the reasons for their warnings.</summary>
public sealed class SubmissionsApi(
    Api api, ReadHistory history, OpenSubmissionFile files, AcknowledgeWarnings acknowledge, SubmissionStore uploads, TimeProvider clock)
{
    private const string All = "api/submissions/{locality}/{period}";
    private const string One = All + "/{id}";

    [Function(nameof(ReadSubmissions)), Allow(Role.Clerk, Role.Province)]
    [Describe("Every upload of a locality for a period.", Answer = typeof(HistoryJson))]
    public Task<IResult> ReadSubmissions([HttpTrigger(Anonymous, "get", Route = All)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, async call => ApiResult.Ok(request, await history.RunAsync(call.Address, cancellation)), cancellation);

    [Function(nameof(ReadSubmission)), Allow(Role.Clerk, Role.Province)]
    [Describe("Where an upload stands.", Answer = typeof(SubmissionJson))]
    public Task<IResult> ReadSubmission([HttpTrigger(Anonymous, "get", Route = One)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call => await history.FindAsync(call.Address, call.Id, cancellation) is { } found
                ? ApiResult.Ok(request, found)
                : ApiProblems.NotFound.ToResult(),
            cancellation);

    [Function(nameof(ReadFindings)), Allow(Role.Clerk, Role.Province)]
    [Describe("What was found in an upload.", AnswerType = "application/json")]
    public Task<IResult> ReadFindings([HttpTrigger(Anonymous, "get", Route = One + "/findings")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call => await files.FindingsAsync(call.Address, call.Id, cancellation) is { } file
                ? ApiResult.Bytes(request, file.ToArray(), MediaTypes.Json)
                : ApiProblems.NotFound.ToResult(),
            cancellation);

    [Function(nameof(DownloadReturned)), Allow(Role.Clerk, Role.Province)]
    [Describe("The workbook with its findings marked.", AnswerType = MediaTypes.Workbook)]
    public Task<IResult> DownloadReturned([HttpTrigger(Anonymous, "get", Route = One + "/returned")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, async call => Send(await files.ReturnedAsync(call.Address, call.Id, cancellation)), cancellation);

    [Function(nameof(DownloadOriginal)), Allow(Role.Clerk, Role.Province)]
    [Describe("The file as it came.", AnswerType = MediaTypes.Workbook)]
    public Task<IResult> DownloadOriginal([HttpTrigger(Anonymous, "get", Route = One + "/original")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, async call => Send(await files.OriginalAsync(call.Address, call.Id, cancellation)), cancellation);

    [Function(nameof(AcknowledgeWarnings)), Allow(Role.Clerk)]
    [Describe("Say of warnings why they may stand.", Body = typeof(AcknowledgementsBody), Answer = typeof(AcknowledgementResultsJson))]
    public Task<IResult> AcknowledgeWarnings(
        [HttpTrigger(Anonymous, "post", Route = One + "/acknowledgements")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                if ((await ApiBody.ReadJsonAsync<AcknowledgementsBody>(request, cancellation)).Read() is not { } items)
                    return ApiProblems.BodyUnreadable.ToResult();
                if (await uploads.FindShownAsync(call.Address, call.Id, cancellation) is null)
                    return ApiProblems.NotFound.ToResult();
                return await acknowledge.RunAsync(call.Address, call.Id, items, call.Caller.Request(clock), cancellation) is { } results
                    ? ApiResult.Ok(request, AcknowledgementResultsJson.Of(items, results))
                    : ApiProblems.NotCurrent.ToResult();
            },
            cancellation);

    private static IResult Send(SubmissionFile? file) =>
        file is null ? ApiProblems.NotFound.ToResult() : ApiFile.Workbook(file.Content, file.Name, file.Version);
}
