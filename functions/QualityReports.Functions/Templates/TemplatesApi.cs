using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Templates;

/// <summary>The workbook that a clerk fills in.</summary>
public sealed class TemplatesApi(Api api, MakeTemplate templates)
{
    [Function(nameof(ReadTemplate)), Allow(Role.Clerk)]
    [Describe("The workbook to fill in.", AnswerType = MediaTypes.Workbook)]
    public Task<IResult> ReadTemplate(
        [HttpTrigger(Anonymous, "get", Route = "api/templates/{locality}/{period}")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var file = await templates.RunAsync(call.Address, cancellation);
                return file.Refusal is { } refusal
                    ? ApiProblem.Of(refusal, StatusCodes.Status404NotFound).ToResult()
                    : ApiFile.Workbook(file.Content!, file.Name);
            },
            cancellation);
}
