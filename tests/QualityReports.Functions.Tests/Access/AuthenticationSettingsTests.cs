using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Access;
using QualityReports.Functions.Settings;

namespace QualityReports.Functions.Tests.Access;

public sealed class AuthenticationSettingsTests
{
    private const string Authority = "https://login.example/tenant/v2.0";

    [Theory]
    [InlineData(null, "app", "Authentication__Authority")]
    [InlineData("", "app", "Authentication__Authority")]
    [InlineData(Authority, null, "Authentication__Audience")]
    [InlineData("http://login.example/", "app", "Authentication__Authority")]
    [InlineData("login.example", "app", "Authentication__Authority")]
    [InlineData("file:///login", "app", "Authentication__Authority")]
    public void AddQualityReportsApi_WithoutASetting_RefusesToStartAndNamesIt(string? authority, string? audience, string named)
    {
        var configuration = Configure(authority, audience);

        var refusal = Assert.Throws<SettingException>(() => new ServiceCollection().AddQualityReportsApi(configuration));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Authority)]
    [InlineData("http://127.0.0.1:7071/identity/")]
    public void Read_BothSettings_AreTheSettings(string authority)
    {
        var settings = AuthenticationSettings.Read(Configure(authority, "app"));

        Assert.Equal((new Uri(authority), "app", "app/.default"), (settings.Authority, settings.Audience, settings.Scope));
    }

    private static IConfiguration Configure(string? authority, string? audience) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Authentication:Authority", authority), new("Authentication:Audience", audience)])
        .Build();
}
