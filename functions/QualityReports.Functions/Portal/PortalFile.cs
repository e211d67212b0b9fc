using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace QualityReports.Functions.Portal;

/// <summary>A file of the portal, compressed at the first request for an encoding. It is the same for everyone, so its length reveals no secret.</summary>
public sealed class PortalFile(byte[] content, string contentType)
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    private readonly Lazy<byte[]> _brotli = new(() => Compress(content, target => new BrotliStream(target, CompressionLevel.Optimal)));
    private readonly Lazy<byte[]> _gzip = new(() => Compress(content, target => new GZipStream(target, CompressionLevel.Optimal)));

    public string ContentType => contentType;

    /// <summary>The bytes for a browser in the smallest encoding that it accepts; null for none.</summary>
    public (byte[] Content, string? Encoding) For(IList<StringWithQualityHeaderValue> accepted) =>
        Takes(accepted, Brotli) ? (_brotli.Value, Brotli) : Takes(accepted, Gzip) ? (_gzip.Value, Gzip) : (content, null);

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream();
        using (var stream = open(target))
            stream.Write(content);
        return target.ToArray();
    }
}
