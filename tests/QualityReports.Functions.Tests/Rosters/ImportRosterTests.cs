using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Findings;
using QualityReports.Functions.Rosters;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.Functions.Tests.Rosters;

public sealed class ImportRosterTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2009, 4, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly ChangeRequest Request = new("r1", "zhang", Now);

    private readonly ServiceProvider _services = ProductServices.Create(azurite.ConnectionString, Now);

    private RosterStore Roster => _services.GetRequiredService<RosterStore>();

    public async ValueTask InitializeAsync() => await _services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Run_SoundFile_ReplacesTheRosterAndIsAuditedOnce()
    {
        var (province, before, after) = Change("340000");
        await Roster.WriteAsync(before, default);

        var result = await ImportAsync(_services, province, after);
        var again = await ImportAsync(_services, province, after);

        Assert.Empty(result.Findings);
        Assert.Equal((1, 2, 1, 0), (result.Changes!.Added.Count, result.Changes.Changed.Count, result.Changes.Closed, result.Changes.Removed.Count));
        Assert.True(again.Changes!.IsEmpty);
        Assert.Equal(after, await Roster.ReadAsync(province, default));
        Assert.Equal(after, (await Roster.ReadAllAsync(default))[province]);
        Assert.Equal(after[0], await Roster.FindAsync(after[0].Locality, default));
        Assert.Null(await Roster.FindAsync(LocalityCode.Parse("349999"), default));
        var entry = Assert.Single(await AuditAsync(province));
        Assert.Equal((AuditAction.RosterImported, "zhang", province.Value), (entry.Action, entry.Request.By, entry.Subject));
        using var now = JsonDocument.Parse(entry.New!);
        Assert.Equal([1, 2, 1, 0, after.Count], new[] { "added", "changed", "closed", "removed", "members" }.Select(name => now.RootElement.GetProperty(name)
            .GetInt32()));
        Assert.Matches("^[0-9a-f]{64}$", now.RootElement.GetProperty("sha256").GetString());
        Assert.Contains(before[0].Name, entry.Old, StringComparison.Ordinal);
        Assert.Contains("改名", entry.New, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FaultyFile_ChangesNothing()
    {
        var (province, before, after) = Change("350000");
        await Roster.WriteAsync(before, default);

        var result = await ImportAsync(_services, province, [.. after.Skip(1), after[1]]);

        Assert.Null(result.Changes);
        Assert.Equal([RosterFindingKinds.RosterDuplicate, RosterFindingKinds.RosterLocalityAbsent], result.Findings.Select(finding => finding.Kind));
        Assert.Equal(before, await Roster.ReadAsync(province, default));
        Assert.Empty(await AuditAsync(province));
        Assert.Equal(FindingKinds.FileEmpty, Assert.Single((await RunAsync(_services, province, [])).Findings).Kind);
    }

    // Two writes: the audit's row, the roster's row.
    [Theory]
    [InlineData("360000", 1, 0)]
    [InlineData("370000", 0, 1)]
    [InlineData("410000", 2, 0)]
    [InlineData("420000", 0, 2)]
    public async Task Run_ProcessDies_ReadersSeeOldOrNewAndARepeatCompletes(string code, int diesBefore, int diesAfter)
    {
        var (province, before, after) = Change(code);
        await Roster.WriteAsync(before, default);
        await using (var dying = ProductServices.Create(azurite.ConnectionString, Now,
            new TableProbe { DiesBeforeWrite = diesBefore, DiesAfterWrite = diesAfter }.Configure))
            await Assert.ThrowsAsync<ProcessDiedException>(() => ImportAsync(dying, province, after));

        Assert.Equal(diesAfter == 2 ? after : before, await Roster.ReadAsync(province, default));

        Assert.Empty((await ImportAsync(_services, province, after)).Findings);
        Assert.Equal(after, await Roster.ReadAsync(province, default));
        Assert.Single(await AuditAsync(province));
    }

    [Fact]
    public async Task Run_WhileOthersRead_TheySeeOneRosterOrTheOther()
    {
        var (province, before, after) = Change("430000");
        // Both of 2,000 rows: several transactions would show a mixture.
        after = Widen(after);
        before = [.. after.Select(entry => entry with { Contact = "另" })];
        await Roster.WriteAsync(before, default);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var seen = new List<string>();
            while (!done.IsCancellationRequested)
            {
                var read = await Roster.ReadAsync(province, default);
                seen.Add(read.SequenceEqual(before) ? "before" : read.SequenceEqual(after) ? "after" : $"a mix of {read.Count}");
            }

            return seen;
        })).ToList();
        for (var i = 0; i < 10; i++)
            Assert.Empty((await ImportAsync(_services, province, i % 2 == 0 ? after : before, Request with { Id = $"{i}" })).Findings);
        await done.CancelAsync();

        var all = (await Task.WhenAll(readers)).SelectMany(seen => seen).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["after", "before"], all);
    }

    [Fact]
    public async Task Run_TwoAtOnce_OneAfterTheOther()
    {
        var (province, before, after) = Change("440000");
        await Roster.WriteAsync(before, default);
        var other = after.Select(entry => entry with { Contact = "另" }).ToList();

        await Task.WhenAll(ImportAsync(_services, province, after, Request with { Id = "a" }),
            ImportAsync(_services, province, other, Request with { Id = "b" }));

        var standing = await Roster.ReadAsync(province, default);
        Assert.True(standing.SequenceEqual(after) || standing.SequenceEqual(other));
    }

    [Fact]
    public async Task Run_ManyChanges_AuditKeepsCountsAndAsManyEntriesAsFit()
    {
        var province = AreaCode.Parse("450000");
        var roster = Widen([new RosterEntry(LocalityCode.Parse("450102"), "兴宁区", LocalityLevel.District, new DateOnly(2007, 1, 1))]);

        await ImportAsync(_services, province, roster);

        var entry = Assert.Single(await AuditAsync(province));
        using var now = JsonDocument.Parse(entry.New!);
        Assert.InRange(entry.New!.Length, 20_000, AuditEntry.MaxStateLength);
        Assert.Equal(roster.Count, now.RootElement.GetProperty("added").GetInt32());
        Assert.Equal(roster.Count, now.RootElement.GetProperty("entries").GetArrayLength() + now.RootElement.GetProperty("leftOff").GetInt32());
    }

    private static (AreaCode Province, IReadOnlyList<RosterEntry> Before, IReadOnlyList<RosterEntry> After) Change(string code)
    {
        var province = AreaCode.Parse(code);
        var roster = SampleRoster.For(province);
        List<RosterEntry> after = [roster[0] with { Name = "改名" }, roster[1] with { Until = new DateOnly(2009, 12, 31) }, .. roster.Skip(2)];
        return (province, [.. roster.SkipLast(1)], after);
    }

    private static IReadOnlyList<RosterEntry> Widen(IReadOnlyList<RosterEntry> roster) =>
    [
        .. roster.Concat(Enumerable.Range(0, 2_000).Select(i => roster[0] with { Locality = LocalityCode.Parse($"{roster[0].Locality.Area}-W{i:D4}") }))
            .OrderBy(entry => entry.Locality),
    ];

    private static Task<RosterImportResult> ImportAsync(ServiceProvider services, AreaCode province, IReadOnlyList<RosterEntry> roster,
        ChangeRequest? request = null) =>
        RunAsync(services, province, RosterCsvWriter.Write(roster), request);

    private static Task<RosterImportResult> RunAsync(ServiceProvider services, AreaCode province, byte[] content, ChangeRequest? request = null) =>
        services.GetRequiredService<ImportRoster>().RunAsync(province, content, "roster.csv", request ?? Request, default);

    private async Task<IReadOnlyList<AuditEntry>> AuditAsync(AreaCode province) =>
        (await _services.GetRequiredService<AuditStore>().ReadAsync(province, null, null, 100, default)).Entries;
}
