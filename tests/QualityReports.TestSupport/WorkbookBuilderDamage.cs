using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace QualityReports.TestSupport;

/// <summary>Damages a finished package byte by byte, as transfers and attackers do.</summary>
public static class WorkbookBuilderDamage
{
    private const int Crc = 16;
    private const int Length = 24;
    private const int NameLength = 28;
    private const int HeaderOffset = 42;
    private const int RecordSize = 46;

    /// <summary>Puts bytes before the first entry.</summary>
    public static byte[] WithPrefix(byte[] package, string prefix) => [.. Encoding.ASCII.GetBytes(prefix), .. package];

    /// <summary>Cuts the end off.</summary>
    public static byte[] Truncated(byte[] package) => package[..(package.Length / 2)];

    /// <summary>Declares a wrong checksum for an entry.</summary>
    public static byte[] WithWrongChecksum(byte[] package, string entry) => Change(package, entry, Crc, value => value ^ 1);

    /// <summary>Declares a length that is off by so much.</summary>
    public static byte[] WithWrongLength(byte[] package, string entry, int difference) => Change(package, entry, Length, value => (uint)(value + difference));

    /// <summary>Lets an entry begin where another one does.</summary>
    public static byte[] WithOverlap(byte[] package, string entry, string other)
    {
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(RecordOf(package, other) + HeaderOffset));
        return Change(package, entry, HeaderOffset, _ => offset);
    }

    /// <summary>Turns a bit in an entry's packed content.</summary>
    public static byte[] WithFlippedBit(byte[] package, string entry, int at)
    {
        var changed = package.ToArray();
        var header = (int)BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(RecordOf(package, entry) + HeaderOffset));
        var data = header + 30 + BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(header + 26)) + BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(header + 28));
        changed[data + at] ^= 0x10;
        return changed;
    }

    /// <summary>A zip file of named contents.</summary>
    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static byte[] Change(byte[] package, string entry, int field, Func<uint, uint> change)
    {
        var changed = package.ToArray();
        var at = changed.AsSpan(RecordOf(package, entry) + field);
        BinaryPrimitives.WriteUInt32LittleEndian(at, change(BinaryPrimitives.ReadUInt32LittleEndian(at)));
        return changed;
    }

    private static int RecordOf(byte[] package, string entry)
    {
        var name = Encoding.UTF8.GetBytes(entry);
        for (var at = package.AsSpan().IndexOf("PK\x01\x02"u8); at >= 0;)
        {
            var record = package.AsSpan(at);
            if (BinaryPrimitives.ReadUInt16LittleEndian(record[NameLength..]) == name.Length && record[RecordSize..].StartsWith(name))
                return at;
            var next = record[4..].IndexOf("PK\x01\x02"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        throw new ArgumentException($"There is no entry '{entry}'.", nameof(entry));
    }
}
