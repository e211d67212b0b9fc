using System.Runtime.CompilerServices;

namespace QualityReports.Xml;

/// <summary>The result of parsing a tag.</summary>
internal enum TagState : byte
{
    /// <summary>The tag is complete.</summary>
    Whole,

    /// <summary>The tag continues behind the bytes that have been read.</summary>
    Unfinished,

    /// <summary>It is no tag.</summary>
    Malformed,

    /// <summary>It has more attributes than it may have.</summary>
    TooLarge,
}

/// <summary>
/// Splits a start tag into ranges of its bytes and copies nothing, because most attributes of a sheet are never used. An unfinished tag is parsed again from
/// its first byte when more has been read.
/// </summary>
/// <param name="most">How many attributes a tag may have.</param>
internal sealed class TagParser(int most)
{
    private readonly XmlAttribute[] _attributes = new XmlAttribute[most];
    private int _at;

    /// <summary>The first byte of the name.</summary>
    public int Name { get; private set; }

    /// <summary>The name's length.</summary>
    public int NameLength { get; private set; }

    /// <summary>The position of the colon in the name; -1 without a prefix.</summary>
    public int Colon { get; private set; }

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether no attribute has a prefix, declares one, or has a value to decode.</summary>
    public bool IsSimple { get; private set; }

    /// <summary>The length of the tag in bytes.</summary>
    public int Length => _at;

    /// <summary>The number of attributes.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>One of its attributes, from 0.</summary>
    public ref readonly XmlAttribute AttributeAt(int index) => ref _attributes[index];

    /// <summary>Parses a start tag.</summary>
    public TagState ParseElement(ReadOnlySpan<byte> bytes)
    {
        var state = ParseName(bytes, "<"u8.Length);
        if (state != TagState.Whole)
            return state;
        state = ParseAttributes(bytes);
        if (state != TagState.Whole)
            return state;
        IsEmpty = bytes[_at] == '/';
        if (!IsEmpty && bytes[_at] != '>')
            return TagState.Malformed;
        return IsEmpty ? ParseEnd(bytes, "/>"u8) : ParseEnd(bytes, ">"u8);
    }

    /// <summary>Parses an XML declaration, which is written like a tag.</summary>
    public TagState ParseDeclaration(ReadOnlySpan<byte> bytes)
    {
        var state = ParseName(bytes, "<?"u8.Length);
        if (state == TagState.Whole)
            state = ParseAttributes(bytes);
        return state == TagState.Whole ? ParseEnd(bytes, "?>"u8) : state;
    }

    private TagState ParseName(ReadOnlySpan<byte> bytes, int start)
    {
        var length = XmlBytes.LengthOfName(bytes[start..], out var isUsual);
        if (start + length == bytes.Length)
            return TagState.Unfinished;
        var colon = -1;
        if (!isUsual && !XmlBytes.IsName(bytes.Slice(start, length), out colon))
            return TagState.Malformed;
        (Name, NameLength, Colon, _at, AttributeCount, IsSimple) = (start, length, colon, start + length, 0, true);
        return TagState.Whole;
    }

    // Stops at the first byte that belongs to no attribute.
    private TagState ParseAttributes(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var before = _at;
            _at = SkipSpace(bytes, before);
            if (_at >= bytes.Length)
                return TagState.Unfinished;
            if (bytes[_at] is (byte)'>' or (byte)'/' or (byte)'?')
                return TagState.Whole;
            if (_at == before)
                return TagState.Malformed;
            if (AttributeCount == _attributes.Length)
                return TagState.TooLarge;
            var state = ParseAttribute(bytes);
            if (state != TagState.Whole)
                return state;
        }
    }

    private TagState ParseAttribute(ReadOnlySpan<byte> bytes)
    {
        var name = _at;
        var length = XmlBytes.LengthOfName(bytes[name..], out var isUsual);
        var mark = SkipSpace(bytes, name + length);
        _at = SkipSpace(bytes, mark + 1);
        if (_at >= bytes.Length)
            return TagState.Unfinished;
        var quote = bytes[_at];
        var colon = -1;
        if (bytes[mark] != '=' || quote is not ((byte)'"' or (byte)'\'') || !(isUsual || XmlBytes.IsName(bytes.Slice(name, length), out colon)))
            return TagState.Malformed;
        var value = _at + 1;
        var valueLength = XmlBytes.LengthOfPlain(bytes[value..]);
        _at = value + valueLength;
        var isPlain = _at < bytes.Length && bytes[_at] == quote;
        if (!isPlain)
        {
            valueLength = bytes[value..].IndexOf(quote);
            if (valueLength < 0)
                return bytes[value..].Contains((byte)'<') ? TagState.Malformed : TagState.Unfinished;
            if (bytes.Slice(value, valueLength).Contains((byte)'<'))
                return TagState.Malformed;
            _at = value + valueLength;
        }

        _at++;
        return Add(bytes, new XmlAttribute(name, length, colon, value, valueLength, isPlain)) ? TagState.Whole : TagState.Malformed;
    }

    // False if the element has an attribute of that name.
    private bool Add(ReadOnlySpan<byte> bytes, XmlAttribute attribute)
    {
        var name = bytes.Slice(attribute.Name, attribute.NameLength);
        for (var i = 0; i < AttributeCount; i++)
        {
            ref readonly var other = ref _attributes[i];
            if (other.NameLength == name.Length && bytes[other.Name] == name[0] && bytes.Slice(other.Name, name.Length).SequenceEqual(name))
                return false;
        }

        _attributes[AttributeCount++] = attribute;
        IsSimple &= attribute is { Colon: < 0, IsPlain: true } && name[0] != 'x';
        return true;
    }

    private TagState ParseEnd(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end)
    {
        var rest = bytes[_at..];
        _at += end.Length;
        return rest.StartsWith(end) ? TagState.Whole : rest.Length < end.Length && end.StartsWith(rest) ? TagState.Unfinished : TagState.Malformed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpace(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && XmlBytes.IsSpace(bytes[at]))
            at++;
        return at;
    }
}
