using System.Net;

namespace QualityReports.Functions.Tests.Http;

/// <summary>A content of zeros, with a length or without one.</summary>
/// <param name="bytes">The number of bytes.</param>
/// <param name="isChunked">Whether the request omits the length.</param>
internal sealed class ZeroContent(long bytes, bool isChunked) : HttpContent
{
    /// <summary>Bytes that are written at once.</summary>
    public int PieceBytes { get; init; } = 64 * 1024;

    /// <summary>The pause after each piece.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Whether any of it was sent.</summary>
    public bool WasAsked { get; private set; }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasAsked = true;
        var piece = new byte[PieceBytes];
        for (var rest = bytes; rest > 0; rest -= piece.Length)
        {
            await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(rest, piece.Length)), TestContext.Current.CancellationToken);
            if (Pause > TimeSpan.Zero)
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = bytes;
        return !isChunked;
    }
}
