using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Compiled;

public sealed class AppTests(CompiledTemplates templates)
{
    [Fact]
    public async Task App_OnTheWire_IsEncrypted()
    {
        var app = await OneAsync("Microsoft.Web/sites");
        var site = app.Properties.GetProperty("siteConfig");

        Assert.True(app.Properties.GetProperty("httpsOnly").GetBoolean());
        Assert.Equal("1.2", site.GetProperty("minTlsVersion").GetString());
        Assert.Equal("1.2", site.GetProperty("scmMinTlsVersion").GetString());
    }

    // The plan refuses ftpsState, linuxFxVersion, alwaysOn and others (ARM error 51021), so each property here is a known one.
    [Fact]
    public async Task App_ItsSiteConfiguration_NamesNothingThatThePlanRefuses()
    {
        var site = (await OneAsync("Microsoft.Web/sites")).Properties.GetProperty("siteConfig");

        Assert.Equal(["http20Enabled", "minTlsVersion", "scmMinTlsVersion"],
            site.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task App_PublishingWithAPassword_IsOff()
    {
        var policies = (await templates.MainAsync()).Where(resource => resource.Type == "Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();

        Assert.Equal(2, policies.Count);
        Assert.All(policies, policy => Assert.False(policy.Properties.GetProperty("allow").GetBoolean()));
    }

    [Fact]
    public async Task App_ItsPackage_IsReadWithTheIdentity()
    {
        var storage = (await OneAsync("Microsoft.Web/sites")).Properties.GetProperty("functionAppConfig").GetProperty("deployment").GetProperty("storage");

        Assert.Equal("UserAssignedIdentity", storage.GetProperty("authentication").GetProperty("type").GetString());
        Assert.Equal("[format('{0}deployments', parameters('hostEndpoints').blob)]", storage.GetProperty("value").GetString());
    }

    [Fact]
    public async Task App_ItsRuntime_IsThatOfTheProjects()
    {
        var runtime = (await OneAsync("Microsoft.Web/sites")).Properties.GetProperty("functionAppConfig").GetProperty("runtime");

        Assert.Equal("dotnet-isolated", runtime.GetProperty("name").GetString());
        var framework = $"<TargetFramework>net{runtime.GetProperty("version").GetString()}</TargetFramework>";
        Assert.Contains(framework, Repository.ReadText("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfTheApp_IsFlexConsumption() =>
        Assert.Equal("FC1", (await OneAsync("Microsoft.Web/serverfarms")).Body.GetProperty("sku").GetProperty("name").GetString());

    // azd deploys service `functions` to the app with its name in a tag.
    [Fact]
    public async Task App_ItsTag_IsTheServiceOfAzd()
    {
        var tags = (await OneAsync("Microsoft.Web/sites")).Body.GetProperty("tags").GetString()!;
        var azd = Repository.ReadText("azure.yaml");

        Assert.Contains("createObject('azd-service-name', 'functions')", tags, StringComparison.Ordinal);
        const string Service = "\nservices:\n  functions:\n    project: functions/QualityReports.Functions\n    language: dotnet\n    host: function\n";
        Assert.Contains(Service, azd, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf("functions/QualityReports.Functions/QualityReports.Functions.csproj")));
    }

    // The key of Application Insights would allow writing to it.
    [Fact]
    public async Task Telemetry_FromWhoeverKnowsTheKey_IsRefused()
    {
        Assert.True((await OneAsync("Microsoft.Insights/components")).Properties.GetProperty("DisableLocalAuth").GetBoolean());
        var workspace = await OneAsync("Microsoft.OperationalInsights/workspaces");
        Assert.True(workspace.Properties.GetProperty("features").GetProperty("disableLocalAuth").GetBoolean());
    }

    // The host reads host.json beside the app's program; without it, retries and encoding of messages would differ from the code's.
    [Fact]
    public void HostJson_OfTheRepository_IsPublishedWithTheApp() =>
        Assert.Contains(
            """<None Include="../../host.json" Link="host.json" CopyToOutputDirectory="PreserveNewest" CopyToPublishDirectory="PreserveNewest" />""",
            Repository.ReadText("functions/QualityReports.Functions/QualityReports.Functions.csproj"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Scanning_WhereItIsOn_ReadsWhatTheAppWaitsFor()
    {
        var main = await templates.MainTemplateAsync();
        var modules = main.GetProperty("resources").EnumerateArray().Where(module => module.TryGetProperty("condition", out _)).ToDictionary(
            module => module.GetProperty("name").GetString()!, module => module);

        Assert.Equal("[parameters('malwareScanning')]", modules["malware-scanning"].GetProperty("condition").GetString());
        // An account has one system topic, and Defender creates one if there is none.
        Assert.Contains(modules["malware-scanning"].GetProperty("dependsOn").EnumerateArray(),
            item => item.GetString()!.Contains("'events'", StringComparison.Ordinal));
        var app = main.GetProperty("resources").EnumerateArray().Single(module => module.GetProperty("name").GetString() == "app");
        var given = app.GetProperty("properties").GetProperty("parameters").GetProperty("malwareScanning").GetProperty("value").GetString();
        Assert.Equal("[parameters('malwareScanning')]", given);
        Assert.True((await OneAsync("Microsoft.Security/defenderForStorageSettings")).Properties
            .GetProperty("malwareScanning").GetProperty("onUpload").GetProperty("isEnabled").GetBoolean());
    }

    // blob, queue and table of both accounts.
    [Fact]
    public async Task PrivateNetwork_OfEachAccount_HasEachServiceThatTheAppUses()
    {
        var endpoints = (await templates.MainAsync()).Where(resource => resource.Type == "Microsoft.Network/privateEndpoints").ToList();
        var zones = Assert.Single(await templates.MainAsync(), resource => resource.Type == "Microsoft.Network/privateDnsZones");

        Assert.Equal(2, endpoints.Count);
        Assert.Equal(["blob", "queue", "table"], zones.Items.Select(item => item.GetString()));
        Assert.Contains("environment().suffixes.storage", zones.Body.GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    private async Task<ArmResource> OneAsync(string type) => Assert.Single(await templates.MainAsync(), resource => resource.Type == type);
}
