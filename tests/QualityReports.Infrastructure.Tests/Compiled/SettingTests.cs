using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Functions.Settings;
using QualityReports.Infrastructure.Tests.Bicep;

namespace QualityReports.Infrastructure.Tests.Compiled;

/// <summary>The app's settings are those that the code and the host read, and no others.</summary>
public sealed partial class SettingTests(CompiledTemplates templates)
{
    // Read by the Functions host: its own account.
    private static readonly string[] OfTheHost =
    [
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri",
    ];

    // The local host's setting, and one that is read to refuse it: neither is ever set in Azure.
    private static readonly string[] OfTheLocalHost = ["Storage", "Storage__accountName"];

    [GeneratedRegex(@"createObject\('(?<name>\w+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OptionalSetting { get; }

    [Fact]
    public async Task Settings_OfTheApp_AreThoseThatTheCodeReads()
    {
        var set = await NamesAsync();
        var read = AppSettings.All.Select(setting => setting.Name).Except(OfTheLocalHost, StringComparer.Ordinal);

        Assert.Equal(read.Union(OfTheHost, StringComparer.Ordinal).Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
    }

    // An address from the account's name would have the public cloud's suffix, and a key would be a secret.
    [Fact]
    public async Task Settings_OfTheApp_HoldNoAccountNameAndNoKey()
    {
        var settings = (await SettingsAsync()).Select(setting => $"{setting.Key}={setting.Value}").ToList();

        Assert.NotEmpty(settings);
        Assert.DoesNotContain(settings, setting => Regex.IsMatch(setting, "accountName|AccountKey|listKeys|SharedAccess", RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Identity_OfEveryConnection_IsTheApps()
    {
        var settings = await SettingsAsync();

        Assert.All(["Storage", "AzureWebJobsStorage"], connection =>
        {
            Assert.Equal("managedidentity", settings[$"{connection}__credential"]);
            Assert.Equal("[parameters('identityClientId')]", settings[$"{connection}__clientId"]);
        });
    }

    // The settings of Flex Consumption are properties of the app; as app settings they are refused.
    [Fact]
    public async Task Settings_OfTheApp_LackThoseThatThePlanForbids() =>
        Assert.Empty((await NamesAsync()).Intersect(
            ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_TIME_ZONE", "WEBSITE_CONTENTSHARE"]));

    private async Task<string[]> NamesAsync() => [.. (await SettingsAsync()).Keys];

    private async Task<Dictionary<string, string>> SettingsAsync()
    {
        var app = Assert.Single(await templates.MainAsync(), resource => resource.Type == "Microsoft.Web/sites/config");
        Assert.Equal("[union(variables('storageSettings'), variables('productSettings'), variables('otlpSettings'))]",
            app.Body.GetProperty("properties").GetString());
        var optional = app.Variable("otlpSettings").GetString()!;
        return ((string[])["storageSettings", "productSettings"]).SelectMany(name => app.Variable(name).EnumerateObject()).Select(Pair)
            .Append(KeyValuePair.Create(OptionalSetting.Match(optional).Groups["name"].Value, optional)).ToDictionary();
    }

    private static KeyValuePair<string, string> Pair(JsonProperty setting) => KeyValuePair.Create(setting.Name, setting.Value.GetString()!);
}
