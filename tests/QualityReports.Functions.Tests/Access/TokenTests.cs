using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Access;

public sealed class TokenTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Subject = "clerk-330302";

    private static readonly Dictionary<string, Func<ApiSite, string>> Bad = new()
    {
        ["no token at all"] = _ => "",
        ["not a token"] = _ => "eyJ.abc.def",
        ["expired"] = site => site.Token(Subject, token => (token.NotBefore, token.Expires) = (Now.AddHours(-2), Now.AddHours(-1))),
        ["not valid yet"] = site => site.Token(Subject, token => token.NotBefore = Now.AddHours(1)),
        ["without an end"] = site => site.Token(Subject, token => token.Expires = null),
        ["of another issuer"] = site => site.Token(Subject, token => token.Issuer = "https://elsewhere.example/"),
        ["for another audience"] = site => site.Token(Subject, token => token.Audience = "another-app"),
        ["for no audience"] = site => site.Token(Subject, token => token.Audience = null),
        ["unsigned"] = site => Unsigned(site.Token(Subject)),
        ["signed by another key of the same name"] = site => site.Token(Subject, token => token.SigningCredentials = ForeignKey(site)),
        ["signed with the public key as a secret"] = site => site.Token(Subject, token => token.SigningCredentials = PublicKeyAsSecret(site)),
        ["signed with another algorithm"] = site =>
            site.Token(Subject, token => token.SigningCredentials = new(site.IssuerKey, SecurityAlgorithms.RsaSsaPssSha256)),
        ["with a changed claim"] = site => Changed(site.Token(Subject)),
        ["for a subject that no key can hold"] = site => site.Token("a/b?c#d"),
        ["for a subject without end"] = site => site.Token(new string('x', 200)),
    };

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Me_WithABadToken_IsA401(string kind)
    {
        var client = site.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {Bad[kind](site)}");

        var response = await client.GetAsync("/api/me", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Me_WithAGoodToken_SaysWhatThePersonMayDo()
    {
        var json = JsonDocument.Parse(await site.SignIn(Subject).GetStringAsync("/api/me", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(Subject, json.GetProperty("subject").GetString());
        var role = Assert.Single(json.GetProperty("roles").EnumerateArray());
        Assert.Equal(("clerk", "330302", "鹿城区"), (role.GetProperty("role").GetString(), role.GetProperty("area").GetString(), role.GetProperty("areaName")
            .GetProperty("zh").GetString()));
    }

    [Fact]
    public async Task Me_TokenInTheAddress_IsNotLookedAt() =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await site.Client().GetAsync($"/api/me?access_token={site.Token(Subject)}", TestContext.Current.CancellationToken)).StatusCode);

    private static string Unsigned(string token)
    {
        var payload = token.Split('.')[1];
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.";
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace(Subject, "officer-330000", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }

    private static SigningCredentials ForeignKey(ApiSite site) =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = site.IssuerKey.KeyId }, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials PublicKeyAsSecret(ApiSite site) =>
        new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(site.IssuerKey.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = site.IssuerKey.KeyId },
            SecurityAlgorithms.HmacSha256);
}
