using System.Buffers.Binary;

namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>
/// Reads and checks the directory of a zip file. Not with <see cref="System.IO.Compression.ZipArchive"/>: that allocates entries before they can be
/// counted, hides where they lie, so that an overlap goes unnoticed, and cuts content off at the length that the file declares.
/// </summary>
internal static class ZipDirectory
{
    private const int RecordSize = 46;
    private const int LocalSize = 30;
    private const ushort Utf8Names = 0x800;
    private const ushort Zip64Extra = 1;

    /// <summary>The entries in the file's order, each with a sound place of its own.</summary>
    public static IReadOnlyList<PackageEntry> Read(Stream file, ZipEnd end)
    {
        if (end.Entries is < 0 or > ReadingLimits.Entries)
            throw UnreadableFileException.TooLarge(ReadingTexts.Entries(end.Entries));
        var directory = ZipEnd.ReadAt(file, end.DirectoryOffset, (int)end.DirectoryLength);
        var entries = new List<PackageEntry>((int)end.Entries);
        var at = 0;
        while (entries.Count < end.Entries)
            entries.Add(ReadRecord(directory, ref at));
        CheckNames(entries);
        return LocateData(file, entries, end.DirectoryOffset);
    }

    private static PackageEntry ReadRecord(byte[] directory, ref int at)
    {
        var record = directory.AsSpan(at);
        if (record.Length < RecordSize || !record.StartsWith("PK\x01\x02"u8))
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(record[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(record[30..]);
        var length = RecordSize + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(record[32..]);
        if (record.Length < length)
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        at += length;
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]);
        // Latin-1 keeps names of any other code page apart; those that matter are ASCII.
        var name = ((flags & Utf8Names) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(record.Slice(RecordSize, nameLength));
        var extra = record.Slice(RecordSize + nameLength, extraLength);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[24..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(record[20..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[42..]);
        Widen(extra, ref size, ref packed, ref offset);
        return new PackageEntry(
            name, flags, BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]), packed, size, offset);
    }

    // Numbers that do not fit into 32 bits are all ones, and stand in the zip64 extra field, in this order (APPNOTE 4.5.3).
    private static void Widen(ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == Zip64Extra)
            {
                var values = extra.Slice(4, length);
                Take(ref values, ref size);
                Take(ref values, ref packed);
                Take(ref values, ref offset);
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> values, ref long value)
    {
        if (value != uint.MaxValue || values.Length < sizeof(long))
            return;
        value = BinaryPrimitives.ReadInt64LittleEndian(values);
        values = values[sizeof(long)..];
    }

    private static void CheckNames(List<PackageEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!PartName.IsSafe(entry.Name))
                throw UnreadableFileException.Corrupt(ReadingTexts.UnsafeName(entry.Name));
            if (!seen.Add(PartName.Normalize(entry.Name)))
                throw UnreadableFileException.Corrupt(ReadingTexts.DuplicateEntry(entry.Name));
        }
    }

    private static List<PackageEntry> LocateData(Stream file, List<PackageEntry> entries, long directoryOffset)
    {
        var located = new List<PackageEntry>(entries.Count);
        long free = 0;
        entries.Sort((left, right) => left.HeaderOffset.CompareTo(right.HeaderOffset));
        foreach (var entry in entries)
        {
            if (located.Count == 0 && entry.HeaderOffset > 0)
                throw UnreadableFileException.Corrupt(ReadingTexts.BytesBeforeFirstEntry);
            if (entry.HeaderOffset < free)
                throw UnreadableFileException.Corrupt(ReadingTexts.OverlappingEntries(entry.Name));
            var data = ReadLocalHeader(file, entry, directoryOffset);
            if (entry.PackedLength < 0 || entry.PackedLength > directoryOffset - data)
                throw UnreadableFileException.Corrupt(ReadingTexts.LengthOf(entry.Name));
            free = data + entry.PackedLength;
            located.Add(entry with { DataOffset = data });
        }

        return located;
    }

    private static long ReadLocalHeader(Stream file, PackageEntry entry, long directoryOffset)
    {
        if (entry.HeaderOffset > directoryOffset - LocalSize)
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        var header = ZipEnd.ReadAt(file, entry.HeaderOffset, LocalSize).AsSpan();
        if (!header.StartsWith("PK\x03\x04"u8))
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        return entry.HeaderOffset + LocalSize + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
    }
}
