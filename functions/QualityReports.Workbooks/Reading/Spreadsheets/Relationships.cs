namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A relationship of a part.</summary>
/// <param name="Target">The name of the part that it leads to; where it leads out of the package, what is written there.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal);

/// <summary>Reads the relationships of a part.</summary>
internal static class Relationships
{
    /// <summary>Those to parts of the package. Such a part may be missing: that matters where it is needed.</summary>
    public static IReadOnlyList<Relationship> Read(Package package, string source) =>
        [.. ReadAll(package, PartName.RelationshipsOf(source)).Where(relationship => !relationship.IsExternal)
            .Select(relationship => relationship with { Target = Find(package, source, relationship.Target) })];

    /// <summary>All of them, with their targets as they are written.</summary>
    /// <param name="part">The part that holds the relationships.</param>
    public static IEnumerable<Relationship> ReadAll(Package package, string part)
    {
        using var reader = PartReader.Open(package, part);
        while (reader.ReadElement())
        {
            if (reader.Name != "Relationship" || reader.Namespace != Namespaces.PackageRelationships)
                continue;
            var isExternal = string.Equals(reader.Attribute("TargetMode"u8), "External", StringComparison.OrdinalIgnoreCase);
            if (reader.Attribute("Id"u8) is { } id && reader.Attribute("Type"u8) is { } type && reader.Attribute("Target"u8) is { } target)
                yield return new Relationship(id, type, target, isExternal);
        }
    }

    /// <summary>The first target of a type.</summary>
    public static string? TargetOf(this IEnumerable<Relationship> relationships, string type) =>
        relationships.FirstOrDefault(relationship => Namespaces.IsRelationship(relationship.Type, type))?.Target;

    // A target is a URI, so its name may be escaped; most programs do not escape it.
    private static string Find(Package package, string source, string target)
    {
        var name = PartName.Resolve(source, target);
        return package.Has(name) ? name : Uri.UnescapeDataString(name);
    }
}
