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

public sealed class ConsolidateProvinceTests(AzuriteFixture azurite)
{
    // A separate province: other tests of this assembly share the emulator.
    private static readonly AreaCode Province = AreaCode.Parse("640000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    [Fact]
    public async Task Run_InputsThatComeBack_LeaveTheEarlierVersionAsItWas()
    {
        await using var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        var roster = SampleRoster.For(Province);
        await UploadAsync(services, roster);
        var (first, bytes) = await ConsolidateAsync(services, roster);
        var (second, _) = await ConsolidateAsync(services, [roster[0] with { Name = "更名" }, .. roster.Skip(1)]);
        var (third, _) = await ConsolidateAsync(services, roster);
        Assert.Equal([1, 2, 3], new[] { first.Version, second.Version, third.Version });
        Assert.Equal(first.InputsHash, third.InputsHash);
        Assert.Contains(third.InputsHash, third.Folder, StringComparison.Ordinal);
        Assert.Equal(bytes, await services.GetRequiredService<ReportStore>().ReadFileAsync(first, ReportFileNames.Json, default));
    }

    private static async Task<(ReportRecord Report, byte[] Json)> ConsolidateAsync(ServiceProvider services, IReadOnlyList<RosterEntry> roster)
    {
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        await services.GetRequiredService<ConsolidateProvince>().RunAsync(Province, Period, default);
        var reports = services.GetRequiredService<ReportStore>();
        var report = await reports.FindCurrentAsync(Province, Period, default);
        return (report!, await reports.ReadFileAsync(report!, ReportFileNames.Json, default));
    }

    private static async Task UploadAsync(ServiceProvider services, IReadOnlyList<RosterEntry> roster)
    {
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var form = services.GetRequiredService<FormCatalog>().For(Period)!;
        var item = ReturnGenerator.Generate(form, roster[0], Period, SampleRoster.DefaultSeed);
        await services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(services, item), default);
    }
}
