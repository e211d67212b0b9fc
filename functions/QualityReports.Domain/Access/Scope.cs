using System.Diagnostics.CodeAnalysis;

namespace QualityReports.Domain.Access;

/// <summary>An area of a role or a request: the nation, a province, or a locality.</summary>
public sealed record Scope
{
    private Scope(AreaCode area, LocalityCode? locality) => (Area, Locality) = (area, locality);

    /// <summary>The whole country, <c>000000</c>.</summary>
    public static Scope Nation { get; } = new(AreaCode.Nation, null);

    /// <summary>The nation's or the province's code; for a locality the code of the area that contains it.</summary>
    public AreaCode Area { get; }

    /// <summary>The locality; null for the nation and for a province.</summary>
    public LocalityCode? Locality { get; }

    /// <summary>A province.</summary>
    /// <exception cref="ArgumentException">The code is no province's.</exception>
    public static Scope OfProvince(AreaCode province) =>
        province.IsProvince ? new Scope(province, null) : throw new ArgumentException($"{province} is not a province.", nameof(province));

    /// <summary>A locality.</summary>
    public static Scope Of(LocalityCode locality) => new(locality.Area, locality);

    /// <summary>Reads a code: <c>000000</c>, a province's, or a locality's. A province's code is never read as a locality.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Scope? scope)
    {
        scope = AreaCode.TryParse(text, out var area) && (area == AreaCode.Nation || area.IsProvince) ? new Scope(area, null)
            : LocalityCode.TryParse(text, out var locality) && !locality.Area.IsProvince ? Of(locality)
            : null;
        return scope is not null;
    }

    /// <summary>Whether another scope is this one or lies in it.</summary>
    public bool Contains(Scope other) =>
        this == Nation || this == other || (Locality is null && other != Nation && other.Area.Province == Area);

    /// <inheritdoc/>
    public override string ToString() => Locality?.ToString() ?? Area.Value;
}
