using System.Xml.Linq;

namespace QualityReports.Workbooks.Packaging;

/// <summary>The relationships of the package, whose ids are random and not referenced: sorted by type and numbered. Those of its parts get relative targets,
/// as Excel writes them: ExcelJS 4.4 finds tables and comments by these alone.</summary>
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
        foreach (var name in parts.Keys.Where(name => name != PartName && name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
            parts[name] = WithRelativeTargets(name, parts[name]);
    }

    private static byte[] WithRelativeTargets(string name, byte[] part)
    {
        var root = PartXml.Read(part);
        var folder = name[..name.IndexOf("/_rels/", StringComparison.Ordinal)];
        foreach (var target in root.Elements().Select(element => element.Attribute("Target")!).Where(target => target.Value.StartsWith('/')))
            target.Value = RelativeTo(folder, target.Value[1..]);
        return PartXml.Write(root);
    }

    private static string RelativeTo(string folder, string target)
    {
        var (from, to) = (folder.Split('/'), target.Split('/'));
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }
}
