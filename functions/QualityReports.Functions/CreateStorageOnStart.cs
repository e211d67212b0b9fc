using Microsoft.Extensions.Hosting;
using QualityReports.Storage;

namespace QualityReports.Functions;

/// <summary>Creates what is missing of containers, queues and tables before the first function runs: on a desk, where no infrastructure was deployed.</summary>
/// <param name="setup">Creates.</param>
internal sealed class CreateStorageOnStart(StorageSetup setup) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => setup.CreateMissingAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
