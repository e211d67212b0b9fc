using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QualityReports.LocalHost.Identity;

/// <summary>The issuer of the local host's tokens, with a key that exists only in this process. The app trusts it by its metadata, like Entra ID in
/// Azure.</summary>
internal sealed class LocalIssuer
{
    public const string Audience = "quality-reports";

    private const int KeyBits = 2048;

    // One for all sites of this process: making it costs a third of a second.
    private static readonly Lazy<RsaSecurityKey> ProcessKey = new(MakeKey);

    /// <param name="site">The address of the site that contains it.</param>
    public LocalIssuer(Uri site) => Address = new Uri(site, "identity/");

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(8);

    /// <summary>The issuer's address, which is its name.</summary>
    public Uri Address { get; }

    public RsaSecurityKey Key { get; } = ProcessKey.Value;

    /// <summary>A token for a user without a sign-in page: for scripts.</summary>
    /// <param name="change">Changes the token: an expired one, one for another user.</param>
    public string Issue(SampleUser user, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address.ToString(),
            Audience = Audience,
            // The machine's clock: the product's may be moved to another year, but the app checks a token's lifetime by the machine's.
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime + Lifetime,
            Subject = Describe(user),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public static ClaimsIdentity Describe(SampleUser user) => new(
        [new Claim("sub", user.Subject), new Claim("name", user.Name)], authenticationType: "sample user", nameType: "name", roleType: "role");

    private static RsaSecurityKey MakeKey()
    {
        var key = new RsaSecurityKey(RSA.Create(KeyBits));
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }
}
