using System.Xml.Linq;

namespace QualityReports.Workbooks.Packaging;

/// <summary>The part with title and author (ECMA-376 part 2, core properties), under Excel's name and without the time of the run.</summary>
internal static class CoreProperties
{
    public const string PartName = "docProps/core.xml";
    public const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";

    private const string Time = "1980-01-01T00:00:00Z";
    private const string RandomExtension = ".psmdcp";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Replace(Dictionary<string, byte[]> parts)
    {
        var random = parts.Keys.Single(name => name.EndsWith(RandomExtension, StringComparison.Ordinal));
        parts.Remove(random, out var content);
        var kept = PartXml.Read(content!).Elements()
            .Where(element => element.Name.Namespace != Terms && element.Value.Length > 0)
            .OrderBy(element => element.Name.LocalName, StringComparer.Ordinal)
            .Select(element => new XElement(element.Name, element.Value));
        parts[PartName] = PartXml.Write(new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            kept,
            Moment("created"),
            Moment("modified")));
    }

    private static XElement Moment(string name) => new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), Time);
}
