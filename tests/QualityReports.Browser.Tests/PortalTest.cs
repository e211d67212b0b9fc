using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace QualityReports.Browser.Tests;

/// <summary>The common parts of the portal's tests: a page for each, and no error in the console at its end.</summary>
public abstract class PortalTest(PortalSite site) : IAsyncLifetime
{
    private const float Patience = 120_000;

    // What passes a rule need not be described.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    private readonly List<string> _errors = [];
    private IBrowserContext? _context;

    /// <summary>The site.</summary>
    protected PortalSite Portal => site;

    /// <summary>The page.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>Parts of console errors that a test causes: requests that the API refuses.</summary>
    protected List<string> Expected { get; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _context = await site.Browser.NewContextAsync(new() { Locale = "zh-CN", ViewportSize = new() { Width = 1280, Height = 900 } });
        _context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        _context.Page += (_, page) => Listen(page);
        Page = await _context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
            await _context.DisposeAsync();
        Assert.DoesNotContain(_errors, error => !Expected.Any(part => error.Contains(part, StringComparison.Ordinal)));
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a page of the portal, signs in through the issuer's page, and waits for the page.</summary>
    protected async Task SignInAsync(string subject, string place)
    {
        await Page.GotoAsync(Address(place));
        await Page.Locator("main button.main").ClickAsync();
        await Page.Locator($"a[href*=\"user={subject}\"]").ClickAsync();
        await ReadyAsync();
    }

    /// <summary>Opens another page.</summary>
    protected async Task GoAsync(string place)
    {
        await Page.EvaluateAsync("place => { location.hash = place; }", place);
        await ReadyAsync();
    }

    /// <summary>The address of a page.</summary>
    protected string Address(string place) => new Uri(site.Site.Address, $"portal/{place}").ToString();

    /// <summary>Waits until no request is running.</summary>
    protected async Task ReadyAsync()
    {
        await Assertions.Expect(Page.Locator(".who")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("main .loading")).ToHaveCountAsync(0);
    }

    /// <summary>Checks a page: no finding of axe, no overflow; and stores a screenshot.</summary>
    protected async Task InspectAsync(string name)
    {
        var found = await Page.RunAxe(OnlyViolations);
        Assert.Empty(found.Violations.Select(one => $"{name}: {one.Id}: {string.Join("; ", one.Nodes.Select(node => node.Html))}"));
        Assert.True(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") <= 0, $"{name} is wider than the window");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"{name}.png"), FullPage = true });
    }

    private void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _errors.Add($"{message.Location} {message.Text}");
        };
        page.PageError += (_, error) => _errors.Add(error);
    }
}
