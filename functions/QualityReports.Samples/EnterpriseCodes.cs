namespace QualityReports.Samples;

/// <summary>Codes of enterprises that pass their check characters: GB 11714 with 9 characters, GB 32100-2015 with 18.</summary>
public static class EnterpriseCodes
{
    // GB 32100-2015: no I, O, S, V, Z. GB 11714 has all letters, and uses the digits of this alphabet with their own values (A = 10 to Z = 35).
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>An organization code: eight characters and the check character.</summary>
    public static string Organization(string body)
    {
        var sum = OrganizationWeights.Select((weight, i) => weight * (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10)).Sum();
        return body + (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var check => (char)('0' + check) };
    }

    /// <summary>A unified social credit code of an enterprise (91) that is registered in an area.</summary>
    public static string Credit(string area, string organization)
    {
        var body = "91" + area + organization;
        var (sum, weight) = (0, 1);
        foreach (var c in body)
        {
            sum += weight * CreditAlphabet.IndexOf(c, StringComparison.Ordinal);
            weight = weight * 3 % CreditAlphabet.Length;
        }

        return body + CreditAlphabet[(CreditAlphabet.Length - (sum % CreditAlphabet.Length)) % CreditAlphabet.Length];
    }
}
