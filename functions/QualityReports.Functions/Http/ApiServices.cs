using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace QualityReports.Functions.Http;

internal static class ApiServices
{
    // The clocks of issuer and app differ by seconds; the default of five minutes keeps tokens valid for too long.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddApi(this IServiceCollection services, AuthenticationSettings settings)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.Authority = settings.Authority.ToString();
            options.Audience = settings.Audience;
            options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            options.MapInboundClaims = false;
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
            options.TokenValidationParameters.ClockSkew = ClockSkew;
        });
        // Authentication adds it, but bearer tokens do not need it: no keys are stored on disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services
            .AddSingleton(settings)
            .AddSingleton<CallerReader>()
            .AddSingleton<UploadLimiter>()
            .AddSingleton<ScopeNames>()
            // Discovered at the first request, so that a start for an upload does not pay for it.
            .AddSingleton(_ => new ApiFunctions(typeof(ApiServices).Assembly.GetExportedTypes()))
            .AddSingleton<OpenApiDocument>()
            .AddSingleton<Gate>()
            .AddSingleton<Api>();
    }
}
