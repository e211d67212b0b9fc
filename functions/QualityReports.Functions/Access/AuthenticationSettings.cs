using Microsoft.Extensions.Configuration;

namespace QualityReports.Functions.Access;

/// <summary>Whose tokens are valid.</summary>
/// <param name="Authority">Setting <c>Authentication__Authority</c>: the issuer, for example <c>https://login.microsoftonline.com/{tenant}/v2.0</c>.</param>
/// <param name="Audience">Setting <c>Authentication__Audience</c>: what the tokens are issued for, the app's client id.</param>
/// <param name="Scope">Setting <c>Authentication__Scope</c>: what the portal asks for beside its own identity; by default <c>{audience}/.default</c>.</param>
public sealed record AuthenticationSettings(Uri Authority, string Audience, string Scope)
{
    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">One is missing or is not what it should be; the message names it.</exception>
    public static AuthenticationSettings Read(IConfiguration configuration)
    {
        var audience = Required(configuration, "Audience", "the client id that tokens are issued for");
        var authority = Required(configuration, "Authority", "the address of the issuer of tokens");
        return Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? new AuthenticationSettings(uri, audience, configuration["Authentication:Scope"] ?? $"{audience}/.default")
            : throw new InvalidOperationException("'Authentication__Authority' must be an https address.");
    }

    private static string Required(IConfiguration configuration, string name, string meaning) =>
        configuration[$"Authentication:{name}"] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"Set 'Authentication__{name}' to {meaning}: without it nobody could sign in.");
}
