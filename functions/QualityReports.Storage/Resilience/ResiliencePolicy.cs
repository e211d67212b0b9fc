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
    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => RunAsync(message, RestOf(pipeline), true);

    // Without an await the task is complete when it is returned.
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        RunAsync(message, RestOf(pipeline), false).AsTask().GetAwaiter().GetResult();

    private async ValueTask RunAsync(HttpMessage message, HttpPipeline inner, bool isAsync)
    {
        var isAnswered = false;
        try
        {
            if (isAsync)
                await resilience.ExecuteAsync(SendAsync, (message, inner), message.CancellationToken);
            else
                resilience.Execute(Send, (message, inner), message.CancellationToken);
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

    private static async ValueTask<Response> SendAsync((HttpMessage Message, HttpPipeline Inner) call, CancellationToken cancellation)
    {
        await call.Inner.SendAsync(call.Message, cancellation);
        return call.Message.Response;
    }

    private static Response Send((HttpMessage Message, HttpPipeline Inner) call, CancellationToken cancellation)
    {
        call.Inner.Send(call.Message, cancellation);
        return call.Message.Response;
    }

    // Only a pipeline can set a message's cancellation token, and a timeout needs one. The rest ends with the client's own transport, so this transport is
    // never called.
    private static HttpPipeline RestOf(ReadOnlyMemory<HttpPipelinePolicy> pipeline) => new(HttpClientTransport.Shared, pipeline.ToArray());
}
