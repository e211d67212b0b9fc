using System.Text.Json;
using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.Storage;

namespace QualityReports.Infrastructure.Tests.Compiled;

/// <summary>Both accounts refuse keys and anonymous access, and have the containers, queues and tables of the code.</summary>
public sealed class StorageAccountTests(CompiledTemplates templates)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    [Theory]
    [InlineData("allowSharedKeyAccess", false)]
    [InlineData("allowBlobPublicAccess", false)]
    [InlineData("allowCrossTenantReplication", false)]
    [InlineData("defaultToOAuthAuthentication", true)]
    [InlineData("supportsHttpsTrafficOnly", true)]
    public async Task Account_EachOfTwo_IsClosed(string property, bool expected)
    {
        var accounts = await OfTypeAsync(Account);

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account => Assert.Equal(expected, account.Properties.GetProperty(property).GetBoolean()));
    }

    [Fact]
    public async Task Account_EachOfTwo_SpeaksTls12AtLeast() =>
        Assert.All(await OfTypeAsync(Account), account => Assert.Equal("TLS1_2", account.Properties.GetProperty("minimumTlsVersion").GetString()));

    [Fact]
    public async Task Account_WithPrivateNetwork_DeniesEverybodyElse() =>
        Assert.All(
            await OfTypeAsync(Account),
            account => Assert.Equal("[if(parameters('private'), 'Deny', 'Allow')]",
                account.Properties.GetProperty("networkAcls").GetProperty("defaultAction").GetString()));

    [Fact]
    public async Task Container_EachOfBoth_IsNotPublic()
    {
        var containers = await OfTypeAsync(Account + "/blobServices/containers");

        Assert.Equal(2, containers.Count);
        Assert.All(containers, container => Assert.Equal("None", container.Properties.GetProperty("publicAccess").GetString()));
    }

    [Fact]
    public async Task Containers_OfTheDataAccount_AreThoseOfTheCode() =>
        Assert.Equal(StorageNames.Containers, await NamesAsync("/blobServices/containers", StorageNames.Submissions));

    [Fact]
    public async Task Queues_OfTheDataAccount_AreThoseOfTheCode() =>
        Assert.Equal(StorageNames.Queues, await NamesAsync("/queueServices/queues", StorageNames.Consolidations));

    [Fact]
    public async Task Tables_OfTheDataAccount_AreThoseOfTheCode() =>
        Assert.Equal(
            StorageNames.Tables.Order(StringComparer.Ordinal), (await NamesAsync("/tableServices/tables", StorageNames.ReturnsTable))
                .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Containers_OfTheHostsAccount_AreThoseThatOthersNameInIt()
    {
        var containers = await NamesAsync("/blobServices/containers", "deployments");

        Assert.Equal(["deployments", "azure-webjobs-hosts", "azure-webjobs-secrets", "deadletters"], containers);
    }

    // docs/operations.md: a deletion is a mistake and can be undone.
    [Fact]
    public async Task Blobs_OfTheDataAccount_HaveVersionsAndSoftDelete()
    {
        var service = Assert.Single(await OfTypeAsync(Account + "/blobServices"), one => one.Properties.TryGetProperty("isVersioningEnabled", out _));

        Assert.True(service.Properties.GetProperty("isVersioningEnabled").GetBoolean());
        Assert.True(service.Properties.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean());
        Assert.True(service.Properties.GetProperty("containerDeleteRetentionPolicy").GetProperty("enabled").GetBoolean());
    }

    // Uploads are kept forever, with each version: a rule that deletes must name other containers.
    [Fact]
    public async Task Lifecycle_EveryRuleThatDeletes_SparesTheUploads()
    {
        var rules = (await OfTypeAsync(Account + "/managementPolicies"))
            .SelectMany(policy => policy.Properties.GetProperty("policy").GetProperty("rules").EnumerateArray())
            .Select(rule => rule.GetProperty("definition"))
            .Where(rule => rule.GetProperty("actions").GetRawText().Contains("\"delete\"", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, rules.Count);
        Assert.All(rules, rule => Assert.DoesNotContain(
            Texts(rule.GetProperty("filters").GetProperty("prefixMatch")), prefix =>
                StorageNames.Submissions.StartsWith(prefix.Split('/')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task QueueLog_OfTheDataAccount_HasTheWritesThatAnAlertReads()
    {
        var log = Assert.Single(await OfTypeAsync("Microsoft.Insights/diagnosticSettings"));

        Assert.Contains("storageAccounts/queueServices", log.Body.GetProperty("scope").GetString(), StringComparison.Ordinal);
        Assert.Equal("StorageWrite", Assert.Single(log.Properties.GetProperty("logs").EnumerateArray()).GetProperty("category").GetString());
    }

    private async Task<List<ArmResource>> OfTypeAsync(string type) => [.. (await templates.MainAsync()).Where(resource => resource.Type == type)];

    private async Task<string[]> NamesAsync(string type, string one) =>
        Assert.Single((await OfTypeAsync(Account + type)).Select(resource => Texts(resource.Items)), names => names.Contains(one));

    private static string[] Texts(JsonElement array) => Texts(array.EnumerateArray());

    private static string[] Texts(IEnumerable<JsonElement> items) => [.. items.Select(item => item.GetString()!)];
}
