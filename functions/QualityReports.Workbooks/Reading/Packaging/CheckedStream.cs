using System.IO.Hashing;

namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>
/// The content of an entry while it is inflated: counts what comes out, and holds it against checksum and length at the end. .NET checks neither:
/// a flipped byte would be read back without a word.
/// </summary>
/// <param name="budget">What the inflated bytes are taken from.</param>
/// <param name="ratio">How many times its size it may inflate to.</param>
/// <param name="onSound">Told at the end, once both have been found right.</param>
internal sealed class CheckedStream(PackageEntry entry, Stream inflating, SliceStream packed, ReadingBudget budget, long ratio, Action onSound) : ForwardStream
{
    private readonly Crc32 _crc = new();
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        var count = inflating.Read(buffer);
        if (count == 0)
            CheckEnd();
        _crc.Append(buffer[..count]);
        _length += count;
        budget.TakeInflated(count);
        if (_length > ReadingLimits.InflationGrace && _length / ratio > packed.Consumed)
            throw UnreadableFileException.TooLarge(ReadingTexts.InflationRatio(entry.Name));
        if (_length > entry.Length)
            throw UnreadableFileException.Corrupt(ReadingTexts.LengthOf(entry.Name));
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflating.Dispose();
        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        if (_length != entry.Length)
            throw UnreadableFileException.Corrupt(ReadingTexts.LengthOf(entry.Name));
        if (_crc.GetCurrentHashAsUInt32() != entry.Crc32)
            throw UnreadableFileException.Corrupt(ReadingTexts.ChecksumOf(entry.Name));
        onSound();
    }
}
