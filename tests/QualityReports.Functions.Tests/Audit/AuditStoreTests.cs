using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Periods;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Audit;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Audit;

public sealed class AuditStoreTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2009, 5, 20, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly ServiceProvider _services = ProductServices.Create(azurite.ConnectionString, Noon);

    private AuditStore Store => _services.GetRequiredService<AuditStore>();

    public async ValueTask InitializeAsync() => await _services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Read_ManyEntries_NewestFirstPageByPage()
    {
        var area = AreaCode.Parse("610000");
        var entries = Enumerable.Range(0, 25).Select(i => Entry(area, $"{i:D2}", Noon.AddTicks(i))).ToList();
        foreach (var entry in entries.OrderBy(entry => entry.Id))
            await Store.AppendAsync(entry, default);

        var (read, pages, from) = (new List<AuditEntry>(), 0, (string?)null);
        do
        {
            var page = await Store.ReadAsync(area, null, from, size: 10, default);
            read.AddRange(page.Entries);
            (from, pages) = (page.Next, pages + 1);
        }
        while (from is not null);

        Assert.Equal(Enumerable.Reverse(entries), read);
        Assert.Equal(3, pages);
        Assert.Empty((await Store.ReadAsync(area, ReportingPeriod.Quarter(2009, 1), null, 10, default)).Entries);
    }

    [Fact]
    public async Task Append_SameRequestAgain_IsThereOnce()
    {
        var entry = Entry(AreaCode.Parse("620000"), "r", Noon);
        await Store.AppendAsync(entry, default);
        await Store.AppendAsync(entry with { Request = entry.Request with { At = Noon.ToUniversalTime() } }, default);
        await Store.AppendAsync(entry with { New = "other" }, default);

        Assert.Equal(["other", "new"], (await Store.ReadAsync(entry.Area, null, null, 10, default)).Entries.Select(one => one.New).OrderDescending());
    }

    [Fact]
    public async Task Append_StateBeyondAColumn_IsOurFault()
    {
        var entry = Entry(AreaCode.Parse("630000"), "r", Noon);
        await Store.AppendAsync(entry with { Old = new string('旧', AuditEntry.MaxStateLength), New = new string('新', AuditEntry.MaxStateLength) }, default);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync(entry with { Old = new string('x', AuditEntry.MaxStateLength + 1) }, default));
    }

    private static AuditEntry Entry(AreaCode area, string id, DateTimeOffset at) =>
        new(area, null, AuditAction.RosterImported, area.Value, new ChangeRequest(id, "zhang", at)) { New = "new" };
}
