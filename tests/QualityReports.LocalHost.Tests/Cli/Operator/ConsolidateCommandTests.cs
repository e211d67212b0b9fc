using System.Security.Cryptography;
using Azure.Storage.Blobs;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

public sealed class ConsolidateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("consolidate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Consolidate_Forced_GivesTheSameVersionAndBytes_AndPutsALostFileBack()
    {
        await using var harness = await ProductHarness.OpenAsync("640000");
        await harness.IngestAsync(0, 1);
        var first = await ConsolidateAsync(harness);
        var second = await ConsolidateAsync(harness);
        await harness.IngestAsync(2);
        var third = await ConsolidateAsync(harness);
        var report = await harness.Get<ReportStore>().FindCurrentAsync(harness.Province, ProductHarness.Period, default);
        await harness.Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Reports).DeleteBlobAsync(report!.Folder + "report.xlsx");

        var forced = await ConsolidateAsync(harness, "--force", "--out", _folder);

        Assert.Contains("built, version 1, 2 of", first, StringComparison.Ordinal);
        Assert.Contains("unchanged, version 1, 2 of", second, StringComparison.Ordinal);
        Assert.Contains("built, version 2, 3 of", third, StringComparison.Ordinal);
        Assert.Contains("built anew, version 2, 3 of", forced, StringComparison.Ordinal);
        Assert.Contains("same bytes", forced, StringComparison.Ordinal);
        foreach (var (name, sha256) in report.Files)
        {
            Assert.Contains($"{sha256}  {name}", forced, StringComparison.Ordinal);
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(_folder, name)))));
        }
    }

    [Fact]
    public async Task Consolidate_NothingCame_SaysSo()
    {
        await using var harness = await ProductHarness.OpenAsync("650000");

        Assert.Contains("nothing has come", await ConsolidateAsync(harness), StringComparison.Ordinal);
        Assert.Contains("nothing has come", await ConsolidateAsync(harness, "--force"), StringComparison.Ordinal);
    }

    private static async Task<string> ConsolidateAsync(ProductHarness harness, params string[] options)
    {
        var run = await harness.RunAsync(["consolidate", "--province", harness.Province.Value, "--period", "2009-Q1", .. options]);
        Assert.True(run.Exit == ExitCode.Success, run.Errors);
        return run.Output;
    }
}
