using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using QualityReports.Domain.Findings;
using QualityReports.Workbooks.Reading.Packaging;

namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>
/// Reads one part of the package forwards, bounded in depth, names and runs. Whoever reads until <see cref="Read"/> gives false has had the
/// part's checksum and length checked as well.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private const int ChunkSize = 4096;

    private readonly XmlReader _xml;
    private readonly char[] _chunk = new char[ChunkSize];

    private PartReader(string part, XmlReader xml) => (Part, _xml) = (part, xml);

    /// <summary>The part's name.</summary>
    public string Part { get; }

    /// <summary>How deep the current node is; 0 for the root element.</summary>
    public int Depth => _xml.Depth;

    /// <summary>The current element's name without its prefix.</summary>
    public string Name => _xml.LocalName;

    /// <summary>The current element's namespace.</summary>
    public string Namespace => _xml.NamespaceURI;

    /// <summary>Whether the current element has no content and no end tag.</summary>
    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>Opens a part; the root element is the current node.</summary>
    public static PartReader Open(Package package, string part)
    {
        var content = package.OpenPart(part);
        try
        {
            var head = new byte[XmlEncoding.HeadLength];
            var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var encoding = XmlEncoding.Detect(part, head.AsSpan(0, length));
            var skip = head.AsSpan(0, length).StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
            var reader = new PartReader(part, Create(part, new BoundedText(part, new PrefixedStream(head.AsMemory(skip, length - skip), content), encoding)));
            reader.MoveToRoot();
            return reader;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next node.</summary>
    public bool Read()
    {
        if (!_xml.Read())
            return false;
        return _xml.Depth <= ReadingLimits.XmlDepth ? true : throw UnreadableFileException.TooLarge(ReadingTexts.XmlStructure(Part));
    }

    /// <summary>Moves to the next element.</summary>
    public bool ReadElement()
    {
        while (Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>Moves to the next element within the one whose depth is given; at its end, or after it, gives false.</summary>
    public bool ReadElementWithin(int depth)
    {
        while (Read())
        {
            if (_xml.Depth <= depth)
                return false;
            if (_xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>Whether the current node is an element of SpreadsheetML, Strict or Transitional, with this name.</summary>
    public bool IsAt(string name) => _xml.LocalName == name && Spreadsheets.Namespaces.IsMain(_xml.NamespaceURI);

    /// <summary>An attribute without namespace.</summary>
    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>An attribute in a namespace.</summary>
    public string? Attribute(string name, string space) => _xml.GetAttribute(name, space);

    /// <summary>Moves to the current element's next attribute that has no namespace; after the last back to the element.</summary>
    public bool ReadAttribute([NotNullWhen(true)] out string? name, [NotNullWhen(true)] out string? value)
    {
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.NamespaceURI.Length > 0)
                continue;
            (name, value) = (_xml.LocalName, _xml.Value);
            return true;
        }

        (name, value) = (null, null);
        _xml.MoveToElement();
        return false;
    }

    /// <summary>Moves past the content of the current element, to its end tag.</summary>
    public void Skip()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (Read() && _xml.Depth > depth)
        {
        }
    }

    /// <summary>Appends the text of the current element and moves to its end tag.</summary>
    /// <param name="text">Where the text goes.</param>
    /// <param name="most">The most characters that it may come to hold.</param>
    public void ReadText(StringBuilder text, int most)
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            for (int count; (count = _xml.ReadValueChunk(_chunk, 0, ChunkSize)) > 0;)
            {
                if (text.Length + count > most)
                    throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(Part));
                text.Append(_chunk, 0, count);
            }
        }
    }

    public void Dispose() => _xml.Dispose();

    private static XmlReader Create(string part, TextReader text) => XmlReader.Create(
        text,
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = false,
            MaxCharactersInDocument = ReadingLimits.InflatedBytes,
            NameTable = new BoundedNameTable(part),
            CloseInput = true,
        },
        baseUri: part);

    // A document type can only stand before the root element. The reader has no code for its refusal, only a sentence; a test watches it.
    private void MoveToRoot()
    {
        try
        {
            _xml.MoveToContent();
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw UnreadableFileException.Of(FindingKinds.FileUnsafeXml, ReadingTexts.DocumentType);
        }
    }
}
