using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Periods;
using QualityReports.Storage.Access;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Extensions;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage;

/// <summary>Where the data account is: a connection string on a desk, three addresses and an identity in Azure. No endpoint suffix is ever written in code.</summary>
public sealed record StorageOptions
{
    /// <summary>Setting <c>Storage</c>: a connection string; null in Azure.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Setting <c>Storage__blobServiceUri</c>.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Setting <c>Storage__queueServiceUri</c>.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Setting <c>Storage__tableServiceUri</c>.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Setting <c>Storage__clientId</c>: the user-assigned identity; null for the system's.</summary>
    public string? ClientId { get; init; }
}

/// <summary>Registers the clients and stores.</summary>
public static class StorageServices
{
    /// <summary>Adds the storage of the product. A clock that shifts nothing is added where none is registered.</summary>
    /// <exception cref="InvalidOperationException">Neither a connection string nor all three addresses are set.</exception>
    public static IServiceCollection AddQualityReportsStorage(this IServiceCollection services, StorageOptions options)
    {
        AddClients(services, options);
        if (services.All(service => service.ServiceType != typeof(ShiftedTimeProvider)))
            services.AddSingleton(new ShiftedTimeProvider(TimeProvider.System));
        return services
            .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ShiftedTimeProvider>())
            .AddSingleton<StorageSetup>()
            .AddSingleton<TableBackup>()
            .AddSingleton<SubmissionBlobs>()
            .AddSingleton<SubmissionUploads>()
            .AddSingleton<SubmissionStore>()
            .AddSingleton<SubmissionHistory>()
            .AddSingleton<SubmissionOverview>()
            .AddSingleton<FeedbackStore>()
            .AddSingleton<ReturnStore>()
            .AddSingleton<ReturnRowStore>()
            .AddSingleton<AcknowledgementStore>()
            .AddSingleton<RosterStore>()
            .AddSingleton<ExtensionStore>()
            .AddSingleton<AuditStore>()
            .AddSingleton<GrantStore>()
            .AddSingleton<ReportStore>()
            .AddSingleton<ClosingStore>()
            .AddSingleton<ConsolidationQueue>();
    }

    private static void AddClients(IServiceCollection services, StorageOptions options)
    {
        if (options.ConnectionString is { } connection)
        {
            services
                .AddSingleton(provider => new BlobServiceClient(connection, StorageClients.BlobOptions(provider)))
                .AddSingleton(provider => new QueueServiceClient(connection, StorageClients.QueueOptions(provider)))
                .AddSingleton(provider => new TableServiceClient(connection, StorageClients.TableOptions(provider)));
            return;
        }

        var (blobs, queues, tables) = (
            Required(options.BlobServiceUri, "Storage__blobServiceUri"),
            Required(options.QueueServiceUri, "Storage__queueServiceUri"),
            Required(options.TableServiceUri, "Storage__tableServiceUri"));
        var credential = new ManagedIdentityCredential(
            options.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
        services
            .AddSingleton(provider => new BlobServiceClient(blobs, credential, StorageClients.BlobOptions(provider)))
            .AddSingleton(provider => new QueueServiceClient(queues, credential, StorageClients.QueueOptions(provider)))
            .AddSingleton(provider => new TableServiceClient(tables, credential, StorageClients.TableOptions(provider)));
    }

    private static Uri Required(Uri? uri, string setting) =>
        uri ?? throw new InvalidOperationException($"Set 'Storage' to a connection string, or '{setting}' to the address of the service.");
}
