using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>Sends files as a locality does.</summary>
public static class SampleUploads
{
    /// <summary>Uploads the workbook of a return under its own name.</summary>
    public static Task<BlobClient> UploadAsync(IServiceProvider services, GeneratedReturn item) =>
        UploadAsync(services, SampleFiles.NameOf(item), Written.Sample(item));

    /// <summary>Uploads any content under any name within the container.</summary>
    public static async Task<BlobClient> UploadAsync(IServiceProvider services, string name, byte[] content)
    {
        var blob = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return blob;
    }
}
