using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Polly;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Storage.Resilience;

/// <summary>Runs an operation of an Azure client, with all attempts of the SDK, inside a Polly pipeline, and counts it. It is first in the pipeline of every
/// client (<see cref="HttpPipelinePosition.PerCall"/>), so it covers every operation of the stores: until its content is read, or for a stream until the
/// headers arrive.</summary>
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

    // Only a pipeline can set a message's cancellation token, and a timeout needs one. The rest ends with the client's own transport, so this transport is
    // never called.
    private static HttpPipeline RestOf(ReadOnlyMemory<HttpPipelinePolicy> pipeline) => new(HttpClientTransport.Shared, pipeline.ToArray());
}
