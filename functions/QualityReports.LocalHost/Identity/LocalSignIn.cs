using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace QualityReports.LocalHost.Identity;

/// <summary>OpenID Connect on the local host, so that the portal signs in as in Azure: authorization code with PKCE, and a page of sample users instead of a
/// password.</summary>
internal static class LocalSignIn
{
    private const string ChosenUser = "user";
    private const int EncryptionKeyBytes = 32;

    /// <summary>Adds the endpoints under <c>identity/</c>.</summary>
    public static IServiceCollection AddLocalSignIn(this IServiceCollection services, LocalIssuer issuer)
    {
        services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(issuer.Address)
                .SetConfigurationEndpointUris("identity/.well-known/openid-configuration")
                .SetJsonWebKeySetEndpointUris("identity/keys")
                .SetAuthorizationEndpointUris("identity/authorize")
                .SetTokenEndpointUris("identity/token")
                .SetEndSessionEndpointUris("identity/end")
                .AllowAuthorizationCodeFlow()
                .RequireProofKeyForCodeExchange()
                .RegisterScopes(OpenIddictConstants.Scopes.Profile, LocalIssuer.Audience)
                .SetAccessTokenLifetime(LocalIssuer.Lifetime)
                .AddSigningKey(issuer.Key)
                .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(EncryptionKeyBytes)))
                .DisableAccessTokenEncryption()
                // There is one client, our portal, and no database of clients.
                .EnableDegradedMode()
                // The machine's clock, by which the app checks a token's lifetime: the product's may be moved to another year.
                .Configure(options => options.TimeProvider = TimeProvider.System)
                .UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => Validate(context, issuer)));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(AuthorizeAsync));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Validate));
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(Exchange));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(context => Validate(context, issuer)));
            server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(End));
        });
        return services;
    }

    private static ValueTask Validate(ValidateAuthorizationRequestContext context, LocalIssuer issuer)
    {
        if (context.ClientId != LocalIssuer.Audience || !IsOurs(context.RedirectUri, issuer))
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "Only the portal of this very site signs in here.");
        return default;
    }

    private static ValueTask Validate(ValidateTokenRequestContext context)
    {
        if (context.ClientId != LocalIssuer.Audience)
            context.Reject(OpenIddictConstants.Errors.InvalidClient);
        return default;
    }

    private static ValueTask Validate(ValidateEndSessionRequestContext context, LocalIssuer issuer)
    {
        if (context.PostLogoutRedirectUri is { } back && !IsOurs(back, issuer))
            context.Reject(OpenIddictConstants.Errors.InvalidRequest);
        return default;
    }

    private static async ValueTask AuthorizeAsync(HandleAuthorizationRequestContext context)
    {
        var request = context.Transaction.GetHttpRequest()!;
        if (SampleUser.Find((string?)context.Request[ChosenUser]) is { } user)
        {
            context.SignIn(PrincipalOf(user));
            return;
        }

        await WritePageAsync(request);
        context.HandleRequest();
    }

    private static ValueTask Exchange(HandleTokenRequestContext context)
    {
        context.SignIn(context.Principal!);
        return default;
    }

    // No session is stored, so a sign-out has none to end.
    private static ValueTask End(HandleEndSessionRequestContext context)
    {
        context.SignOut();
        return default;
    }

    private static ClaimsPrincipal PrincipalOf(SampleUser user)
    {
        var principal = new ClaimsPrincipal(LocalIssuer.Describe(user));
        principal.SetScopes(OpenIddictConstants.Scopes.OpenId, OpenIddictConstants.Scopes.Profile).SetAudiences(LocalIssuer.Audience)
            .SetResources(LocalIssuer.Audience);
        foreach (var claim in principal.Claims)
            claim.SetDestinations(OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken);
        return principal;
    }

    private static bool IsOurs(string? address, LocalIssuer issuer) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == issuer.Address.Authority && uri.Scheme == issuer.Address.Scheme;

    private static async Task WritePageAsync(HttpRequest request)
    {
        var encode = HtmlEncoder.Default;
        var here = $"{request.PathBase}{request.Path}{request.QueryString}";
        var users = string.Concat(SampleUser.All.Select(user =>
            $"<li><a href=\"{encode.Encode($"{here}&{ChosenUser}={user.Subject}")}\">{encode.Encode(user.Name)}</a></li>\n"));
        var response = request.HttpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";
        await response.WriteAsync($"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>登录 Sign in</title>
            <link rel="stylesheet" href="/portal/portal.css">
            </head>
            <body class="sign-in">
            <main>
            <h1>选择示例用户 Choose a sample user</h1>
            <ul>
            {users}</ul>
            </main>
            </body>
            </html>
            """);
    }
}
