using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;

namespace QualityReports.Worker.Tests.Host;

/// <summary>
/// When each timer ran and runs next, in blobs as the Functions host keeps it: what passed while no host ran is made up for at the next start. The SDK's own
/// monitor keeps it in files of one machine.
/// </summary>
internal sealed class BlobSchedules(BlobContainerClient container) : ScheduleMonitor
{
    /// <inheritdoc/>
    public override async Task<ScheduleStatus?> GetStatusAsync(string timerName)
    {
        var blob = BlobOf(timerName);
        return await blob.ExistsAsync() ? (await blob.DownloadContentAsync()).Value.Content.ToObjectFromJson<ScheduleStatus>() : null;
    }

    /// <inheritdoc/>
    public override async Task UpdateStatusAsync(string timerName, ScheduleStatus status)
    {
        await container.CreateIfNotExistsAsync();
        await BlobOf(timerName).UploadAsync(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(status)), overwrite: true);
    }

    private BlobClient BlobOf(string timer) => container.GetBlobClient($"timers/{timer}/status");
}
