using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Delivery;

/// <summary>Events are delivered at least once and in any order: the final state is that of one delivery each, in order.</summary>
[Trait("Category", "Slow")]
public sealed class DeliveryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly AreaCode Province = SampleRoster.SampleProvince;
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    [Fact]
    public async Task Report_EveryBlobDeliveredTwiceInRandomOrder_IsThatOfOneDeliveryInOrder()
    {
        await using var services = Services();
        await UploadAsync(services);
        var blobs = await ListAsync(services);
        var faultFree = await DeliverAsync(services, blobs);
        Assert.Equal(8, faultFree.Count);
        for (var seed = 1; seed <= 3; seed++)
        {
            var twice = blobs.Concat(blobs).ToArray();
            new Random(seed).Shuffle(twice);
            var repeated = await DeliverAsync(services, twice);
            Assert.All(faultFree, file => Assert.True(file.Value.AsSpan().SequenceEqual(repeated[file.Key]), $"{file.Key} differs with seed {seed}"));
        }
    }

    [Fact]
    public async Task Consolidate_UnchangedInputs_WritesNothing()
    {
        await using var services = Services();
        await UploadAsync(services);
        await DeliverAsync(services, await ListAsync(services));
        var reports = services.GetRequiredService<ReportStore>();
        var before = await reports.FindCurrentAsync(Province, Period, default);
        await services.GetRequiredService<ConsolidateProvince>().RunAsync(Province, Period, default);
        var after = await reports.FindCurrentAsync(Province, Period, default);
        Assert.Equal(before!.ETag, after!.ETag);
    }

    private ServiceProvider Services() => ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 12, 2, 0, 0, TimeSpan.Zero));

    // Twelve localities: two correct themselves, one sends an unreadable file, and one never succeeds.
    private static async Task UploadAsync(ServiceProvider services)
    {
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var roster = SampleRoster.For(Province).Take(14).ToList();
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var form = services.GetRequiredService<FormCatalog>().For(Period)!;
        var returns = roster.Select(member => ReturnGenerator.Generate(form, member, Period, SampleRoster.DefaultSeed)).ToList();
        var answered = returns.Where(item => !item.IsNil).ToList();
        var files = answered.Take(2).Select(item => ReturnGenerator.GenerateCorrection(item, 1))
            .Concat(returns.Take(12))
            .Append(FaultPlanter.Plant(answered[^1], 0).Return);
        var container = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions);
        foreach (var item in files)
            await SampleUploads.UploadAsync(services, item);
        await container.GetBlobClient($"{Province}/{answered[2].Member.Locality}/{Period}/notes.xlsx")
            .UploadAsync(BinaryData.FromString("notes"), overwrite: true);
        await container.GetBlobClient("nowhere/notes.xlsx").UploadAsync(BinaryData.FromString("notes"), overwrite: true);
    }

    private static async Task<IReadOnlyList<BlobClient>> ListAsync(ServiceProvider services)
    {
        var container = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions);
        return await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default).Select(blob => container.GetBlobClient(blob.Name)).ToListAsync();
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> DeliverAsync(ServiceProvider services, IEnumerable<BlobClient> blobs)
    {
        await ForgetAsync(services);
        var ingest = services.GetRequiredService<IngestSubmission>();
        await Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (blob, token) => await ingest.RunAsync(blob, token));
        await services.GetRequiredService<ConsolidateProvince>().RunAsync(Province, Period, default);
        var reports = services.GetRequiredService<ReportStore>();
        var report = await reports.FindCurrentAsync(Province, Period, default);
        var files = new Dictionary<string, byte[]>();
        foreach (var name in report!.Files.Keys)
            files[name] = await reports.ReadFileAsync(report, name, default);
        return files;
    }

    private static async Task ForgetAsync(ServiceProvider services)
    {
        var tables = services.GetRequiredService<TableServiceClient>();
        foreach (var table in StorageNames.Tables.Except([StorageNames.RosterTable]))
        {
            await tables.DeleteTableAsync(table);
            await tables.CreateTableAsync(table);
        }
    }
}
