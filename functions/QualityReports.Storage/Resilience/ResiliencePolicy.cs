using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Polly;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Storage.Resilience;

/// <summary>
/// Runs an operation of an Azure client, with all the attempts that the SDK makes, inside a Polly pipeline, and counts it. It stands first in the pipeline of
/// every client (<see cref="HttpPipelinePosition.PerCall"/>), so nothing that the stores do goes past it. It covers an operation until its content is read or, for one that
/// streams, until the headers are there.
/// </summary>
/// <param name="service">The service, for the exception.</param>
internal sealed class ResiliencePolicy(string service, ResiliencePipeline<Response> resilience) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isAnswered = false;
        try
        {
            await resilience.ExecuteAsync(
                static async (call, cancellation) =>
                {
                    await call.Inner.SendAsync(call.Message, cancellation);
                    return call.Message.Response;
                },
                (Message: message, Inner: RestOf(pipeline)),
                message.CancellationToken);
            isAnswered = true;
        }
        catch (ExecutionRejectedException rejection)
        {
            throw StorageUnavailableException.From(service, rejection);
        }
        finally
        {
            StorageMetrics.Count(service, message, isAnswered);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isAnswered = false;
        try
        {
            resilience.Execute(
                static (call, cancellation) =>
                {
                    call.Inner.Send(call.Message, cancellation);
                    return call.Message.Response;
                },
                (Message: message, Inner: RestOf(pipeline)),
                message.CancellationToken);
            isAnswered = true;
        }
        catch (ExecutionRejectedException rejection)
        {
            throw StorageUnavailableException.From(service, rejection);
        }
        finally
        {
            StorageMetrics.Count(service, message, isAnswered);
        }
    }

    // A message takes a cancellation token from nobody but a pipeline, and without one a timeout could not end it. The rest ends with the client's own
    // transport, so the one that is given here is never reached.
    private static HttpPipeline RestOf(ReadOnlyMemory<HttpPipelinePolicy> pipeline) => new(HttpClientTransport.Shared, pipeline.ToArray());
}
