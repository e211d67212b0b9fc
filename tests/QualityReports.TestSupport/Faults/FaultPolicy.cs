using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace QualityReports.TestSupport.Faults;

/// <summary>Applies the schedule to each request.</summary>
/// <param name="injector">The schedule, and the record of faults.</param>
/// <param name="service">The service of the client.</param>
internal sealed class FaultPolicy(FaultInjector injector, string service) : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var operation = StorageOperation.Of(service, message.Request);
        switch (injector.Next(operation, message.Request))
        {
            case FaultKind.RequestLost:
                throw BrokenConnection("before the request arrived");
            case FaultKind.ResponseLost:
                await ProcessNextAsync(message, pipeline);
                throw BrokenConnection("before the answer arrived");
            case FaultKind.Throttled:
                await AnswerAsync(message, 429, "TooManyRequests");
                return;
            case FaultKind.ServerError:
                await AnswerAsync(message, 500, "InternalError");
                return;
            case FaultKind.Busy:
                await AnswerAsync(message, 503, "ServerBusy");
                return;
            case FaultKind.PreconditionFailed:
                await AnswerAsync(message, 412, service == "table" ? "UpdateConditionNotSatisfied" : "ConditionNotMet");
                return;
            case FaultKind.Race:
                await injector.Rival(operation, message.CancellationToken);
                break;
            case FaultKind.Slow:
                await Task.Delay(injector.Slowness, message.CancellationToken);
                break;
            case FaultKind.Cancelled when injector.Stop is { } stop:
                await stop.CancelAsync();
                break;
        }

        message.CancellationToken.ThrowIfCancellationRequested();
        await ProcessNextAsync(message, pipeline);
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The product asks storage asynchronously.");

    // Through a pipeline of its own: only a pipeline marks a response as an error, and the SDK repeats only errors.
    private static ValueTask AnswerAsync(HttpMessage message, int status, string errorCode) =>
        new HttpPipeline(new ScriptedTransport((_, _) => Task.FromResult<Response>(new SyntheticResponse(status, errorCode))))
            .SendAsync(message, message.CancellationToken);

    // As the transport reports it: a failed request without a status.
    private static RequestFailedException BrokenConnection(string when) => new($"The connection broke {when}.", new IOException("Connection reset by peer"));
}
