using System.Xml.Linq;

namespace QualityReports.Workbooks.Packaging;

/// <summary>The list of content types: every part in order, with defaults only for relationships and legacy drawings, as Excel writes it.</summary>
internal static class ContentTypes
{
    public const string PartName = "[Content_Types].xml";

    private static readonly string[] KeptDefaults = ["rels", "vml"];

    public static void Rewrite(Dictionary<string, byte[]> parts)
    {
        var root = PartXml.Read(parts[PartName]);
        var space = root.GetDefaultNamespace();
        var defaults = root.Elements(space + "Default").ToDictionary(element => element.Attribute("Extension")!.Value, TypeOf,
            StringComparer.OrdinalIgnoreCase);
        var overrides = root.Elements(space + "Override").ToDictionary(element => element.Attribute("PartName")!.Value.TrimStart('/'), TypeOf,
            StringComparer.Ordinal);
        overrides[CoreProperties.PartName] = CoreProperties.ContentType;
        parts[PartName] = PartXml.Write(new XElement(
            root.Name,
            KeptDefaults.Where(defaults.ContainsKey).Select(extension => new XElement(
                space + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", defaults[extension]))),
            parts.Keys.Where(name => name != PartName && !KeptDefaults.Contains(ExtensionOf(name))).Order(StringComparer.Ordinal).Select(name => new XElement(
                space + "Override",
                new XAttribute("PartName", "/" + name),
                new XAttribute("ContentType", overrides.GetValueOrDefault(name) ?? defaults[ExtensionOf(name)])))));
    }

    private static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.');

    private static string TypeOf(XElement element) => element.Attribute("ContentType")!.Value;
}
