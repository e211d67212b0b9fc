using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions;
using QualityReports.LocalHost.Hosting;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A host of the product's functions, with one interface for both kinds.</summary>
internal abstract class TestedHost(Site site)
{
    /// <summary>Its site.</summary>
    public Site Site => site;

    /// <summary>Its failures.</summary>
    public abstract string Trouble { get; }

    /// <summary>Notifies the host of a new upload.</summary>
    public abstract Task AnnounceAsync(BlobClient blob);

    /// <summary>Runs a timer's function now.</summary>
    public abstract Task RunTimerAsync(string function);
}

/// <summary>The published worker: events are sent.</summary>
internal sealed class TestedWorkerHost(Site site, WorkerHost host) : TestedHost(site)
{
    /// <inheritdoc/>
    public override string Trouble => host.Trouble;

    /// <inheritdoc/>
    public override Task AnnounceAsync(BlobClient blob) => host.Webhook.SendCreatedAsync("IngestSubmission", blob, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public override Task RunTimerAsync(string function) => host.RunTimerAsync(function, TestContext.Current.CancellationToken);
}

/// <summary>The local host in this process: it lists the container for uploads.</summary>
internal sealed class TestedLocalHost(Site site, LocalFunctionHost host) : TestedHost(site)
{
    /// <inheritdoc/>
    public override string Trouble => "";

    /// <inheritdoc/>
    public override Task AnnounceAsync(BlobClient blob) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task RunTimerAsync(string function) => host.RunTimerAsync(function, TestContext.Current.CancellationToken);
}
