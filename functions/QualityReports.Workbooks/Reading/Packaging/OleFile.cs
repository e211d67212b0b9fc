using System.Buffers.Binary;

namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>Compound files (MS-CFB): what a password, Excel 97 to 2003 and Word 97 to 2003 have in common.</summary>
internal static class OleFile
{
    private const int EntrySize = 128;
    private const int NameLengthOffset = 64;
    private const int ChunkSize = 512 * EntrySize;

    /// <summary>Whether a file begins like one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>The kind of its content, by the names in its directory. Entries are aligned to their size,
    /// so no chain of sectors needs to be followed, nor believed.</summary>
    public static UnreadableFileException Describe(Stream file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (long at = 0; at < file.Length; at += ChunkSize)
        {
            var chunk = ZipEnd.ReadAt(file, at, ChunkSize);
            for (var entry = 0; entry + EntrySize <= chunk.Length; entry += EntrySize)
                AddKnownName(chunk.AsSpan(entry, EntrySize), names);
        }

        return names.Contains("EncryptedPackage") ? UnreadableFileException.Of(FindingKinds.FileEncrypted)
            : names.Contains("WordDocument") ? UnreadableFileException.Of(FindingKinds.FileNotXlsx, ReadingTexts.WordDocument)
            : names.Contains("PowerPoint Document") ? UnreadableFileException.Of(FindingKinds.FileNotXlsx, ReadingTexts.Presentation)
            : UnreadableFileException.Of(FindingKinds.FileLegacyXls);
    }

    private static void AddKnownName(ReadOnlySpan<byte> entry, HashSet<string> names)
    {
        foreach (var name in (string[])["EncryptedPackage", "WordDocument", "PowerPoint Document"])
        {
            var bytes = Encoding.Unicode.GetBytes(name + '\0');
            if (BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthOffset..]) == bytes.Length && entry.StartsWith(bytes))
                names.Add(name);
        }
    }
}
