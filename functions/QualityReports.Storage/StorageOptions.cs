using Azure.Core;
using Azure.Storage.Queues;

namespace QualityReports.Storage;

/// <summary>The address of the data account: a connection string for the local host, three addresses
/// and an identity in Azure. Code never contains an endpoint suffix.</summary>
public abstract record StorageOptions;

/// <summary>By a connection string with the account's key.</summary>
public sealed record StorageByKey(string ConnectionString) : StorageOptions
{
    /// <summary>Null where one of the three services cannot parse the text.</summary>
    public static StorageByKey? TryParse(string text)
    {
        try
        {
            // Only the constructor of a client validates the text; none of them connects.
            _ = (new BlobServiceClient(text), new QueueServiceClient(text), new TableServiceClient(text));
            return new StorageByKey(text);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public override string ToString() => nameof(StorageByKey); // The key is a secret.
}

/// <summary>By the addresses of the services and an identity.</summary>
public sealed record StorageByIdentity(Uri Blobs, Uri Queues, Uri Tables, TokenCredential Credential) : StorageOptions;
