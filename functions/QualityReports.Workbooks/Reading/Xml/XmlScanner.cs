using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using QualityReports.Domain.Findings;

namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>What stands at the scanner's place.</summary>
internal enum XmlToken : byte
{
    /// <summary>Nothing yet, or nothing more.</summary>
    None,

    /// <summary>A start tag, or a tag that is both.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text.</summary>
    Text,
}

/// <summary>
/// Goes through a document node by node and holds it to be well-formed, namespaces included (XML 1.0 and Namespaces in XML 1.0). Made for sheets, which have nine nodes a
/// number and a text: names and values stay the bytes that they are. A document type is refused, so that there are no entities to expand and nothing to fetch.
/// </summary>
internal sealed class XmlScanner(XmlWindow window) : IDisposable
{
    private static readonly SearchValues<byte> EndsText = SearchValues.Create("<&]\r"u8);

    private readonly TagParser _tag = new();
    private readonly OpenElements _open = new();
    private readonly XmlScopes _scopes = new();
    private readonly ArrayBufferWriter<byte> _decoded = new();
    private int _length;
    private bool _isPlain;
    private bool _hasRoot;
    private bool _isEmpty;

    /// <summary>What stands here.</summary>
    public XmlToken Node { get; private set; }

    /// <summary>How many elements are open around it.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public bool IsEmpty => _isEmpty;

    /// <summary>The element's namespace; empty where it is in none.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>The part's name.</summary>
    public string Part => window.Part;

    /// <summary>The start tag's name without its prefix; like everything that is given as bytes it is valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> LocalName => InTag(_tag.Name + _tag.Colon + 1, _tag.NameLength - _tag.Colon - 1);

    /// <summary>The start tag's attributes.</summary>
    public ReadOnlySpan<XmlAttribute> Attributes => _tag.Attributes;

    /// <summary>The text, with references replaced.</summary>
    public ReadOnlySpan<byte> Text => _isPlain ? window.Behind(_length, _length) : _decoded.WrittenSpan;

    /// <summary>Moves to the next node.</summary>
    /// <returns>False at the end of the document, which then was well-formed, and read to its last byte.</returns>
    public bool Read()
    {
        if (Node == XmlToken.Start && _isEmpty)
            _scopes.Leave(Depth);
        while (true)
        {
            var rest = window.Rest;
            if (rest.IsEmpty)
            {
                if (window.Fill())
                    continue;
                Node = XmlToken.None;
                return _open.Count == 0 && _hasRoot ? false : throw Malformed();
            }

            if (rest[0] != '<' ? ReadText(rest) : rest.Length < 2 ? ReadOn() : ReadMarkup(rest))
                return true;
        }
    }

    /// <summary>
    /// Reads all there is in the element that was just opened, if that is one element with nothing but plain text: <c>&lt;v&gt;12&lt;/v&gt;</c>, as in nearly every cell. The
    /// end of the outer element is then the current node. Short of that nothing is read.
    /// </summary>
    /// <param name="name">The name of the inner element, which has the namespace of the outer one.</param>
    /// <param name="text">Its text; valid until the next <see cref="Read"/>.</param>
    public bool TryReadOnlyChild(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> text)
    {
        text = default;
        var rest = window.Rest;
        var start = name.Length + 2;
        if (_isEmpty || _tag.Colon >= 0 || rest.Length < start || rest[0] != '<' || rest[start - 1] != '>' || !rest[1..].StartsWith(name))
            return false;
        var inner = rest[start..];
        var length = inner.IndexOfAny(EndsText);
        if (length < 0 || !IsEndTag(inner[length..], name))
            return false;
        var outer = inner[(length + start + 1)..];
        if (!IsEndTag(outer, _open.Last))
            return false;
        text = inner[..length];
        window.Advance((start * 2) + 1 + length + _open.Last.Length + 3);
        Close();
        return true;
    }

    /// <summary>The name of an attribute, its prefix included.</summary>
    public ReadOnlySpan<byte> NameOf(in XmlAttribute attribute) => InTag(attribute.Name, attribute.NameLength);

    /// <summary>The value of an attribute, with references replaced; valid until the next value is asked for.</summary>
    public ReadOnlySpan<byte> ValueOf(in XmlAttribute attribute)
    {
        var value = InTag(attribute.Value, attribute.ValueLength);
        return attribute.IsPlain ? value : Decode(value, isAttribute: true);
    }

