using System.Buffers.Binary;

namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>The record at a zip file's end that says where its directory is (APPNOTE 6.3, 4.3.14 to 4.3.16).</summary>
/// <param name="Entries">How many entries the directory has.</param>
/// <param name="DirectoryOffset">Where it begins.</param>
internal readonly record struct ZipEnd(long Entries, long DirectoryOffset, long DirectoryLength)
{
    private const int Size = 22;
    private const int LocatorSize = 20;
    private const int Size64 = 56;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Finds the record.</summary>
    /// <returns>Null where the file has none, that is, where it is no zip file or is cut off.</returns>
    public static ZipEnd? Find(Stream file)
    {
        var tail = ReadAt(file, Math.Max(0, file.Length - Size - LongestComment - LocatorSize), int.MaxValue);
        var at = tail.AsSpan(0, Math.Max(0, tail.Length - Size + 4)).LastIndexOf("PK\x05\x06"u8);
        if (at < 0)
            return null;
        var record = tail.AsSpan(at);
        var end = new ZipEnd(
            BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[12..]));
        var needs64 = end.Entries == ushort.MaxValue || end.DirectoryOffset == uint.MaxValue || end.DirectoryLength == uint.MaxValue;
        var position = file.Length - tail.Length + at;
        if (needs64)
            end = Read64(file, tail, at);
        if (end.DirectoryOffset < 0 || end.DirectoryLength < 0 || end.DirectoryOffset > position || end.DirectoryLength > position - end.DirectoryOffset)
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        return end;
    }

    /// <summary>Reads up to <paramref name="length"/> bytes from a place.</summary>
    public static byte[] ReadAt(Stream file, long offset, int length)
    {
        var bytes = new byte[(int)Math.Min(length, file.Length - offset)];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ZipEnd Read64(Stream file, byte[] tail, int at)
    {
        if (at < LocatorSize || !tail.AsSpan(at - LocatorSize).StartsWith("PK\x06\x07"u8))
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - LocatorSize + 8));
        if (offset < 0 || offset > file.Length - Size64)
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        var record = ReadAt(file, offset, Size64).AsSpan();
        if (!record.StartsWith("PK\x06\x06"u8))
            throw UnreadableFileException.Corrupt(ReadingTexts.BadDirectory);
        return new ZipEnd(
            BinaryPrimitives.ReadInt64LittleEndian(record[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(record[48..]),
            BinaryPrimitives.ReadInt64LittleEndian(record[40..]));
    }
}
