using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Access;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.Browser.Tests;

/// <summary>The whole product with a report in it, and a browser. Without Chromium its tests are skipped.</summary>
public sealed class PortalSite : IAsyncLifetime
{
    /// <summary>The period that is open.</summary>
    public static ReportingPeriod Period { get; } = ReportingPeriod.Quarter(2009, 1);

    /// <summary>A province of 180 localities, which the officer of Zhejiang also collects.</summary>
    public const string FullProvince = "440000";

    /// <summary>A locality whose name is markup.</summary>
    public const string HostileName = "<script>alert(1)</script><b>=cmd()</b>";

    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site.</summary>
    public ApiSite Site { get; } = new();

    /// <summary>The browser.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "Chromium is not installed");
            return _browser!;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Programs, File.Exists) is not { } program)
            return;
        await Site.InitializeAsync();
        await FillAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Switches });
    }

    /// <summary>Lets a sample user report for one more locality of Zhejiang, so that each test has a return of its own.</summary>
    public Task AddClerkAsync(string locality) => GrantAsync("clerk-330302", locality, Role.Clerk);

    /// <summary>A return with plausible answers of the locality.</summary>
    public GeneratedReturn ReturnOf(string locality) =>
        ReturnGenerator.Generate(
            Site.Services.GetRequiredService<FormCatalog>().For(Period)!,
            SampleRoster.For(SampleRoster.SampleProvince).Single(member => member.Locality.ToString() == locality),
            Period,
            7);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }

    private async Task FillAsync()
    {
        var roster = Site.Services.GetRequiredService<RosterStore>();
        await roster.WriteAsync(
            [.. SampleRoster.For(SampleRoster.SampleProvince), Member("330402", HostileName, HostileName)],
            default);
        await roster.WriteAsync(
            Enumerable.Range(0, 180).Select(i => Member($"440103-T{i:000}", $"第{i}镇", $"0000-{i:000}")), default);
        await GrantAsync("officer-330000", FullProvince, Role.Province);
        // Those of Hangzhou and Ningbo have reported; the tests report for others.
        var reporting = SampleRoster.For(SampleRoster.SampleProvince).Select(member => member.Locality.ToString()).Where(code => code[..4] is "3301" or "3302");
        await Task.WhenAll(reporting.Select(code => SampleUploads.UploadAsync(Site.Services, ReturnOf(code))));
        // The provinces' reports first, then the nation's of them.
        await ConsolidateAsync();
        await ConsolidateAsync();
    }

    /// <summary>Waits for the uploads, and builds the reports as the timers do.</summary>
    public async Task ConsolidateAsync()
    {
        await Site.WaitUntilIdleAsync();
        await Site.RunTimerAsync("ScheduleConsolidation");
        await Site.WaitUntilIdleAsync();
    }

    private static RosterEntry Member(string code, string name, string contact) =>
        new(LocalityCode.Parse(code), name, code.Contains('-') ? LocalityLevel.Town : LocalityLevel.District, new DateOnly(2008, 1, 1), Contact: contact);

    private Task GrantAsync(string subject, string area, Role role) =>
        Scope.TryParse(area, out var scope)
            ? Site.Services.GetRequiredService<GrantStore>().SaveAsync(new Grant(subject, scope, role), default)
            : throw new ArgumentException(area, nameof(area));
}
