using QualityReports.Xml;

namespace QualityReports.Workbooks.Reading.Safety;

/// <summary>Looks at the XML parts that reading had no use for: themes, comments, sensitivity labels, custom XML, pivot caches. A document type can
/// only stand before the root element and an encoding in the first bytes, so the beginning is parsed and the rest only inflated. That such a part is
/// malformed is no concern of a return.</summary>
internal static class UnreadParts
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>Refuses document types and odd encodings.</summary>
    public static void CheckBeginnings(Package package, ContentTypes types)
    {
        foreach (var part in Find(package, types))
        {
            try
            {
                PartReader.Open(package, part).Dispose();
            }
            catch (Exception e) when (e is XmlFaultException { Kind: XmlFault.Malformed } or DecoderFallbackException)
            {
                // Nobody needs the part.
            }
        }
    }

    /// <summary>Refuses content that differs from its checksum or length.</summary>
    public static void CheckSums(Package package, ContentTypes types)
    {
        var chunk = new byte[ChunkSize];
        foreach (var part in Find(package, types))
        {
            using var content = package.OpenUnread(part);
            while (content.Read(chunk) > 0)
            {
            }
        }
    }

    private static List<string> Find(Package package, ContentTypes types) => [.. package.UnreadNames.Where(part => IsXml(types, part))];

    private static bool IsXml(ContentTypes types, string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)
        || PartName.IsRelationships(part)
        || types.Of(part).EndsWith("xml", StringComparison.OrdinalIgnoreCase);
}
