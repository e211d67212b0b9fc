using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace QualityReports.Xml;

/// <summary>The classes of characters (XML 1.0, fifth edition, 2.2 and 2.3), as UTF-8.</summary>
internal static class XmlBytes
{
    private const byte BeginsNames = 1;
    private const byte ContinuesNames = 2;
    private const byte Unusual = 4;
    private const byte OfNames = BeginsNames | ContinuesNames | Unusual;
    private const byte OfSpace = 8;
    private const byte EndsValues = 16;
    private const int NonCharacterLength = 3;
    private const byte FirstNonCharacter = 0xBE;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0B, 0x0C, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F]);

    private static readonly byte[] Classes = Classify();

    // U+FFFE is EF BF BE and U+FFFF is EF BF BF.
    private static ReadOnlySpan<byte> NonCharacterHead => [0xEF, 0xBF];

    /// <summary>The length of a name in bytes, colons included.</summary>
    /// <param name="bytes">Bytes that start with the name.</param>
    /// <param name="isUsual">Whether it is a name of ASCII characters without a colon; of any other only <see cref="IsName"/> tells whether it is one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOfName(ReadOnlySpan<byte> bytes, out bool isUsual)
    {
        var (length, found) = (0, 0);
        for (int kind; length < bytes.Length && ((kind = Classes[bytes[length]]) & OfNames) != 0; length++)
            found |= kind;
        isUsual = length > 0 && (found & Unusual) == 0 && (Classes[bytes[0]] & BeginsNames) != 0;
        return length;
    }

    /// <summary>The number of bytes before the first quotation mark, reference, tag, or white space that becomes a space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOfPlain(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length && (Classes[bytes[length]] & EndsValues) == 0)
            length++;
        return length;
    }

    /// <summary>Whether a byte is white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte value) => (Classes[value] & OfSpace) != 0;

    /// <summary>Whether bytes are white space alone.</summary>
    public static bool IsSpace(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(" \t\r\n"u8);

    /// <summary>The position of the first character that no document may have; -1 if there is none.</summary>
    /// <param name="bytes">Sound UTF-8.</param>
    public static int IndexOfForbidden(ReadOnlySpan<byte> bytes)
    {
        var control = bytes.IndexOfAny(Controls);
        if (control >= 0)
            bytes = bytes[..control];
        for (var at = 0; bytes[at..].IndexOf(NonCharacterHead) is >= 0 and var found; at += found + NonCharacterLength)
        {
            if (bytes[at + found + NonCharacterLength - 1] >= FirstNonCharacter)
                return at + found;
        }

        return control;
    }

    /// <summary>Whether bytes are a name, or two names with a colon between them.</summary>
    /// <param name="colon">The position of the colon; -1 without one.</param>
    public static bool IsName(ReadOnlySpan<byte> bytes, out int colon)
    {
        colon = bytes.IndexOf((byte)':');
        return colon < 0 ? IsSimpleName(bytes) : IsSimpleName(bytes[..colon]) && IsSimpleName(bytes[(colon + 1)..]);
    }

    /// <summary>Whether a number is the code of a character that a document may have.</summary>
    public static bool IsCharacter(uint code) =>
        code is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    private static bool IsSimpleName(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.')
            return false;
        return Ascii.IsValid(bytes) ? !bytes.Contains((byte)':') : IsForeignName(bytes);
    }

    private static bool IsForeignName(ReadOnlySpan<byte> bytes)
    {
        for (var isFirst = true; !bytes.IsEmpty; isFirst = false)
        {
            Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (rune.Value == ':' || !(rune.IsAscii || IsNameStart(rune.Value) || (!isFirst && IsNameRest(rune.Value))))
                return false;
            bytes = bytes[length..];
        }

        return true;
    }

    // NameStartChar and NameChar beyond ASCII.
    private static bool IsNameStart(int code) => code is (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
        or (>= 0x37F and <= 0x1FFF) or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    private static bool IsNameRest(int code) => code is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    private static byte[] Classify()
    {
        var classes = new byte[byte.MaxValue + 1];
        for (var value = 0; value < classes.Length; value++)
        {
            classes[value] = value switch
            {
                > sbyte.MaxValue or ':' => Unusual,
                ' ' => OfSpace,
                '\t' or '\r' or '\n' => OfSpace | EndsValues,
                '"' or '\'' or '&' or '<' => EndsValues,
                '-' or '.' or (>= '0' and <= '9') => ContinuesNames,
                '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => BeginsNames,
                _ => 0,
            };
        }

        return classes;
    }
}
