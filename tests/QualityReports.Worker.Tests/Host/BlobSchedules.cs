using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The last and next run of each timer, in blobs as the Functions host stores them: a run missed without a host is run at the next start. The SDK's
/// own monitor stores them in files of one machine.</summary>
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