    /// <summary>The namespace of an attribute; empty where it has no prefix.</summary>
    public string NamespaceOf(in XmlAttribute attribute) => attribute.Colon < 0 ? "" : _scopes.Find(InTag(attribute.Name, attribute.Colon))!;

    /// <summary>The fault that the document is not well-formed here.</summary>
    public MalformedXmlException Malformed() => new(window.Part, window.Offset);

    public void Dispose() => window.Dispose();

    private ReadOnlySpan<byte> InTag(int start, int length) => window.Behind(_tag.Length - start, length);

    // Whether a node is there; false where it takes more bytes, or was nothing that anybody asks for.
    private bool ReadMarkup(ReadOnlySpan<byte> rest) => rest[1] switch
    {
        (byte)'/' => ReadEndTag(rest),
        (byte)'!' => ReadDeclared(rest),
        (byte)'?' => ReadInstruction(rest),
        _ => ReadStartTag(rest),
    };

    private bool ReadOn() => window.Fill() ? false : throw Malformed();

    private bool ReadStartTag(ReadOnlySpan<byte> rest)
    {
        switch (_tag.ParseElement(rest))
        {
            case TagState.Unfinished:
                return ReadOn();
            case TagState.Malformed:
                throw Malformed();
            case TagState.TooLarge:
                throw TooLarge();
        }

        if (_open.Count == 0 && _hasRoot)
            throw Malformed();
        (Node, Depth, _isEmpty, _hasRoot) = (XmlToken.Start, _open.Count, _tag.IsEmpty, true);
        if (Depth > ReadingLimits.XmlDepth)
            throw TooLarge();
        window.Advance(_tag.Length);
        if (!_isEmpty)
            _open.Push(InTag(_tag.Name, _tag.NameLength));
        if (!_tag.IsSimple)
            CheckAttributes();
        Namespace = _tag.Colon < 0 ? _scopes.Default : _scopes.Find(InTag(_tag.Name, _tag.Colon)) ?? throw Malformed();
        return true;
    }

    private void CheckAttributes()
    {
        var attributes = _tag.Attributes;
        var hasPrefix = false;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (IsDeclaration(attributes[i]))
                Declare(attributes[i]);
            else if (attributes[i].Colon >= 0)
                hasPrefix = true;
            if (!attributes[i].IsPlain)
                Decode(InTag(attributes[i].Value, attributes[i].ValueLength), isAttribute: true);
        }

