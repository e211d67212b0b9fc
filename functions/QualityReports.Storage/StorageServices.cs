using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Storage.Access;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Start;
using QualityReports.Storage.Submissions;

namespace QualityReports.Storage;

public static class StorageServices
{
    /// <summary>Adds the storage of the product, and a clock without an offset where none is registered.</summary>
    public static IServiceCollection AddQualityReportsStorage(this IServiceCollection services, StorageOptions options)
    {
        AddClients(services, options);
        if (services.All(service => service.ServiceType != typeof(ShiftedTimeProvider)))
            services.AddSingleton(new ShiftedTimeProvider(TimeProvider.System));
        return services
            .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ShiftedTimeProvider>())
            .AddSingleton<StorageSetup>()
            .AddSingleton<StorageProbe>()
            .AddSingleton<TableBackup>()
            .AddSingleton<SubmissionBlobs>()
            .AddSingleton<SubmissionUploads>()
            .AddSingleton<SubmissionStore>()
            .AddSingleton<FeedbackStore>()
            .AddSingleton<ReturnStore>()
            .AddSingleton<ReturnRowStore>()
            .AddSingleton<AcknowledgementStore>()
            .AddSingleton<RosterStore>()
            .AddSingleton<ExtensionStore>()
            .AddSingleton<AuditStore>()
            .AddSingleton<GrantStore>()
            .AddSingleton<ReportStore>()
            .AddSingleton<ConsolidationQueue>();
    }

    private static IServiceCollection AddClients(IServiceCollection services, StorageOptions options) => options switch
    {
        StorageByKey(var connection) => services
            .AddSingleton(provider => new BlobServiceClient(connection, StorageClients.BlobOptions(provider)))
            .AddSingleton(provider => new QueueServiceClient(connection, StorageClients.QueueOptions(provider)))
            .AddSingleton(provider => new TableServiceClient(connection, StorageClients.TableOptions(provider))),
        StorageByIdentity(var blobs, var queues, var tables, var credential) => services
            .AddSingleton(provider => new BlobServiceClient(blobs, credential, StorageClients.BlobOptions(provider)))
            .AddSingleton(provider => new QueueServiceClient(queues, credential, StorageClients.QueueOptions(provider)))
            .AddSingleton(provider => new TableServiceClient(tables, credential, StorageClients.TableOptions(provider))),
        _ => throw new ArgumentException("There is no such way to storage.", nameof(options)),
    };
}
