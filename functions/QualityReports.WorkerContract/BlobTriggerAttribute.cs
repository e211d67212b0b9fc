namespace Microsoft.Azure.Functions.Worker;

/// <summary>A blob has arrived or changed.</summary>
/// <param name="blobPath">Container and pattern of the name: <c>container/{folder}/{file}</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    /// <summary>Container and pattern of the name.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The name of the settings of the data account.</summary>
    public string? Connection { get; set; }

    /// <summary>Where the host learns of blobs.</summary>
    public BlobTriggerSource Source { get; set; }
}
