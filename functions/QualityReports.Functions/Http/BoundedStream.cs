namespace QualityReports.Functions.Http;

/// <summary>A body that is counted while it is read. A body that is too long or empty throws <see cref="BadHttpRequestException"/>, as the server does for an
/// interrupted one. So no reader uses a part as the whole.</summary>
internal sealed class BoundedStream(Stream inner, long maxBytes) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The body of a request; not read at all where its declared length is too long.</summary>
    public static BoundedStream Of(HttpRequest request, long maxBytes) =>
        request.ContentLength > maxBytes ? throw new BodyTooLargeException(maxBytes) : new BoundedStream(request.Body, maxBytes);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (count == 0 && _read == 0 && buffer.Length > 0)
            throw new BadHttpRequestException("The body is empty.");
        _read += count;
        return _read > maxBytes ? throw new BodyTooLargeException(maxBytes) : count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
