using System.Text;

namespace QualityReports.TestSupport;

/// <summary>Parts beyond those of a plain workbook, with their content types and relationships.</summary>
public sealed partial class WorkbookBuilder
{
    private readonly List<(string Type, string Target)> _links = [];
    private readonly List<(string Part, string Type)> _types = [];
    private readonly List<(string Extension, string Type)> _defaultTypes = [];

    /// <summary>The content type of the workbook part; null for that of a workbook without macros.</summary>
    public string? WorkbookType { get; set; }

    /// <summary>Adds a part with text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="xml">Its content.</param>
    /// <param name="type">Its content type; null to declare none.</param>
    /// <param name="relationship">The type of the workbook's relationship: its last step, or a whole URI; null for no relationship.</param>
    public WorkbookBuilder AddPart(string name, string xml, string? type = null, string? relationship = null)
    {
        if (type is not null)
            _types.Add((name, type));
        if (relationship is not null)
            _links.Add((relationship, "/" + name));
        return AddEntry(name, Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>Adds the relationships of another part than the workbook.</summary>
    /// <param name="part">The part that they belong to.</param>
    /// <param name="type">The last step of the type, or a whole URI.</param>
    /// <param name="target">The target.</param>
    /// <param name="external">Whether the target is outside the package.</param>
    public WorkbookBuilder AddRelationship(string part, string type, string target, bool external = false)
    {
        var slash = part.LastIndexOf('/') + 1;
        var xml = Relationships([(type, target)]);
        return AddEntry($"{part[..slash]}_rels/{part[slash..]}.rels", Encoding.UTF8.GetBytes(external
            ? xml.Replace("/></", " TargetMode=\"External\"/></", StringComparison.Ordinal) : xml));
    }

    /// <summary>Declares a content type for all parts of an extension.</summary>
    public WorkbookBuilder AddDefaultType(string extension, string type)
    {
        _defaultTypes.Add((extension, type));
        return this;
    }

    /// <summary>Adds a part that links to something outside.</summary>
    /// <param name="link">The element within <c>externalLink</c>.</param>
    public WorkbookBuilder AddExternalLink(string link) => AddPart(
        "xl/externalLinks/externalLink1.xml",
        $"<externalLink xmlns=\"{MainNamespace}\">{link}</externalLink>",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        "externalLink");

    private string DefaultTypes() => string.Concat(_defaultTypes.Select(item => $"<Default Extension=\"{item.Extension}\" ContentType=\"{item.Type}\"/>"));

    private string OverrideTypes() => string.Concat(_types.Select(item => OverrideType(item.Part, item.Type)));

    private static string OverrideType(string part, string type) => type.Length == 0 ? "" : $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>";
}
