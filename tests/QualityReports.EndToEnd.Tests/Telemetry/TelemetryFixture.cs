using System.Net.Http.Headers;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Identity;
using QualityReports.LocalHost.Pipeline;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Access;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Telemetry;

/// <summary>Tests of one run of the pipeline with a collector. It receives the telemetry of this whole process, so no other test may run.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection : ICollectionFixture<TelemetryFixture>
{
    public const string Name = "telemetry";
}

/// <summary>Five uploads, two reports, and all telemetry that a collector received.</summary>
public sealed class TelemetryFixture : IAsyncLifetime
{
    internal const string FileName = "personal.xlsx";
    internal const string ForeignTrace = "11111111111111111111111111111111";
    internal const string HostileTrace = "22222222222222222222222222222222";

    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    private readonly AzuriteFixture _azurite = new();
    private OtlpReceiver? _receiver;

    internal IReadOnlyCollection<ReceivedSpan> Spans => _receiver!.Spans;

    internal IReadOnlyCollection<ReceivedSeries> Series => _receiver!.Series;

    internal IReadOnlyCollection<string> Logs => _receiver!.Logs;

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _receiver = await OtlpReceiver.StartAsync();
        var clock = new TestClock(ProductHarness.Start);
        var options = new LocalPipelineOptions
        {
            Change = clock.AddTo,
            SharedAzurite = _azurite.Endpoints,
            Progress = TextWriter.Null,
            Collector = _receiver.Address,
        };
        // The remaining telemetry is sent at its end.
        await using var pipeline = await LocalPipeline.StartAsync(options, default);
        await SampleSite.PrepareAsync(pipeline.Services, default);
        await SendAsync(pipeline, "330302");
        var blobs = pipeline.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions);
        await PutAsync(blobs, "330000/330381-TX01/2009-Q1/foreign.xlsx", $"00-{ForeignTrace}-1111111111111111-01");
        await PutAsync(blobs, "330000/330381-TX01/2009-Q1/hostile.xlsx", $"00-{HostileTrace}-1111111111111111-01; x");
        await pipeline.WaitUntilIdleAsync(default);
        // Returns accepted in the last five seconds before a report also count as news of the next one.
        clock.Wait(TimeSpan.FromSeconds(6));
        await ConsolidateAsync(pipeline);
        await SendAsync(pipeline, "330381-TX01");
        await SendAsync(pipeline, "330304");
        await pipeline.WaitUntilIdleAsync(default);
        await ConsolidateAsync(pipeline);
    }

    public ValueTask DisposeAsync() => _receiver?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task PutAsync(BlobContainerClient blobs, string name, string traceParent) => await blobs.GetBlobClient(name).UploadAsync(
        BinaryData.FromString("no workbook"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["traceparent"] = traceParent } });

    private static async Task ConsolidateAsync(LocalPipeline pipeline)
    {
        await pipeline.RunTimerAsync("ScheduleConsolidation", default);
        await pipeline.WaitUntilIdleAsync(default);
    }

    private static async Task SendAsync(LocalPipeline pipeline, string locality)
    {
        var member = SampleRoster.For(SampleRoster.SampleProvince).Single(entry => entry.Locality == LocalityCode.Parse(locality));
        var clerk = new SampleUser($"clerk-{locality}", locality, Role.Clerk, Scope.Of(member.Locality));
        await pipeline.Services.GetRequiredService<GrantStore>().SaveAsync(clerk.Grant, default);
        var form = pipeline.Services.GetRequiredService<FormCatalog>().For(Period)!;
        using var client = new HttpClient { BaseAddress = pipeline.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pipeline.Issuer.Issue(clerk));
        using var content = new ByteArrayContent(Written.Sample(ReturnGenerator.Generate(form, member, Period, SampleRoster.DefaultSeed)));
        using var answer = await client.PostAsync(new Uri($"api/submissions/{locality}/{Period}?name={FileName}", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }
}
