using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Lineages;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Lineages;

/// <summary>The sample province and a small one with accepted uploads, their reports, and the nation's.</summary>
public sealed class LineageFixture : IAsyncLifetime
{
    public static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);
    public static readonly FormEdition Form = FormCatalog.Load().For(Period)!;
    public static readonly AreaCode[] Provinces = [SampleRoster.SampleProvince, AreaCode.Parse("460000")];

    private readonly AzuriteFixture _azurite = new();

    private ServiceProvider? _services;

    public IServiceProvider Services => _services!;

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _services = ProductServices.Create(_azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        await Services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        foreach (var province in Provinces)
            await ReportAsync(province, SampleRoster.For(province).Where(member => member.IsRequiredFor(Period)).SkipLast(2));
        await Services.GetRequiredService<ConsolidateNation>().RunAsync(Period, default);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    /// <summary>Sends the returns of localities of a province, and builds its report.</summary>
    public async Task ReportAsync(AreaCode province, IEnumerable<RosterEntry> members, int? rows = null)
    {
        await Services.GetRequiredService<RosterStore>().WriteAsync(SampleRoster.For(province), default);
        foreach (var member in members)
        {
            var item = ReturnGenerator.Generate(Form, member, Period, SampleRoster.DefaultSeed, rows);
            await Services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(Services, item), default);
        }

        await Services.GetRequiredService<ConsolidateProvince>().RunAsync(province, Period, default);
    }

    /// <summary>Deletes the list rows of an upload, as a purge of superseded ones does.</summary>
    public async Task DropRowsAsync(SubmissionAddress address, SubmissionId submission)
    {
        var rows = Services.GetRequiredService<ReturnRowStore>();
        Assert.True(await rows.TryDropAsync(address, submission, await rows.ReadVersionsAsync(address, submission, default), default));
    }

    public Task<LineageAnswer> ExplainAsync(AreaCode area, string code, bool withCells = false, int? version = null) =>
        Services.GetRequiredService<ExplainFigure>().RunAsync(new LineageQuestion(area, Period, code) { WithCells = withCells, Version = version }, default);
}
