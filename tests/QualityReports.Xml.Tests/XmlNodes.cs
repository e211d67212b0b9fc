using System.Text;
using System.Xml;

namespace QualityReports.Xml.Tests;

/// <summary>The nodes of a document, one line each, as our scanner and the platform's reader report them; "refused" where it is no document.</summary>
internal static class XmlNodes
{
    private const string Refused = "refused";

    private static readonly XmlLimits Limits = new(Run: 1_000_000, Attributes: 100, Depth: 64);
    private static readonly XmlNamespace Common = new("urn:p");

    /// <summary>As our scanner has it.</summary>
    /// <param name="document">The document, UTF-8.</param>
    /// <param name="most">How many bytes it is given at a time.</param>
    public static IReadOnlyList<string> OfScanner(byte[] document, int most = int.MaxValue)
    {
        using var scanner = new XmlScanner("document", new SlowStream(document, most), Limits, Common);
        return Collect(lines =>
        {
            while (scanner.Read())
            {
                if (scanner.Node == XmlToken.Start)
                    lines.Add(
                        $"{scanner.Depth} <{scanner.Tag.Namespace} {Encoding.UTF8.GetString(scanner.Tag.LocalName)} {scanner.Tag.IsEmpty} "
                        + $"{Attributes(scanner)}");
                else if (scanner.Node == XmlToken.End)
                    lines.Add($"{scanner.Depth} >");
                else
                    AddText(lines, scanner.Depth, Encoding.UTF8.GetString(scanner.Text));
            }
        });
    }

    /// <summary>As <see cref="XmlReader"/> has it.</summary>
    public static IReadOnlyList<string> OfPlatform(byte[] document)
    {
        return Collect(lines =>
        {
            using var reader = XmlReader.Create(
                new StreamReader(new MemoryStream(document), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true
                });
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        lines.Add($"{reader.Depth} <{reader.NamespaceURI} {reader.LocalName} {reader.IsEmptyElement} {Attributes(reader)}");
                        break;
                    case XmlNodeType.EndElement:
                        lines.Add($"{reader.Depth} >");
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                        AddText(lines, reader.Depth, reader.Value);
                        break;
                }
            }
        });
    }

    private static List<string> Collect(Action<List<string>> read)
    {
        var lines = new List<string>();
        try
        {
            read(lines);
            return lines;
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException or XmlFaultException)
        {
            return [Refused];
        }
    }

    // How a text is cut into pieces says nothing.
    private static void AddText(List<string> lines, int depth, string text)
    {
        var prefix = $"{depth} \"";
        if (text.Length > 0 && lines.Count > 0 && lines[^1].StartsWith(prefix, StringComparison.Ordinal))
            lines[^1] += text;
        else if (text.Length > 0)
            lines.Add(prefix + text);
    }

    private static string Attributes(XmlScanner scanner)
    {
        var result = new StringBuilder();
        for (var i = 0; i < scanner.Tag.AttributeCount; i++)
        {
            ref readonly var attribute = ref scanner.Tag.AttributeAt(i);
            var name = Encoding.UTF8.GetString(scanner.Tag.NameOf(attribute));
            var value = Encoding.UTF8.GetString(scanner.Tag.ValueOf(attribute));
            // The platform's reader holds this one attribute to its two values, which is more than being well-formed.
            if (name == "xml:space" && value is not ("preserve" or "default"))
                throw scanner.Malformed();
            if (!IsDeclaration(name))
                result.Append($"{scanner.Tag.NamespaceOf(attribute)} {name}={value};");
        }

        return result.ToString();
    }

    private static string Attributes(XmlReader reader)
    {
        var result = new StringBuilder();
        while (reader.MoveToNextAttribute())
        {
            if (!IsDeclaration(reader.Name))
                result.Append($"{reader.NamespaceURI} {reader.Name}={reader.Value};");
        }

        reader.MoveToElement();
        return result.ToString();
    }

    private static bool IsDeclaration(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    private sealed class SlowStream(byte[] content, int most) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }
}
