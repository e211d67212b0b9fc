using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QualityReports.LocalHost.Identity;

/// <summary>
/// The issuer of a desk's tokens: a key that is made at the start and dies with the process. The app trusts it as it trusts Entra ID in Azure, by its metadata.
/// </summary>
internal sealed class LocalIssuer : IDisposable
{
    /// <summary>What the tokens are issued for.</summary>
    public const string Audience = "quality-reports";

    private const int KeyBits = 2048;

    private readonly RSA _rsa = RSA.Create(KeyBits);

    /// <summary>Makes the key.</summary>
    /// <param name="site">The address of the site that it is part of.</param>
    public LocalIssuer(Uri site)
    {
        Address = new Uri(site, "identity/");
        Key = new RsaSecurityKey(_rsa);
        Key.KeyId = Base64UrlEncoder.Encode(Key.ComputeJwkThumbprint());
    }

    /// <summary>How long a token is valid.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(8);

    /// <summary>The issuer's address, which is its name.</summary>
    public Uri Address { get; }

    /// <summary>The key that signs.</summary>
    public RsaSecurityKey Key { get; }

    /// <summary>A token for a user without a page to sign in on: for scripts.</summary>
    /// <param name="change">Makes another token of it: one that has ended, one for somebody else.</param>
    public string Issue(SampleUser user, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address.ToString(),
            Audience = Audience,
            // The machine's clock: the product's may stand in another year, and the app's check of a token's lifetime does not ask it.
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime + Lifetime,
            Subject = Describe(user),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>What a token says of a user.</summary>
    public static ClaimsIdentity Describe(SampleUser user) => new(
        [new Claim("sub", user.Subject), new Claim("name", user.Name)], authenticationType: "sample user", nameType: "name", roleType: "role");

    public void Dispose() => _rsa.Dispose();
}
