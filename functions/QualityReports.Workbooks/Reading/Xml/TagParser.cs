namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>What came of taking a tag apart.</summary>
internal enum TagState : byte
{
    /// <summary>All of it is there.</summary>
    Whole,

    /// <summary>It goes on beyond what has been read.</summary>
    Unfinished,

    /// <summary>It is no tag.</summary>
    Malformed,

    /// <summary>It has more attributes than are taken.</summary>
    TooLarge,
}

/// <summary>
/// Takes a start tag apart into places within it, nothing being copied: most attributes of a sheet are never looked at. What is unfinished is parsed again from the
/// beginning once more has been read, which is seldom and keeps it simple.
/// </summary>
internal sealed class TagParser
{
    private readonly XmlAttribute[] _attributes = new XmlAttribute[ReadingLimits.XmlAttributes];
    private int _count;
    private int _at;

    /// <summary>Where the name begins.</summary>
    public int Name { get; private set; }

    /// <summary>The name's length.</summary>
    public int NameLength { get; private set; }

    /// <summary>Where in the name its colon is; -1 where it has no prefix.</summary>
    public int Colon { get; private set; }

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>How long the tag is.</summary>
    public int Length => _at;

    /// <summary>The attributes.</summary>
    public ReadOnlySpan<XmlAttribute> Attributes => _attributes.AsSpan(0, _count);

    /// <summary>Parses a start tag.</summary>
    /// <param name="bytes">What begins with it.</param>
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
    /// <param name="bytes">What begins with it.</param>
    public TagState ParseDeclaration(ReadOnlySpan<byte> bytes)
    {
        var state = ParseName(bytes, "<?"u8.Length);
        if (state == TagState.Whole)
            state = ParseAttributes(bytes);
        return state == TagState.Whole ? ParseEnd(bytes, "?>"u8) : state;
    }

    private TagState ParseName(ReadOnlySpan<byte> bytes, int start)
    {
        var at = start;
        while (at < bytes.Length && XmlBytes.IsNameByte(bytes[at]))
            at++;
        if (at == bytes.Length)
            return TagState.Unfinished;
        if (!XmlBytes.IsName(bytes[start..at], out var colon))
            return TagState.Malformed;
        (Name, NameLength, Colon, _at, _count) = (start, at - start, colon, at, 0);
        return TagState.Whole;
    }

    // Up to the first byte that belongs to no attribute.
    private TagState ParseAttributes(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var before = _at;
            SkipSpace(bytes);
            if (_at == bytes.Length)
                return TagState.Unfinished;
            if (bytes[_at] is (byte)'>' or (byte)'/' or (byte)'?')
                return TagState.Whole;
            if (_at == before)
                return TagState.Malformed;
            if (_count == _attributes.Length)
                return TagState.TooLarge;
            var state = ParseAttribute(bytes);
            if (state != TagState.Whole)
                return state;
        }
    }

    private TagState ParseAttribute(ReadOnlySpan<byte> bytes)
    {
        var name = _at;
        while (_at < bytes.Length && XmlBytes.IsNameByte(bytes[_at]))
            _at++;
        var length = _at - name;
        SkipSpace(bytes);
        var mark = _at;
        _at++;
        SkipSpace(bytes);
        if (_at >= bytes.Length)
            return TagState.Unfinished;
        var quote = bytes[_at];
        if (bytes[mark] != '=' || quote is not ((byte)'"' or (byte)'\'') || !XmlBytes.IsName(bytes.Slice(name, length), out var colon))
            return TagState.Malformed;
        var value = ++_at;
        var isPlain = true;
        for (; _at < bytes.Length && bytes[_at] != quote; _at++)
        {
            if (bytes[_at] == '<')
                return TagState.Malformed;
            isPlain &= bytes[_at] >= ' ' && bytes[_at] != '&';
        }

        if (_at == bytes.Length)
            return TagState.Unfinished;
        _attributes[_count++] = new XmlAttribute(name, length, colon, value, _at - value, isPlain);
        _at++;
        return TagState.Whole;
    }

    private TagState ParseEnd(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end)
    {
        var rest = bytes[_at..];
        _at += end.Length;
        return rest.StartsWith(end) ? TagState.Whole : rest.Length < end.Length && end.StartsWith(rest) ? TagState.Unfinished : TagState.Malformed;
    }

    private void SkipSpace(ReadOnlySpan<byte> bytes)
    {
        while (_at < bytes.Length && XmlBytes.IsSpace(bytes[_at]))
            _at++;
    }
}
