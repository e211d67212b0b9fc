using QualityReports.TestSupport;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A worker that cannot run ends before it calls the host, gives the reason in one line of
/// standard error, which the host shows, and has created nothing.</summary>
public sealed class StartTests
{
    private const string Secret = "c2VjcmV0";

    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    // Each beside valid settings.
    public static TheoryData<string, string, string> Faults => new()
    {
        { "Storage=", "'Storage__blobServiceUri'", "Set " },
        { "Storage=hush", "'Storage'", "no connection string" },
        { "Storage=;Storage__blobServiceUri=https://b.invalid", "'Storage__queueServiceUri'", "Set " },
        { "Storage=;Storage__blobServiceUri=http://hush.invalid", "'Storage__blobServiceUri'", "https" },
        { "Storage__accountName=account", "'Storage__accountName'", "remove" },
        { "Storage__tableServiceUri=https://t.invalid", "'Storage__tableServiceUri'", "both set" },
        { "Authentication__Authority=", "'Authentication__Authority'", "Set " },
        { "Authentication__Audience=", "'Authentication__Audience'", "Set " },
        { "MalwareScanning__Required=7", "'MalwareScanning__Required'", "true" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT=hush", "'OTEL_EXPORTER_OTLP_ENDPOINT'", "http" },
        { "APPLICATIONINSIGHTS_CONNECTION_STRING=hush", "'APPLICATIONINSIGHTS_CONNECTION_STRING'", "InstrumentationKey" },
        { "APPLICATIONINSIGHTS_CONNECTION_STRING={endpoint}", "'APPLICATIONINSIGHTS_CONNECTION_STRING'", "IngestionEndpoint" },
        { "Storage={closed port}", "'Storage'", "cannot be reached: Connection refused" },
        { "Storage={unknown name}", "'Storage'", "cannot be reached: " },
        { "Storage={another key}", "'Storage'", "refuses: 403" },
        { "Storage={web page}", "'Storage'", "something else than storage answers" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Worker_WithASettingThatCannotBeUsed_EndsWithOneLineThatNamesIt(string change, string setting, string words)
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        await using var page = await WebPage.StartAsync();

        await using var worker = WorkerProcess.Start(PublishedApp.Product, Nowhere, "worker", Read(change, azurite.ConnectionString, page.Address));
        var end = await worker.Ended.WaitAsync(TestContext.Current.CancellationToken);

        var line = Assert.Single(end.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(setting, line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(await azurite.Blobs.GetBlobContainersAsync(cancellationToken: cancellation).ToListAsync(cancellation));
    }

    private static Dictionary<string, string> Read(string changes, string azurite, Uri page)
    {
        var settings = new WorkerHostSettings(azurite, new Uri("https://login.example/tenant/v2.0"), "audience").ForWorker.ToDictionary();
        foreach (var change in changes.Split(';').Select(change => change.Split('=', 2)))
            settings[change[0]] = ValueOf(change[1], azurite, page) ?? change[1];
        return settings;
    }

    private static string? ValueOf(string word, string azurite, Uri page) => word switch
    {
        "{endpoint}" => "InstrumentationKey=33333333-3333-3333-3333-333333333333;IngestionEndpoint=hush",
        "{web page}" => At(page),
        "{closed port}" => At(Nowhere),
        "{unknown name}" => At(new Uri("http://account.invalid")),
        "{another key}" => string.Join(';', azurite.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal)
            ? $"AccountKey={Secret}" : part)),
        _ => null,
    };

    private static string At(Uri address) =>
        $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Secret};BlobEndpoint={address}a;QueueEndpoint={address}a;TableEndpoint={address}a";
}
