using System.Buffers.Binary;
using System.Text;

namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>A protocol buffer message, as far as OTLP needs it: fields by number, each with bytes or a number.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Number, byte[] Content)> _fields = [];

    public ProtoMessage(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var key = ReadVarint(ref bytes);
            _fields.Add(((int)(key >> 3), ReadContent((int)(key & 7), ref bytes)));
        }
    }

    public IEnumerable<ProtoMessage> All(int field) => _fields.Where(item => item.Number == field).Select(item => new ProtoMessage(item.Content));

    public byte[] Bytes(int field) => _fields.Where(item => item.Number == field).Select(item => item.Content).FirstOrDefault([]);

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    public bool Has(int field) => _fields.Any(item => item.Number == field);

    // Protocol Buffers, Encoding: wire types 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes.
    private static byte[] ReadContent(int wireType, ref ReadOnlySpan<byte> bytes)
    {
        if (wireType == 0)
        {
            var number = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(number, ReadVarint(ref bytes));
            return number;
        }

        var length = wireType switch { 1 => 8, 2 => (int)ReadVarint(ref bytes), 5 => 4, _ => throw new FormatException($"Wire type {wireType}.") };
        var content = bytes[..length].ToArray();
        bytes = bytes[length..];
        return content;
    }

    private static ulong ReadVarint(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
