namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>What kind of content the parts of a package are said to have (ECMA-376 part 2, 10.1.2).</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the types. Those of parts that the package does not have are left out, so that they take no memory.</summary>
    public static ContentTypes Read(Package package)
    {
        var result = new ContentTypes();
        var extensions = package.Names.Select(ExtensionOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var reader = PartReader.Open(package, PackageKind.ContentTypes);
        while (reader.ReadElement())
        {
            if (reader.Attribute("ContentType"u8)?.Trim() is not { } type)
                continue;
            if (reader.Name == "Override" && FindPart(package, reader.Attribute("PartName"u8)) is { } part)
                result._overrides[part] = type;
            else if (reader.Name == "Default" && reader.Attribute("Extension"u8)?.Trim() is { } extension && extensions.Contains(extension))
                result._defaults[extension] = type;
        }

        return result;
    }

    /// <summary>The type of a part: its own, or that of its extension; empty where it has neither.</summary>
    public string Of(string part) => Declared(part) ?? _defaults.GetValueOrDefault(ExtensionOf(part)) ?? "";

    /// <summary>The type that is declared for this one part; null where there is none.</summary>
    public string? Declared(string part) => _overrides.GetValueOrDefault(part);

    private static string? FindPart(Package package, string? name)
    {
        if (name is null)
            return null;
        var part = PartName.Normalize(name.Trim()).TrimStart('/');
        return package.Has(part) ? part : package.Has(Uri.UnescapeDataString(part)) ? Uri.UnescapeDataString(part) : null;
    }

    private static string ExtensionOf(string part) => part[(part.LastIndexOf('.') + 1)..];
}
