using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions;
using QualityReports.LocalHost.Hosting;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A host of the product's functions, as a test speaks to it whichever it is.</summary>
internal abstract class TestedHost(Site site)
{
    /// <summary>What it runs on.</summary>
    public Site Site => site;

    /// <summary>What went wrong in it.</summary>
    public abstract string Trouble { get; }

    /// <summary>Sees to it that the host learns of a new upload.</summary>
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

/// <summary>The small host in this process: it looks for uploads itself.</summary>
internal sealed class TestedLocalHost(Site site, LocalFunctionHost host) : TestedHost(site)
{
    /// <inheritdoc/>
    public override string Trouble => "";

    /// <inheritdoc/>
    public override Task AnnounceAsync(BlobClient blob) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task RunTimerAsync(string function) => host.RunTimerAsync(function, TestContext.Current.CancellationToken);
}
