using System.Diagnostics.CodeAnalysis;

namespace QualityReports.Domain.Areas;

/// <summary>The code of a reporting unit: an area code, or an extension code under it for development zones, towns and industries. An extension is a hyphen
/// and one to eight capital letters or digits: <c>330381-TX01</c>.</summary>
public readonly record struct LocalityCode : IComparable<LocalityCode>
{
    private const int MaxExtensionLength = 8;

    private LocalityCode(AreaCode area, string? extension) => (Area, Extension) = (area, extension);

    /// <summary>The area that is the unit or contains it.</summary>
    public AreaCode Area { get; }

    /// <summary>The part after the hyphen, or null.</summary>
    public string? Extension { get; }

    /// <summary>The province that the unit reports to.</summary>
    public AreaCode Province => Area.Province;

    /// <summary>Reads a locality code; the letters of an extension must be capitals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LocalityCode code)
    {
        code = default;
        var hyphen = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (!AreaCode.TryParse(hyphen < 0 ? text : text![..hyphen], out var area) || area == AreaCode.Nation)
            return false;
        var extension = hyphen < 0 ? null : text![(hyphen + 1)..];
        if (extension is not null && !IsExtension(extension))
            return false;
        code = new LocalityCode(area, extension);
        return true;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a locality code.</exception>
    public static LocalityCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a locality code.");

    /// <inheritdoc/>
    public int CompareTo(LocalityCode other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc/>
    public override string ToString() => Extension is null ? Area.Value : $"{Area.Value}-{Extension}";

    private static bool IsExtension(string text) =>
        text.Length is >= 1 and <= MaxExtensionLength && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
}
