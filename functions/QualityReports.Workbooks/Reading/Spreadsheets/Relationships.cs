using QualityReports.Workbooks.Reading.Packaging;
using QualityReports.Workbooks.Reading.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A relationship to a part of the same package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, a URI.</param>
/// <param name="Target">The part's name.</param>
internal sealed record Relationship(string Id, string Type, string Target);

/// <summary>Reads the relationships of a part. Those that lead out of the package are left out.</summary>
internal static class Relationships
{
    public static IReadOnlyList<Relationship> Read(Package package, string source)
    {
        var result = new List<Relationship>();
        using var reader = PartReader.Open(package, PartName.RelationshipsOf(source));
        while (reader.ReadElement())
        {
            if (reader.Name != "Relationship" || reader.Namespace != Namespaces.PackageRelationships)
                continue;
            if (string.Equals(reader.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                continue;
            if (reader.Attribute("Id") is { } id && reader.Attribute("Type") is { } type && reader.Attribute("Target") is { } target)
                result.Add(new Relationship(id, type, Find(package, source, target)));
        }

        return result;
    }

    /// <summary>The first target of a type.</summary>
    public static string? TargetOf(this IEnumerable<Relationship> relationships, string type) =>
        relationships.FirstOrDefault(relationship => Namespaces.IsRelationship(relationship.Type, type))?.Target;

    // A target is a URI, so its name may be escaped; most programs do not escape it.
    private static string Find(Package package, string source, string target)
    {
        var name = PartName.Resolve(source, target) ?? throw UnreadableFileException.Corrupt(ReadingTexts.UnsafeName(target));
        return package.Has(name) ? name : Uri.UnescapeDataString(name);
    }
}
