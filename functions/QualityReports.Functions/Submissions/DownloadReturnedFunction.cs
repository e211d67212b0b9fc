using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Submissions;

/// <summary>Hands out the workbook with the findings in it.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="files">The use case.</param>
[Allow(Role.Clerk, Role.Province)]
public sealed class DownloadReturnedFunction(Gate<DownloadReturnedFunction> gate, OpenSubmissionFile files)
{
    /// <summary>Runs.</summary>
    [Function("DownloadReturned")]
    [Describe("The workbook with its findings marked.", AnswerType = ContentTypes.Workbook)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{locality}/{period}/{id}/returned")] HttpRequest request,
        string locality,
        string period,
        string id,
        CancellationToken cancellation) =>
        gate.ForSubmissionAsync(
            request,
            locality,
            period,
            id,
            async (_, address, upload) => await files.ReturnedAsync(address, upload, cancellation) is { } file
                ? ApiFile.Workbook(file.Content, file.Name, file.Version)
                : ApiProblems.NotFound.ToResult(),
            cancellation);
}
