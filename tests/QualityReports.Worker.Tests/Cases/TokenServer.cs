using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using QualityReports.LocalHost.Identity;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The issuer of tokens, with the two documents by which the worker reads its key, like Entra ID's.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private TokenServer(WebApplication server, LocalIssuer issuer) => (_server, Issuer) = (server, issuer);

    /// <summary>The issuer.</summary>
    public LocalIssuer Issuer { get; }

    /// <summary>Starts it.</summary>
    public static async Task<TokenServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalPort(HttpProtocols.Http1));
        var server = builder.Build();
        LocalIssuer? issuer = null;
        server.MapGet(
            "/identity/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer!.Address, jwks_uri = new Uri(issuer.Address, "keys") }));
        server.MapGet("/identity/keys", () => Results.Json(new { keys = new[] { Describe(issuer!.Key) } }));
        await server.StartAsync();
        // The issuer's name contains the server's port.
        issuer = new LocalIssuer(new Uri(server.Urls.Single()));
        return new TokenServer(server, issuer);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static object Describe(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        var (n, e) = (Base64UrlEncoder.Encode(numbers.Modulus), Base64UrlEncoder.Encode(numbers.Exponent));
        return new { kty = "RSA", use = "sig", alg = SecurityAlgorithms.RsaSha256, kid = key.KeyId, n, e };
    }
}
