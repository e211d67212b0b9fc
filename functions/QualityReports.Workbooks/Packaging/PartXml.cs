using System.Xml;
using System.Xml.Linq;

namespace QualityReports.Workbooks.Packaging;

/// <summary>Reads and writes the small XML parts of our own packages.</summary>
internal static class PartXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };

    public static XElement Read(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XElement.Load(stream);
    }

    public static byte[] Write(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            root.Save(writer);
        return stream.ToArray();
    }
}
