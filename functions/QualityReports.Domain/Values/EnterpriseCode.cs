using System.Diagnostics.CodeAnalysis;

namespace QualityReports.Domain.Values;

/// <summary>The code of an enterprise: a unified social credit code with 18 characters (GB 32100-2015), or an organization code with 9 (GB 11714). Characters
/// 9 to 17 of the former are the latter.</summary>
public readonly record struct EnterpriseCode
{
    private const int OrganizationLength = 9;
    private const int CreditLength = 18;
    private const int OrganizationStart = 8;

    // GB 32100-2015: no I, O, S, V, Z.
    private static readonly CodeAlphabet CreditAlphabet = new("0123456789ABCDEFGHJKLMNPQRTUWXY");

    // GB 11714 has all letters, also within a code of GB 32100.
    private static readonly CodeAlphabet OrganizationAlphabet = new("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // GB 32100-2015: powers of 3 modulo 31.
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private readonly string? _value;

    private EnterpriseCode(string value) => _value = value;

    /// <summary>The 18 or 9 characters, capitals, without a hyphen.</summary>
    public string Value => _value ?? "";

    /// <summary>The organization code: the same for both codes of one enterprise.</summary>
    public string Organization => OrganizationOf(Value).ToString();

    /// <summary>The organization code within a code that was read.</summary>
    public static ReadOnlySpan<char> OrganizationOf(ReadOnlySpan<char> code) =>
        code.Length == CreditLength ? code.Slice(OrganizationStart, OrganizationLength) : code;

    /// <summary>The organization code within a code that was read, as a number, which is faster to compare.</summary>
    public static long NumberOf(ReadOnlySpan<char> code)
    {
        var number = 0L;
        foreach (var c in OrganizationOf(code))
            number = (number * OrganizationAlphabet.Count) + OrganizationAlphabet.ValueOf(c);
        return number;
    }

    /// <summary>Reads either code. Small letters and spaces are accepted, and the hyphen that GB 11714 prints before its check character.</summary>
    /// <returns>False where the length, a character or a check character is wrong.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out EnterpriseCode code)
    {
        var value = WithoutHyphen(CellText.CleanCode(text ?? "").Replace(" ", "", StringComparison.Ordinal));
        if (value.AsSpan().ContainsAnyInRange('a', 'z'))
            value = value.ToUpperInvariant();
        var valid = value.Length switch
        {
            OrganizationLength => IsOrganization(value),
            CreditLength => IsCredit(value) && IsOrganization(value.AsSpan(OrganizationStart, OrganizationLength)),
            _ => false,
        };
        code = valid ? new EnterpriseCode(value) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string WithoutHyphen(string text) =>
        text.Length == OrganizationLength + 1 && text[OrganizationLength - 1] == '-' ? text.Remove(OrganizationLength - 1, 1) : text;

    private static bool IsCredit(ReadOnlySpan<char> code)
    {
        const int Modulus = 31;
        return WeightedSum(code, CreditAlphabet, CreditWeights) is { } sum && CreditAlphabet.ValueOf(code[^1]) == (Modulus - (sum % Modulus)) % Modulus;
    }

    private static bool IsOrganization(ReadOnlySpan<char> code)
    {
        const int Modulus = 11;
        return WeightedSum(code, OrganizationAlphabet, OrganizationWeights) is { } sum
            && code[^1] == (Modulus - (sum % Modulus)) switch { 10 => 'X', 11 => '0', var check => (char)('0' + check) };
    }

    // Null where the alphabet lacks a character or the check character.
    private static int? WeightedSum(ReadOnlySpan<char> code, CodeAlphabet alphabet, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var value = alphabet.ValueOf(code[i]);
            if (value < 0)
                return null;
            sum += weights[i] * value;
        }

        return alphabet.ValueOf(code[^1]) < 0 ? null : sum;
    }
}
