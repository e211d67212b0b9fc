namespace QualityReports.Domain.Areas;

/// <summary>The level of an area in the administrative division.</summary>
public enum AreaLevel
{
    /// <summary>Province, autonomous region or municipality.</summary>
    Province,

    /// <summary>Prefecture-level city or prefecture.</summary>
    Prefecture,

    /// <summary>County, county-level city or district.</summary>
    County,
}

/// <summary>A unit of GB/T 2260.</summary>
/// <param name="NameEn">Its English name; the reference data has one for provinces alone.</param>
/// <param name="Parent">The unit above it; null for a province.</param>
/// <param name="RetiredIn">The year in which the code was withdrawn; null for a code in force.</param>
/// <param name="Successor">The code that replaced a withdrawn one; null for a code in force.</param>
public sealed record Area(AreaCode Code, string Name, string? NameEn, AreaLevel Level, AreaCode? Parent, int? RetiredIn = null, AreaCode? Successor = null)
{
    /// <summary>The name of the whole country.</summary>
    public static Text NationNames { get; } = new("全国", "China");

    /// <summary>Its name in both languages; the Chinese one for both where the reference data has no English name.</summary>
    public Text Names => new(Name, NameEn ?? Name);
}
