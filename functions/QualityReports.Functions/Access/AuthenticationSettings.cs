using Microsoft.Extensions.Configuration;
using QualityReports.Functions.Settings;

namespace QualityReports.Functions.Access;

/// <summary>The issuer and the audience of valid tokens.</summary>
/// <param name="Audience">The audience of the tokens: the app's client id.</param>
/// <param name="Scope">The scope that the portal requests beside its own identity; by default <c>{audience}/.default</c>.</param>
public sealed record AuthenticationSettings(Uri Authority, string Audience, string Scope)
{
    /// <exception cref="SettingException">A setting is missing or malformed; the message has its name.</exception>
    public static AuthenticationSettings Read(IConfiguration configuration)
    {
        var audience = AppSettings.Audience.Require(configuration, "the client id that tokens are issued for: without it nobody could sign in.");
        var authority = AppSettings.Authority.Require(configuration, "the address of the issuer of tokens: without it nobody could sign in.");
        return Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps
            || (uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp))
            ? new AuthenticationSettings(uri, audience, AppSettings.Scope.Read(configuration) ?? $"{audience}/.default")
            : throw AppSettings.Authority.Wrong("must be the https address of the issuer of tokens.");
    }
}
