using Azure.Storage.Blobs;
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
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Tests.Consolidation;

public sealed class RebuildReportTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly AreaCode Province = AreaCode.Parse("650000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    private readonly ServiceProvider _services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));

    private ConsolidateProvince Consolidate => _services.GetRequiredService<ConsolidateProvince>();

    private ReportStore Reports => _services.GetRequiredService<ReportStore>();

    public async ValueTask InitializeAsync()
    {
        await _services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await _services.GetRequiredService<RosterStore>().WriteAsync(SampleRoster.For(Province), default);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // One sequence: the tests of this class share a province.
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Rebuild_SameInputs_AreTheSameVersionAndBytes()
    {
        Assert.Null(await Consolidate.RebuildAsync(Province, Period, default));
        await IngestAsync(0);
        await Consolidate.RunAsync(Province, Period, default);
        var first = await Reports.FindCurrentAsync(Province, Period, default);

        var again = await Consolidate.RebuildAsync(Province, Period, default);
        Assert.True(again!.IsSame);
        Assert.Equal((1, first!.ETag), (again.Report.Version, again.Report.ETag));

        await IngestAsync(1);
        var second = await Consolidate.RebuildAsync(Province, Period, default);
        Assert.True(second!.IsSame);
        Assert.Equal(2, second.Report.Version);

        // The version before is its base again: the same changes, and no others.
        var content = await Reports.ReadFileAsync(second.Report, ReportFileNames.Json, default);
        await _services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Reports)
            .GetBlobClient(second.Report.Folder + ReportFileNames.Json).UploadAsync(BinaryData.FromString("damaged"), overwrite: true);
        await Consolidate.RebuildAsync(Province, Period, default);
        Assert.Equal(content, await Reports.ReadFileAsync(second.Report, ReportFileNames.Json, default));
    }

    [Fact]
    public async Task RestoreFiles_OtherBytes_AreRefused()
    {
        var record = new ReportRecord(1, "hash", "period", "folder/", new Dictionary<string, string> { ["report.json"] = "another" });

        await Assert.ThrowsAsync<ArgumentException>(() => Reports.RestoreFilesAsync(record, [new("report.json", "application/json", [1])], default));
    }

    private async Task IngestAsync(int member)
    {
        var form = _services.GetRequiredService<FormCatalog>().For(Period)!;
        var item = ReturnGenerator.Generate(form, SampleRoster.For(Province)[member], Period, SampleRoster.DefaultSeed);
        await _services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(_services, item), default);
    }
}