        if (hasPrefix)
            CheckPrefixed(attributes);
    }

    private void Declare(in XmlAttribute attribute)
    {
        var prefix = attribute.Colon < 0 ? default : LocalNameOf(attribute);
        if (!_scopes.TryDeclare(prefix, ValueOf(attribute), Depth))
            throw Malformed();
    }

    // Two prefixes may stand for one namespace.
    private void CheckPrefixed(ReadOnlySpan<XmlAttribute> attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Colon < 0 || IsDeclaration(attributes[i]))
                continue;
            var space = _scopes.Find(InTag(attributes[i].Name, attributes[i].Colon)) ?? throw Malformed();
            for (var k = 0; k < i; k++)
            {
                if (attributes[k].Colon >= 0 && LocalNameOf(attributes[k]).SequenceEqual(LocalNameOf(attributes[i])) && NamespaceOf(attributes[k]) == space)
                    throw Malformed();
            }
        }
    }

    private bool IsDeclaration(in XmlAttribute attribute) =>
        attribute.Colon < 0 ? NameOf(attribute).SequenceEqual("xmlns"u8) : NameOf(attribute).StartsWith("xmlns:"u8);

    private ReadOnlySpan<byte> LocalNameOf(in XmlAttribute attribute) => NameOf(attribute)[(attribute.Colon + 1)..];

    private bool ReadEndTag(ReadOnlySpan<byte> rest)
    {
        if (_open.Count == 0)
            throw Malformed();
        var name = _open.Last;
        var length = 2 + name.Length;
        while (length < rest.Length && XmlBytes.IsSpace(rest[length]))
            length++;
        if (length >= rest.Length)
            return ReadOn();
        if (rest[length] != '>' || !rest[2..].StartsWith(name))
            throw Malformed();
        window.Advance(length + 1);
        Close();
        return true;
    }

    private void Close()
    {
        _open.Pop();
        (Node, Depth) = (XmlToken.End, _open.Count);
        _scopes.Leave(Depth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEndTag(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) =>
        bytes.Length > name.Length + 2 && bytes[0] == '<' && bytes[1] == '/' && bytes[name.Length + 2] == '>' && bytes[2..].StartsWith(name);

    private bool ReadText(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny(EndsText);
        _isPlain = length < 0 || rest[length] == '<';
        if (!_isPlain)
            length = rest.IndexOf((byte)'<');
        if (length >= 0)
            return Take(rest[..length], length, isLiteral: false);
        // Only white space may stand at the end.
        if (window.Fill())
            return false;
        return Take(window.Rest, window.Rest.Length, isLiteral: false);
    }

    // Text of which the last bytes are no text but the end of a section.
    private bool Take(ReadOnlySpan<byte> text, int length, bool isLiteral)
    {
        if (_open.Count == 0 && (isLiteral || !XmlBytes.IsSpace(text)))
            throw Malformed();
        if (!isLiteral && !_isPlain && text.IndexOf("]]>"u8) >= 0)
            throw Malformed();
        window.Advance(length);
        if (_open.Count == 0)
            return false;
        _length = length;
        if (!_isPlain)
            DecodeText(text, isLiteral);
        (Node, Depth) = (XmlToken.Text, _open.Count);
        return true;
    }

    private bool ReadDeclared(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
            return ReadComment(rest);
        if (rest.StartsWith("<![CDATA["u8))
            return ReadSection(rest);
        if (rest.StartsWith("<!DOCTYPE"u8))
            throw _hasRoot ? Malformed() : UnreadableFileException.Of(FindingKinds.FileUnsafeXml, ReadingTexts.DocumentType);
        return "<![CDATA["u8.StartsWith(rest) || "<!DOCTYPE"u8.StartsWith(rest) || "<!--"u8.StartsWith(rest) ? ReadOn() : throw Malformed();
    }

    private bool ReadComment(ReadOnlySpan<byte> rest)
    {
        var end = rest[4..].IndexOf("--"u8);
        if (end < 0 || rest.Length < end + 7)
            return ReadOn();
        if (rest[end + 6] != '>')
            throw Malformed();
        window.Advance(end + 7);
        return false;
    }

    private bool ReadSection(ReadOnlySpan<byte> rest)
    {
        var start = "<![CDATA["u8.Length;
        var end = rest[start..].IndexOf("]]>"u8);
        if (end < 0)
            return ReadOn();
        _isPlain = false;
        return Take(rest.Slice(start, end), start + end + "]]>"u8.Length, isLiteral: true);
    }

    private bool ReadInstruction(ReadOnlySpan<byte> rest)
    {
        var end = rest[2..].IndexOf("?>"u8);
        if (end < 0)
            return ReadOn();
        var content = rest.Slice(2, end);
        var length = content.IndexOfAny(" \t\r\n"u8) is >= 0 and var space ? space : content.Length;
        var target = content[..length];
        var isDeclaration = target.SequenceEqual("xml"u8);
        if (isDeclaration ? window.Offset != 0 || !XmlDeclaration.IsSound(_tag, rest[..(end + 4)]) : !IsTarget(target))
            throw Malformed();
        window.Advance(end + 4);
        return false;
    }

    private static bool IsTarget(ReadOnlySpan<byte> target) =>
        XmlBytes.IsName(target, out var colon) && colon < 0 && !Ascii.EqualsIgnoreCase(target, "xml"u8);

    private void DecodeText(ReadOnlySpan<byte> text, bool isLiteral)
    {
        if (!isLiteral)
        {
            Decode(text, isAttribute: false);
            return;
        }

        _decoded.ResetWrittenCount();
        XmlReferences.CopyLines(text, _decoded);
    }

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, bool isAttribute)
    {
        _decoded.ResetWrittenCount();
        return XmlReferences.TryDecode(text, isAttribute, _decoded) ? _decoded.WrittenSpan : throw Malformed();
    }

    private UnreadableFileException TooLarge() => UnreadableFileException.TooLarge(ReadingTexts.XmlStructure(window.Part));
}
