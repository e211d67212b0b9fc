using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace QualityReports.TestSupport.Faults;

/// <summary>Answers each attempt by a script instead of a network, and counts the attempts.</summary>
/// <param name="answer">Gives the answer to a request.</param>
public sealed class ScriptedTransport(Func<Request, CancellationToken, Task<Response>> answer) : HttpPipelineTransport
{
    private int _attempts;

    /// <summary>Answers every attempt with one status.</summary>
    public ScriptedTransport(int status)
        : this((_, _) => Task.FromResult<Response>(new SyntheticResponse(status)))
    {
    }

    /// <summary>The number of attempts.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <inheritdoc/>
    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref _attempts);
        message.Response = await answer(message.Request, message.CancellationToken);
        message.Response.ClientRequestId = message.Request.ClientRequestId;
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();
}
