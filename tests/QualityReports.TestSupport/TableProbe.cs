using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace QualityReports.TestSupport;

/// <summary>Stands between the product and the table service: keeps what was asked, and ends the process's luck before or after a chosen write.</summary>
public sealed class TableProbe : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<(string Method, string Address)> _requests = [];
    private int _writes;

    /// <summary>Every request so far: method and decoded address.</summary>
    public IReadOnlyCollection<(string Method, string Address)> Requests => _requests;

    /// <summary>Writes so far.</summary>
    public int Writes => _writes;

    /// <summary>The write, from 1, that does not reach the service; 0 for none.</summary>
    public int DiesBeforeWrite { get; init; }

    /// <summary>The write, from 1, that is carried out, and whose answer nobody lives to see; 0 for none.</summary>
    public int DiesAfterWrite { get; init; }

    /// <summary>Lets the requests of a table client pass here: <c>ProductServices.Create(…, probe.Configure)</c>.</summary>
    public void Configure(ClientOptions options)
    {
        if (options is not TableClientOptions)
            return;
        // What a dead process does not do is try again.
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
