using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using QualityReports.Storage;

namespace QualityReports.Functions.Settings;

/// <summary>Reads the addresses and the credential of the data account.</summary>
public static class StorageSettings
{
    private const string ManagedIdentity = "managedidentity";

    private static readonly Setting[] ByIdentity =
        [AppSettings.StorageBlobs, AppSettings.StorageQueues, AppSettings.StorageTables, AppSettings.StorageCredential, AppSettings.StorageClient];

    /// <summary>Reads a connection string, or the addresses of the three services.</summary>
    /// <exception cref="SettingException">A setting is missing, malformed or in conflict with another; the message has its name.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        // The host would append the public cloud's suffix, which is wrong in other clouds.
        if (AppSettings.StorageAccount.Read(configuration) is not null)
            throw AppSettings.StorageAccount.Wrong(
                $"is not read: remove it, and set {string.Join(", ", ByIdentity.Take(3).Select(Quoted))} to the addresses of the services.");
        return AppSettings.Storage.Read(configuration) is { } connection ? ReadKey(configuration, connection) : ReadIdentity(configuration);
    }

    private static StorageByKey ReadKey(IConfiguration configuration, string connection)
    {
        if (ByIdentity.FirstOrDefault(setting => setting.Read(configuration) is not null) is { } other)
            throw AppSettings.Storage.Wrong(
                $"and {Quoted(other)} are both set: keep the connection string on a desk, the others in Azure, and remove the rest.");
        return StorageByKey.TryParse(connection)
            ?? throw AppSettings.Storage.Wrong(
                "is no connection string of a storage account: copy one from the account's access keys, or type UseDevelopmentStorage=true for Azurite.");
    }

    private static StorageByIdentity ReadIdentity(IConfiguration configuration)
    {
        var addresses = ByIdentity.Take(3).Select(setting => ReadAddress(configuration, setting)).ToArray();
        if (addresses.Distinct().Count() < addresses.Length)
            throw AppSettings.StorageBlobs.Wrong(
                $"and {Quoted(AppSettings.StorageQueues)}, {Quoted(AppSettings.StorageTables)} must be three addresses: each service has its own.");
        return new StorageByIdentity(addresses[0], addresses[1], addresses[2], ReadCredential(configuration));
    }

    private static Uri ReadAddress(IConfiguration configuration, Setting setting)
    {
        var text = setting.Require(
            configuration,
            $"the address of that service of the data account, as its page Endpoints shows it, or {Quoted(AppSettings.Storage)} to a connection string.");
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri is { Query: "", Fragment: "", UserInfo: "" }
            ? uri
            : throw setting.Wrong("must be an https address without a signature: copy it from page Endpoints of the data account.");
    }

    // As in the host: without a credential setting it is the default identity of the environment, a tool or the machine.
    private static TokenCredential ReadCredential(IConfiguration configuration)
    {
        var client = AppSettings.StorageClient.Read(configuration);
        if (client is not null && !Guid.TryParse(client, out _))
            throw AppSettings.StorageClient.Wrong("must be the client id of a user-assigned identity, such as 00000000-0000-0000-0000-000000000000.");
        return (AppSettings.StorageCredential.Read(configuration), client) switch
        {
            (null, null) => new DefaultAzureCredential(),
            (null, _) => throw AppSettings.StorageClient.Wrong(
                $"needs {Quoted(AppSettings.StorageCredential)} beside it: set that to {ManagedIdentity}, or remove this."),
            (ManagedIdentity, null) => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            (ManagedIdentity, { } id) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id)),
            _ => throw AppSettings.StorageCredential.Wrong($"must be {ManagedIdentity}; remove it to be whoever is signed in here."),
        };
    }

    private static string Quoted(Setting setting) => $"'{setting}'";
}
