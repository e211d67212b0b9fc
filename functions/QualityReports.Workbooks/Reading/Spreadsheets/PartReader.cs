using QualityReports.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads one part of the package forwards, bounded in depth, attributes and runs. Whoever reads until <see cref="Read"/> gives false has had
/// the part's checksum and length checked as well.</summary>
internal sealed class PartReader : IDisposable
{
    private static readonly XmlLimits Limits = new(ReadingLimits.XmlRun, ReadingLimits.XmlAttributes, ReadingLimits.XmlDepth);
    private static readonly XmlNamespace Main = new(Namespaces.TransitionalMain);

    private readonly XmlScanner _xml;

    private PartReader(XmlScanner xml) => _xml = xml;

    /// <summary>The part's name.</summary>
    public string Part => _xml.Document;

    /// <summary>How deep the current node is; 0 for the root element.</summary>
    public int Depth => _xml.Depth;

    /// <summary>The current element's name without its prefix.</summary>
    public string Name => Encoding.UTF8.GetString(_xml.Tag.LocalName);

    /// <summary>The current element's name without its prefix, as UTF-8.</summary>
    public ReadOnlySpan<byte> LocalName => _xml.Tag.LocalName;

    /// <summary>The current element's namespace.</summary>
    public string Namespace => _xml.Tag.Namespace;

    /// <summary>Whether the current element has no content and no end tag.</summary>
    public bool IsEmpty => _xml.Tag.IsEmpty;

    /// <summary>How many attributes the current element has.</summary>
    public int AttributeCount => _xml.Tag.AttributeCount;

    /// <summary>Opens a part; the root element is the current node.</summary>
    public static PartReader Open(Package package, string part)
    {
        var content = package.OpenPart(part);
        PartReader? reader = null;
        try
        {
            reader = new PartReader(new XmlScanner(part, AsUtf8(part, content), Limits, Main));
            if (!reader.ReadElement())
                throw reader._xml.Malformed();
            return reader;
        }
        catch
        {
            reader?.Dispose();
            content.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next node.</summary>
    public bool Read() => _xml.Read();

    /// <summary>Moves to the next element.</summary>
    public bool ReadElement()
    {
        while (_xml.Read())
        {
            if (_xml.Node == XmlToken.Start)
                return true;
        }

        return false;
    }

    /// <summary>Moves to the next element within the one whose depth is given; at its end, or after it, gives false.</summary>
    public bool ReadElementWithin(int depth)
    {
        while (_xml.Read())
        {
            if (_xml.Depth <= depth)
                return false;
            if (_xml.Node == XmlToken.Start)
                return true;
        }

        return false;
    }

    /// <summary>Whether the current node is an element of SpreadsheetML, Strict or Transitional, with this name.</summary>
    public bool IsAt(ReadOnlySpan<byte> name) => _xml.Tag.LocalName.SequenceEqual(name) && Namespaces.IsMain(_xml.Tag.Namespace);

    /// <summary>An attribute without namespace; null where there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name) => Attribute(name, "");

    /// <summary>Whether the current element switches something on (ECMA-376, CT_BooleanProperty): it does unless its <c>val</c> says no.</summary>
    public bool IsOn() => Attribute("val"u8) is not ("0" or "false" or "off");

    /// <summary>An attribute in a namespace; null where there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name, string space)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            ref readonly var attribute = ref AttributeAt(i);
            if (_xml.Tag.NameOf(attribute)[(attribute.Colon + 1)..].SequenceEqual(name) && _xml.Tag.NamespaceOf(attribute) == space)
                return Encoding.UTF8.GetString(_xml.Tag.ValueOf(attribute));
        }

        return null;
    }

    /// <summary>An attribute of the current element, from 0, for <see cref="NameOf"/> and <see cref="ValueOf"/>.</summary>
    public ref readonly XmlAttribute AttributeAt(int index) => ref _xml.Tag.AttributeAt(index);

    /// <summary>The name of an attribute, its prefix included.</summary>
    public ReadOnlySpan<byte> NameOf(in XmlAttribute attribute) => _xml.Tag.NameOf(attribute);

    /// <summary>The value of an attribute; valid until the next value is asked for.</summary>
    public ReadOnlySpan<byte> ValueOf(in XmlAttribute attribute) => _xml.Tag.ValueOf(attribute);

    /// <inheritdoc cref="XmlScanner.TryReadOnlyChild"/>
    public bool TryReadOnlyChild(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> text) => _xml.TryReadOnlyChild(name, out text);

    /// <summary>Moves past the content of the current element, to its end tag.</summary>
    public void Skip()
    {
        if (_xml.Tag.IsEmpty)
            return;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
        }
    }

    /// <summary>Appends the text of the current element, that of elements within it included, and moves to its end tag.</summary>
    /// <param name="text">Where the text goes.</param>
    /// <returns>Whether there is nothing but text.</returns>
    public bool ReadText(TextBuffer text)
    {
        var isText = true;
        if (_xml.Tag.IsEmpty)
            return isText;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.Node == XmlToken.Text)
                text.Append(_xml.Text);
            else
                isText &= _xml.Node != XmlToken.Start;
        }

        return isText;
    }

    public void Dispose() => _xml.Dispose();

    private static Stream AsUtf8(string part, Stream content)
    {
        var head = new byte[XmlEncoding.HeadLength];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var encoding = XmlEncoding.Detect(part, head.AsSpan(0, length));
        var skip = head.AsSpan(0, length).StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        var whole = new PrefixedStream(head.AsMemory(skip, length - skip), content);
        return encoding is UTF8Encoding ? whole : Encoding.CreateTranscodingStream(whole, encoding, XmlEncoding.Utf8);
    }
}
