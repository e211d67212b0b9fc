using System.Diagnostics.CodeAnalysis;

namespace QualityReports.Domain.Areas;

/// <summary>A six-digit code of GB/T 2260: two digits each for province, prefecture and county. Ordered by its digits.</summary>
public readonly record struct AreaCode : IComparable<AreaCode>
{
    private const string NationDigits = "000000";

    private readonly string? _value;

    // The nation is always stored as default: two codes with the same digits must be equal.
    private AreaCode(string value) => _value = value == NationDigits ? null : value;

    /// <summary>The whole country, <c>000000</c>.</summary>
    public static AreaCode Nation => default;

    /// <summary>The six digits.</summary>
    public string Value => _value ?? NationDigits;

    /// <summary>The code of the province that contains this code; a province's own code for a province.</summary>
    public AreaCode Province => new(string.Concat(Value.AsSpan(0, 2), "0000"));

    /// <summary>Whether the code is a province's: it ends in four zeros and is not the nation's.</summary>
    public bool IsProvince => Value.EndsWith("0000", StringComparison.Ordinal) && this != Nation;

    /// <summary>Reads six digits.</summary>
    /// <returns>Whether <paramref name="text"/> is six ASCII digits. <see cref="AreaCatalog"/> says whether the area exists.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AreaCode code)
    {
        var valid = text is { Length: 6 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        code = valid ? new AreaCode(text!) : default;
        return valid;
    }

    /// <summary>Reads six digits that are known to be a code.</summary>
    /// <exception cref="FormatException">The text is not six digits.</exception>
    public static AreaCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a six-digit area code.");

    /// <inheritdoc/>
    public int CompareTo(AreaCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
