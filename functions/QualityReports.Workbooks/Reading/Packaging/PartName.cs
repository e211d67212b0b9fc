namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>Names of parts: compared without regard to case, separated by slashes, never leaving the package (ECMA-376 part 2).</summary>
internal static class PartName
{
    /// <summary>Whether a name stays within the package: not absolute, no <c>..</c>, no drive.</summary>
    public static bool IsSafe(string name)
    {
        var normal = Normalize(name);
        return normal.Length > 0
            && normal[0] != '/'
            && !normal.Contains(':', StringComparison.Ordinal)
            && !normal.Contains('\0', StringComparison.Ordinal)
            && !normal.Split('/').Contains("..");
    }

    /// <summary>The name with slashes: a few old programs write backslashes.</summary>
    public static string Normalize(string name) => name.Replace('\\', '/');

    /// <summary>The part that a relationship leads to.</summary>
    /// <param name="source">The part that has the relationship; empty for the package.</param>
    /// <param name="target">The target: absolute with a slash, or relative to the source's folder.</param>
    /// <returns>The name; a target that climbs above the package ends at its root (RFC 3986, 5.2.4).</returns>
    public static string Resolve(string source, string target)
    {
        var path = Normalize(target);
        var folder = source[..(source.LastIndexOf('/') + 1)];
        var steps = (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var result = new List<string>();
        foreach (var step in steps.Where(step => step != "."))
        {
            if (step != "..")
                result.Add(step);
            else if (result.Count > 0)
                result.RemoveAt(result.Count - 1);
        }

        return string.Join('/', result);
    }

    /// <summary>Whether a part holds relationships.</summary>
    public static bool IsRelationships(string part) => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>The part whose relationships a part holds.</summary>
    public static string SourceOf(string relationships)
    {
        var name = relationships[(relationships.LastIndexOf('/') + 1)..];
        var folder = relationships[..^name.Length].TrimEnd('/');
        return folder[..(folder.LastIndexOf('/') + 1)] + name[..^".rels".Length];
    }

    /// <summary>The part with the relationships of a part; of the package for an empty name.</summary>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }
}
