using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Templates;

/// <summary>Gives a clerk the workbook to fill in.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="templates">The use case.</param>
[Allow(Role.Clerk)]
public sealed class ReadTemplateFunction(Gate<ReadTemplateFunction> gate, MakeTemplate templates)
{
    /// <summary>Runs.</summary>
    [Function("ReadTemplate")]
    [Describe("The workbook to fill in.", AnswerType = ContentTypes.Workbook)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates/{locality}/{period}")] HttpRequest request,
        string locality,
        string period,
        CancellationToken cancellation) =>
        gate.ForReturnAsync(request, locality, period, (_, address) => ServeAsync(address, cancellation), cancellation);

    private async Task<IResult> ServeAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var file = await templates.RunAsync(address, cancellation);
        return file.Content is { } content
            ? ApiFile.Workbook(content, file.Name)
            : ApiProblem.Of(file.Refusal!, StatusCodes.Status404NotFound).ToResult();
    }
}
