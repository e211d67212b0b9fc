using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace QualityReports.TestSupport.Faults;

/// <summary>An operation without the names that differ from run to run: <c>table PUT Returns()</c>, <c>table POST $batch</c>, <c>blob PUT
/// feedback/*.json</c>, <c>blob GET submissions?list</c>, <c>queue POST consolidations/messages</c>.</summary>
/// <param name="Service"><c>blob</c>, <c>table</c> or <c>queue</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Resource">The container, table or queue, and the part of it.</param>
public readonly record struct StorageOperation(string Service, string Method, string Resource)
{
    /// <summary>The service of a client with these options.</summary>
    public static string ServiceOf(ClientOptions options) => options switch
    {
        BlobClientOptions => "blob",
        TableClientOptions => "table",
        QueueClientOptions => "queue",
        _ => throw new ArgumentException($"{options.GetType().Name} are not of a storage client.", nameof(options)),
    };

    /// <summary>Reads the operation of a request.</summary>
    public static StorageOperation Of(string service, Request request)
    {
        var uri = request.Uri.ToUri();
        // The emulator's path begins with the account; in Azure the host name does.
        var path = uri.IsLoopback ? uri.Segments.Skip(2) : uri.Segments.Skip(1);
        return new StorageOperation(service, request.Method.Method, ResourceOf(service, string.Concat(path).Trim('/')) + CompOf(uri.Query));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Service} {Method} {Resource}";

    private static string ResourceOf(string service, string path) => (service, path.IndexOfAny(['/', '('])) switch
    {
        (_, < 0) => path,
        ("table", var end) => path[..end] + "()",
        ("blob", var end) => $"{path[..end]}/*{Path.GetExtension(path)}",
        (_, var end) => $"{path[..end]}/{path[(end + 1)..].Split('/')[0]}",
    };

    private static string CompOf(string query)
    {
        var comp = query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return comp is null ? "" : "?" + comp["comp=".Length..];
    }
}
