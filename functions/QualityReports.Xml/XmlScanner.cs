using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace QualityReports.Xml;

/// <summary>
/// Reads a document node by node, and checks that it is well-formed, namespaces included (XML 1.0 and Namespaces in XML 1.0). Names and values stay bytes,
/// because most of those in a sheet are never used. A document type is refused, so no entity is expanded or fetched.
/// </summary>
public sealed class XmlScanner : IDisposable
{
    private static readonly SearchValues<byte> EndsText = SearchValues.Create("<&]\r"u8);

    private readonly XmlWindow _window;
    private readonly XmlDecoder _decoder = new();
    private readonly OpenElements _open;
    private readonly StartTag _tag;
    private readonly int _depth;
    private int _length;
    private bool _isPlain;
    private bool _hasRoot;

    /// <summary>Begins before the first node.</summary>
    /// <param name="document">The document's name, for faults.</param>
    /// <param name="content">The document, UTF-8 without a byte order mark; the scanner disposes of it.</param>
    /// <param name="limits">How much of it may be held in memory.</param>
    /// <param name="common">The namespace that most documents declare.</param>
    public XmlScanner(string document, Stream content, XmlLimits limits, XmlNamespace common)
    {
        _window = new XmlWindow(document, content, limits.Run);
        _open = new OpenElements(limits.Depth);
        _tag = new StartTag(_window, _decoder, limits.Attributes, common);
        _depth = limits.Depth;
    }

    /// <summary>The kind of the node that was read last.</summary>
    public XmlToken Node { get; private set; }

    /// <summary>The number of elements that are open around the node.</summary>
    public int Depth { get; private set; }

    /// <summary>
    /// The start tag that was read last. Its names and values, like all bytes of the scanner, are valid until the next <see cref="Read"/>.
    /// </summary>
    public StartTag Tag => _tag;

    /// <summary>The document's name.</summary>
    public string Document => _window.Document;

    /// <summary>The text, with references replaced.</summary>
    public ReadOnlySpan<byte> Text => _isPlain ? _window.Behind(_length, _length) : _decoder.Written;

    /// <summary>Moves to the next node.</summary>
    /// <returns>False at the end of the document, which then was well-formed, and read to its last byte.</returns>
    /// <exception cref="XmlFaultException">The document is malformed, exceeds a limit or has a document type.</exception>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public bool Read()
    {
        if (Node == XmlToken.Start && _tag.IsEmpty)
            _tag.Leave(Depth);
        while (true)
        {
            var rest = _window.Rest;
            if (rest.IsEmpty)
            {
                if (_window.Fill())
                    continue;
                Node = XmlToken.None;
                return _open.Count == 0 && _hasRoot ? false : throw Malformed();
            }

            if (rest[0] != '<' ? ReadText(rest) : rest.Length < 2 ? ReadOn() : ReadMarkup(rest))
                return true;
        }
    }

    /// <summary>
    /// Reads the content of the current element if it is one element with plain text, as in nearly every cell: <c>&lt;v&gt;12&lt;/v&gt;</c>. The end of the
    /// outer element is then the current node. Otherwise nothing is read.
    /// </summary>
    /// <param name="name">The name of the inner element, which has the namespace of the outer one.</param>
    /// <param name="text">Its text; valid until the next <see cref="Read"/>.</param>
    public bool TryReadOnlyChild(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> text)
    {
        text = default;
        var rest = _window.Rest;
        var start = name.Length + 2;
        if (_tag.IsEmpty || _tag.HasPrefix || rest.Length < start || rest[0] != '<' || rest[start - 1] != '>' || !rest[1..].StartsWith(name))
            return false;
        var inner = rest[start..];
        var length = inner.IndexOfAny(EndsText);
        if (length < 0 || !IsEndTag(inner[length..], name))
            return false;
        var outer = inner[(length + start + 1)..];
        if (!IsEndTag(outer, _open.Last))
            return false;
        text = inner[..length];
        _window.Advance((start * 2) + 1 + length + _open.Last.Length + 3);
        Close();
        return true;
    }

