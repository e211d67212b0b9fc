using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>The extension of a locality's deadline for a period.</summary>
public sealed class ExtensionsApi(Api api, GrantExtension grant, WithdrawExtension withdraw, TimeProvider clock)
{
    private const string Route = "api/provinces/{province}/{period}/extensions/{locality}";

    [Function(nameof(GrantExtension)), Allow(Role.Province)]
    [Describe("Let a locality send its return after the lock.", Body = typeof(ExtensionRequest), Answer = typeof(ExtensionJson))]
    public Task<IResult> GrantExtension([HttpTrigger(Anonymous, "put", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var asked = await ApiBody.ReadJsonAsync<ExtensionRequest>(request, cancellation);
                var change = call.Caller.Request(clock);
                return Answer(request, await grant.RunAsync(call.Area, call.Period, call.Locality, asked.Until, asked.Reason, change, cancellation));
            },
            cancellation);

    [Function(nameof(WithdrawExtension)), Allow(Role.Province)]
    [Describe("End an extension.", Body = typeof(ReasonRequest), Answer = typeof(ExtensionJson))]
    public Task<IResult> WithdrawExtension([HttpTrigger(Anonymous, "delete", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var asked = await ApiBody.ReadJsonAsync<ReasonRequest>(request, cancellation);
                return Answer(request, await withdraw.RunAsync(call.Area, call.Period, call.Locality, asked.Reason, call.Caller.Request(clock), cancellation));
            },
            cancellation);

    private IResult Answer(HttpRequest request, ExtensionResult result) => result.Problem is { } problem
        ? ApiProblem.Of("EXTENSION", problem, ExtensionTexts.Of(problem)).ToResult()
        : ApiResult.Ok(request, ExtensionJson.Of(result.Extension, clock.GetUtcNow()));
}
