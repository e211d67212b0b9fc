using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace QualityReports.TestSupport;

/// <summary>Between the product and the table service: records the requests, and simulates a process kill before or after a chosen write.</summary>
public sealed class TableProbe : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<(string Method, string Address)> _requests = [];
    private int _writes;

    /// <summary>Every request so far: method and decoded address.</summary>
    public IReadOnlyCollection<(string Method, string Address)> Requests => _requests;

    /// <summary>The number of writes so far.</summary>
    public int Writes => _writes;

    /// <summary>The write, from 1, that does not reach the service; 0 for none.</summary>
    public int DiesBeforeWrite { get; init; }

    /// <summary>The write, from 1, that is executed but not answered; 0 for none.</summary>
    public int DiesAfterWrite { get; init; }

    /// <summary>Adds the probe to a table client: <c>ProductServices.Create(…, probe.Configure)</c>.</summary>
    public void Configure(ClientOptions options)
    {
        if (options is not TableClientOptions)
            return;
        // A dead process does not retry.
        options.Retry.MaxRetries = 0;
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
    }

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        _requests.Enqueue((message.Request.Method.Method, Uri.UnescapeDataString(message.Request.Uri.ToString())));
        if (message.Request.Method != RequestMethod.Get && Interlocked.Increment(ref _writes) == DiesBeforeWrite)
            throw new ProcessDiedException();
    }

    /// <inheritdoc/>
    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Get && _writes == DiesAfterWrite)
            throw new ProcessDiedException();
    }
}

/// <summary>The process was killed.</summary>
public sealed class ProcessDiedException : Exception;
