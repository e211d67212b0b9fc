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

    /// <summary>Declares a length with an error.</summary>
    public static byte[] WithWrongLength(byte[] package, string entry, int difference) => Change(package, entry, Length, value => (uint)(value + difference));

    /// <summary>Moves the beginning of an entry to another's.</summary>
    public static byte[] WithOverlap(byte[] package, string entry, string other)
    {
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(RecordOf(package, other) + HeaderOffset));
        return Change(package, entry, HeaderOffset, _ => offset);
    }

    /// <summary>Writes lengths, offsets and the position of the directory with 64 bits, as programs do that do not know a file's final size (APPNOTE
    /// 4.5.3).</summary>
    public static byte[] WithZip64(byte[] package)
    {
        var end = package.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var directory = (int)BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(end + 16));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(end + 10));
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(package.AsSpan(0, directory));
        for (var at = directory; at < end;)
        {
            var (nameLength, extraLength) = (BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(at + NameLength)),
                BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(at + 30)));
            WriteWideRecord(writer, package.AsSpan(at, RecordSize + nameLength));
            at += RecordSize + nameLength + extraLength;
        }

        var record = file.Position;
        writer.Write("PK\x06\x06"u8);
        writer.Write(44L);
        writer.Write((ushort)45);
        writer.Write((ushort)45);
        writer.Write(0L);
        writer.Write((long)count);
        writer.Write((long)count);
        writer.Write(record - directory);
        writer.Write((long)directory);
        writer.Write("PK\x06\x07"u8);
        writer.Write(0);
        writer.Write(record);
        writer.Write(1);
        writer.Write("PK\x05\x06"u8);
        writer.Write(0);
        writer.Write(ushort.MaxValue);
        writer.Write(ushort.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write((ushort)0);
        return file.ToArray();
    }

    /// <summary>Turns a bit in an entry's packed content.</summary>
    public static byte[] WithFlippedBit(byte[] package, string entry, int at)
    {
        var changed = package.ToArray();
        var header = (int)BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(RecordOf(package, entry) + HeaderOffset));
        var data = header + 30 + BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(header + 26))
            + BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(header + 28));
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

    private static void WriteWideRecord(BinaryWriter writer, ReadOnlySpan<byte> record)
    {
        var wide = record.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(wide.AsSpan(20), uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(wide.AsSpan(Length), uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(wide.AsSpan(HeaderOffset), uint.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(wide.AsSpan(30), 28);
        writer.Write(wide);
        writer.Write((ushort)1);
        writer.Write((ushort)24);
        foreach (var field in (int[])[Length, 20, HeaderOffset])
            writer.Write((long)BinaryPrimitives.ReadUInt32LittleEndian(record[field..]));
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