    /// <summary>The fault that the document is not well-formed here.</summary>
    public XmlFaultException Malformed() => _window.Fault(XmlFault.Malformed);

    /// <summary>Disposes of the content, and gives the memory back.</summary>
    public void Dispose() => _window.Dispose();

    // Whether a node was read; false if more bytes are needed, or if the markup is no node.
    private bool ReadMarkup(ReadOnlySpan<byte> rest) => rest[1] switch
    {
        (byte)'/' => ReadEndTag(rest),
        (byte)'!' => ReadDeclared(rest),
        (byte)'?' => ReadInstruction(rest),
        _ => ReadStartTag(),
    };

    private bool ReadOn() => _window.Fill() ? false : throw Malformed();

    private bool ReadStartTag()
    {
        switch (_tag.Parse())
        {
            case TagState.Unfinished:
                return ReadOn();
            case TagState.Malformed:
                throw Malformed();
            case TagState.TooLarge:
                throw _window.Fault(XmlFault.TooLarge);
        }

        if (_open.Count == 0 && _hasRoot)
            throw Malformed();
        (Node, Depth, _hasRoot) = (XmlToken.Start, _open.Count, true);
        if (Depth > _depth)
            throw _window.Fault(XmlFault.TooLarge);
        if (!_tag.IsEmpty)
            _open.Push(_tag.FullName);
        return _tag.TryResolve(Depth) ? true : throw Malformed();
    }

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
        _window.Advance(length + 1);
        Close();
        return true;
    }

    private void Close()
    {
        _open.Pop();
        (Node, Depth) = (XmlToken.End, _open.Count);
        _tag.Leave(Depth);
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
            return AcceptText(rest[..length], length, isLiteral: false);
        // Only white space may follow the root element.
        if (_window.Fill())
            return false;
        return AcceptText(_window.Rest, _window.Rest.Length, isLiteral: false);
    }

    // The length may exceed the text by the end of a section.
    private bool AcceptText(ReadOnlySpan<byte> text, int length, bool isLiteral)
    {
        if (_open.Count == 0 && (isLiteral || !XmlBytes.IsSpace(text)))
            throw Malformed();
        if (!isLiteral && !_isPlain && text.IndexOf("]]>"u8) >= 0)
            throw Malformed();
        _window.Advance(length);
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
            return Pass(XmlMarkup.LengthOfComment(rest));
        if (rest.StartsWith("<![CDATA["u8))
            return ReadSection(rest);
        if (rest.StartsWith("<!DOCTYPE"u8))
            throw _window.Fault(_hasRoot ? XmlFault.Malformed : XmlFault.DocumentType);
        return "<![CDATA["u8.StartsWith(rest) || "<!DOCTYPE"u8.StartsWith(rest) || "<!--"u8.StartsWith(rest) ? ReadOn() : throw Malformed();
    }

    private bool ReadSection(ReadOnlySpan<byte> rest)
    {
        var length = XmlMarkup.LengthOfSection(rest);
        if (length == XmlMarkup.Unfinished)
            return ReadOn();
        _isPlain = false;
        return AcceptText(rest["<![CDATA["u8.Length..(length - "]]>"u8.Length)], length, isLiteral: true);
    }

    private bool ReadInstruction(ReadOnlySpan<byte> rest)
    {
        var length = XmlMarkup.LengthOfInstruction(rest, out var target);
        if (target.SequenceEqual("xml"u8) ? _window.Offset != 0 || !_tag.IsDeclaration(rest[..length]) : Ascii.EqualsIgnoreCase(target, "xml"u8))
            throw Malformed();
        return Pass(length);
    }

    // Comments and processing instructions are no nodes.
    private bool Pass(int length)
    {
        if (length == XmlMarkup.Unfinished)
            return ReadOn();
        if (length == XmlMarkup.Malformed)
            throw Malformed();
        _window.Advance(length);
        return false;
    }

    private void DecodeText(ReadOnlySpan<byte> text, bool isLiteral)
    {
        if (isLiteral)
            _decoder.CopyLines(text);
        else if (!_decoder.TryDecode(text, isAttribute: false))
            throw Malformed();
    }
}
