using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Settings;
using QualityReports.Storage;

namespace QualityReports.Functions.Tests.Settings;

public sealed class StorageSettingsTests
{
    private const string Blobs = "https://b.example/";
    private const string Queues = "https://q.example/";
    private const string Tables = "https://t.example/";
    private const string Client = "11111111-1111-1111-1111-111111111111";

    [Theory]
    [InlineData(null, null, typeof(DefaultAzureCredential))]
    [InlineData("", " ", typeof(DefaultAzureCredential))]
    [InlineData("managedidentity", null, typeof(ManagedIdentityCredential))]
    [InlineData("managedidentity", Client, typeof(ManagedIdentityCredential))]
    public void Read_AddressesAndIdentity_AreUsedAsTheyAre(string? credential, string? client, Type expected)
    {
        var options = Assert.IsType<StorageByIdentity>(StorageSettings.Read(Configured.With(
            ("Storage__blobServiceUri", Blobs), ("Storage__queueServiceUri", Queues), ("Storage__tableServiceUri", Tables),
            ("Storage__credential", credential), ("Storage__clientId", client))));

        Assert.Equal((new Uri(Blobs), new Uri(Queues), new Uri(Tables)), (options.Blobs, options.Queues, options.Tables));
        Assert.IsType(expected, options.Credential);
    }

    [Fact]
    public void Read_ConnectionString_IsThat() =>
        Assert.Equal(new StorageByKey("UseDevelopmentStorage=true"), StorageSettings.Read(Configured.With(("Storage", " UseDevelopmentStorage=true "))));

    [Theory]
    [InlineData("Storage__blobServiceUri", "address of that service")]
    [InlineData("Storage__queueServiceUri", "address of that service", "Storage__blobServiceUri", Blobs)]
    [InlineData("Storage__tableServiceUri", "address of that service", "Storage__blobServiceUri", Blobs, "Storage__queueServiceUri", Queues)]
    [InlineData("Storage__blobServiceUri", "address of that service", "Storage__clientId", Client)]
    [InlineData("Storage", "no connection string", "Storage", "AccountKey=hush")]
    [InlineData("Storage", "'Storage__tableServiceUri'", "Storage", "UseDevelopmentStorage=true", "Storage__tableServiceUri", Tables)]
    [InlineData("Storage", "'Storage__credential'", "Storage", "UseDevelopmentStorage=true", "Storage__credential", "managedidentity")]
    [InlineData("Storage__accountName", "remove", "Storage__accountName", "account")]
    [InlineData("Storage__blobServiceUri", "https", "Storage__blobServiceUri", "http://hush.example")]
    [InlineData("Storage__blobServiceUri", "https", "Storage__blobServiceUri", "hush.example")]
    [InlineData("Storage__blobServiceUri", "https", "Storage__blobServiceUri", "https://b.example/?sig=hush")]
    public void Read_MissingOrWrongSetting_NamesItAndQuotesNoValue(string named, string words, params string[] settings) =>
        AssertRefused(named, words, settings);

    [Theory]
    [InlineData("Storage__credential", "must be managedidentity", "Storage__credential", "key")]
    [InlineData("Storage__clientId", "client id", "Storage__credential", "managedidentity", "Storage__clientId", "hush")]
    [InlineData("Storage__clientId", "'Storage__credential'", "Storage__clientId", Client)]
    [InlineData("Storage__blobServiceUri", "three addresses", "Storage__tableServiceUri", Queues)]
    public void Read_WrongIdentityOrAddresses_NamesIt(string named, string words, params string[] settings) => AssertRefused(
        named, words, ["Storage__blobServiceUri", Blobs, "Storage__queueServiceUri", Queues, "Storage__tableServiceUri", Tables, .. settings]);

    [Fact]
    public void AddQualityReports_WithoutStorage_RefusesToStart() =>
        Assert.Throws<SettingException>(() => new ServiceCollection().AddQualityReports(Configured.With()));

    private static void AssertRefused(string named, string words, string[] settings)
    {
        var refusal = Assert.Throws<SettingException>(() =>
            StorageSettings.Read(Configured.With([.. settings.Chunk(2).Select(pair => (pair[0], (string?)pair[1]))])));

        Assert.Contains($"'{named}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }
}
