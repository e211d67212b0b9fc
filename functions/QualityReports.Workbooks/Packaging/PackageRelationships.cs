using System.Xml.Linq;

namespace QualityReports.Workbooks.Packaging;

/// <summary>The relationships of the package, whose ids are random and not referenced: sorted by type and numbered.</summary>
internal static class PackageRelationships
{
    private const string PartName = "_rels/.rels";
    private const string CoreType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    public static void Rewrite(Dictionary<string, byte[]> parts)
    {
        var root = PartXml.Read(parts[PartName]);
        var relationships = root.Elements()
            .Select(element => (Type: element.Attribute("Type")!.Value, Target: element.Attribute("Target")!.Value))
            .Select(pair => pair.Type == CoreType ? pair with { Target = "/" + CoreProperties.PartName } : pair)
            .OrderByDescending(pair => pair.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
            .ThenBy(pair => pair.Type, StringComparer.Ordinal)
            .Select((pair, i) => new XElement(
                root.GetDefaultNamespace() + "Relationship",
                new XAttribute("Id", FormattableString.Invariant($"rId{i + 1}")),
                new XAttribute("Type", pair.Type),
                new XAttribute("Target", pair.Target.TrimStart('/'))));
        parts[PartName] = PartXml.Write(new XElement(root.Name, relationships));
    }
}
