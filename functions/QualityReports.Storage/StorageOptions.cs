using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace QualityReports.Storage;

/// <summary>Where the data account is: a connection string on a desk, three addresses and an identity in Azure. No endpoint suffix is ever written in code.</summary>
public abstract record StorageOptions;

/// <summary>By a connection string with the account's key.</summary>
public sealed record StorageByKey(string ConnectionString) : StorageOptions
{
    /// <summary>Null where the text is no connection string that each of the three services understands.</summary>
    public static StorageByKey? TryParse(string text)
    {
        try
        {
            // Nothing but making a client tells; none of them connects.
            _ = (new BlobServiceClient(text), new QueueServiceClient(text), new TableServiceClient(text));
            return new StorageByKey(text);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public override string ToString() => nameof(StorageByKey); // Its key is nobody's to read.
}

/// <summary>By the addresses of the services and an identity.</summary>
/// <param name="Blobs">Address of the blobs.</param>
/// <param name="Queues">Address of the queues.</param>
/// <param name="Tables">Address of the tables.</param>
/// <param name="Credential">Gives tokens of the identity.</param>
public sealed record StorageByIdentity(Uri Blobs, Uri Queues, Uri Tables, TokenCredential Credential) : StorageOptions;
