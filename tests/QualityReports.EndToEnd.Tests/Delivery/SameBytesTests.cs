using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Delivery;

/// <summary>Machines with other cultures make the same files. Each runs <c>qr consolidate</c> in a separate process, with its time zone and its system's
/// culture. The programs run without cultures; here cultures are enabled, so that no file depends on that setting.</summary>
[Trait("Category", "Slow")]
public sealed class SameBytesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string CulturesOff = "System.Globalization.Invariant";
    private const int Localities = 10;

    private static readonly AreaCode Province = AreaCode.Parse("620000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("same-bytes-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Consolidate_OnMachinesOfOtherCountries_GivesTheSameFiles()
    {
        await using var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 12, 2, 0, 0, TimeSpan.Zero));
        await UploadAsync(services);

        var home = await BuildAsync(services, "UTC", "C", cultures: false);

        Assert.Equal(8, home.Count);
        Assert.Equal(home, await BuildAsync(services, "Asia/Shanghai", "zh_CN.UTF-8"));
        Assert.Equal(home, await BuildAsync(services, "America/New_York", "tr_TR.UTF-8"));
        Assert.Equal(home, await BuildAsync(services, "Asia/Riyadh", "ar_SA.UTF-8"));
        Assert.Equal(home, await BuildAsync(services, "Pacific/Kiritimati", "de_DE.UTF-8"));
    }

    private static async Task UploadAsync(IServiceProvider services)
    {
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var roster = SampleRoster.For(Province);
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var form = services.GetRequiredService<FormCatalog>().For(Period)!;
        foreach (var member in roster.Take(Localities))
        {
            foreach (var period in new[] { Period.Previous, Period })
            {
                var item = ReturnGenerator.Generate(form, member, period, SampleRoster.DefaultSeed);
                await services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(services, item), default);
            }
        }
    }

    // The SHA-256 of each file from a process that finds no report.
    private async Task<IReadOnlyDictionary<string, string>> BuildAsync(IServiceProvider services, string zone, string locale, bool cultures = true)
    {
        await ForgetAsync(services);
        var output = _folder.CreateSubdirectory(locale);
        var program = typeof(CommandLine).Assembly.Location;
        string[] arguments =
        [
            "exec", "--runtimeconfig", await ConfigurationAsync(program, cultures), program, "consolidate", "--province", Province.Value, "--period",
            Period.ToString(),
            "--connection", azurite.ConnectionString, "--today", "2009-04-12", "--out", output.FullName,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            Environment = { ["TZ"] = zone, ["LANG"] = locale, ["LC_ALL"] = locale },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == ExitCode.Success, said);
        return output.GetFiles().ToDictionary(file => file.Name, file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName))));
    }

    private async Task<string> ConfigurationAsync(string program, bool cultures)
    {
        var configuration = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(program, ".runtimeconfig.json")))!;
        var properties = configuration["runtimeOptions"]!["configProperties"]!;
        Assert.True((bool)properties[CulturesOff]!);
        properties[CulturesOff] = !cultures;
        var file = Path.Combine(_folder.FullName, cultures ? "cultures.json" : "none.json");
        await File.WriteAllTextAsync(file, configuration.ToJsonString());
        return file;
    }

    private static async Task ForgetAsync(IServiceProvider services)
    {
        var table = services.GetRequiredService<TableServiceClient>().GetTableClient(StorageNames.ReportsTable);
        await table.DeleteAsync();
        await table.CreateAsync();
        var container = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Reports);
        await container.DeleteAsync();
        await container.CreateAsync();
    }
}
