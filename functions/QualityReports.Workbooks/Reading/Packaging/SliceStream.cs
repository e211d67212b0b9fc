namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>The packed bytes of one entry. Seeks before every read, so that slices of one file may take turns.</summary>
internal sealed class SliceStream(Stream file, long offset, long length) : ForwardStream
{
    /// <summary>How many bytes have been handed out.</summary>
    public long Consumed { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Consumed);
        if (count == 0)
            return 0;
        file.Position = offset + Consumed;
        count = file.Read(buffer[..count]);
        Consumed += count;
        return count;
    }
}
