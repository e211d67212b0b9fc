using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityReports.Browser.Tests;

/// <summary>The pages of officers, and the accessibility of every page in both languages and at every width.</summary>
public sealed class PagesTests(PortalSite site) : PortalTest(site)
{
    public static TheoryData<string, string> Places => new()
    {
        { "clerk-330302", "#/" },
        { "clerk-330302", "#/clerk/330302" },
        { "clerk-330302", "#/clerk/330302/2009-Q1" },
        { "clerk-330302", "#/clerk/330302/2008-Q4" },
        { "officer-330000", "#/province/330000/2009-Q1/overview" },
        { "officer-330000", "#/province/330000/2009-Q1/board" },
        { "officer-330000", "#/province/330000/2009-Q1/figures" },
        { "officer-330000", "#/province/330000/2009-Q1/charts" },
        { "officer-330000", "#/province/330000/2009-Q1/changes" },
        { "officer-330000", "#/province/330000/2009-Q1/files" },
        { "officer-330000", "#/province/330000/2009-Q1/manage" },
        { "officer-320000", "#/province/320000/2009-Q1/overview" },
        { "officer-000000", "#/nation/2009-Q1/overview" },
        { "officer-000000", "#/nation/2009-Q1/provinces" },
        { "officer-000000", "#/nation/2009-Q1/figures" },
        { "officer-000000", "#/nation/2009-Q1/charts" },
        { "officer-000000", "#/nation/2009-Q1/files" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Page_InBothLanguagesAndWidths_IsSound(string subject, string place)
    {
        var name = place.Replace("#/", "", StringComparison.Ordinal).Replace('/', '-') is { Length: > 0 } path ? path : "home";
        await SignInAsync(subject, place);
        await InspectAsync($"{name}-zh");
        await Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await ReadyAsync();
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
        await Page.SetViewportSizeAsync(360, 740);
        await InspectAsync($"{name}-en-360");
    }

    [Fact]
    public async Task FirstPage_OfAStranger_SaysWhatToTry()
    {
        await Page.GotoAsync(Address(""));
        await Expect(Page.Locator("#try")).ToBeVisibleAsync();
        await InspectAsync("welcome-zh");
        await Page.SetViewportSizeAsync(360, 740);
        await Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await InspectAsync("welcome-en-360");
    }

    [Fact]
    public async Task Figure_OfTheProvince_IsTheSumOfItsCells()
    {
        await SignInAsync("officer-330000", "#/province/330000/2009-Q1/overview");
        var button = Page.Locator("button.figure").First;
        var shown = NumberIn(await button.Locator(".figure-value").InnerTextAsync());
        await button.ClickAsync();
        await Expect(Page.Locator("dialog .sum.good")).ToBeVisibleAsync();
        var amounts = await Page.Locator("dialog tbody td.number").AllInnerTextsAsync();
        await InspectAsync("lineage-zh");

        Assert.Equal(shown, amounts.Where(text => text != "N/A").Sum(NumberIn));
        Assert.True(shown > 0);
    }

    [Fact]
    public async Task Figure_OfTheNation_LeadsToTheProvince()
    {
        await SignInAsync("officer-000000", "#/nation/2009-Q1/overview");
        await Page.Locator("button.figure").First.ClickAsync();
        await Expect(Page.Locator("dialog .sum.good")).ToBeVisibleAsync();
        await Page.Locator("dialog tbody a").First.ClickAsync();
        await ReadyAsync();

        await Expect(Page.Locator("h1")).ToContainTextAsync("浙江省");
        await Expect(Page.Locator("a[href$='/manage']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Board_Of180Localities_IsFilteredAndFitsTheWindow()
    {
        await SignInAsync("officer-330000", $"#/province/{PortalSite.FullProvince}/2009-Q1/board");
        await Expect(Page.Locator("table.board tbody tr:not(.group)")).ToHaveCountAsync(180);
        await InspectAsync("full-zh");

        await Page.Locator("#filter").FillAsync("第179镇");

        await Expect(Page.Locator("table.board tbody tr:not(.group)")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Board_OfHostileNames_ShowsThemAsText()
    {
        await SignInAsync("officer-330000", "#/province/330000/2009-Q1/board");

        await Expect(Page.GetByText(PortalSite.HostileName).First).ToBeVisibleAsync();
        Assert.Equal(0, await Page.Locator("main script, main b").CountAsync());
    }

    [Fact]
    public async Task Area_OfAnotherUser_IsRefusedInTheApisWords()
    {
        Expected.Add("403");
        await SignInAsync("clerk-330302", "#/clerk/330302");
        foreach (var place in (string[])["#/clerk/320104/2009-Q1", "#/province/330000/2009-Q1/overview", "#/nation/2009-Q1/overview"])
        {
            await GoAsync(place);
            await Expect(Page.Locator("main .notice.bad")).ToContainTextAsync("您在该地区没有此权限");
        }

        await InspectAsync("refused-zh");
    }

    [Fact]
    public async Task Extension_GrantedOnTheBoard_IsShownThere()
    {
        await SignInAsync("officer-330000", "#/province/330000/2009-Q1/board");
        await Page.GetByRole(AriaRole.Button, new() { Name = "为 平阳县 办理延期" }).ClickAsync();
        await InspectAsync("extension-zh");
        await Page.Locator("#until").FillAsync("2009-05-31");
        await Page.Locator("#why").FillAsync(PortalSite.HostileName);
        await Page.GetByRole(AriaRole.Button, new() { Name = "延长", Exact = true }).ClickAsync();

        await Expect(Page.Locator("table.board tr", new() { HasText = "平阳县" })).ToContainTextAsync("2009年5月31日");
    }

    [Fact]
    public async Task Board_ALocality_LeadsToWhatItSent_WithoutTheClerksSteps()
    {
        await SignInAsync("officer-330000", "#/province/330000/2009-Q1/board");
        await Page.GetByRole(AriaRole.Link, new() { Name = "萧山区" }).ClickAsync();
        await Page.Locator("#history + .scroll tbody a").ClickAsync();

        await Expect(Page.Locator("main h2.verdict-words")).ToContainTextAsync("已接受");
        await Page.GoBackAsync();
        await Expect(Page.Locator("#history")).ToBeVisibleAsync();
        await Expect(Page.Locator("#file")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keyboard_FromTheTop_ReachesTheContent()
    {
        await SignInAsync("clerk-330302", "#/clerk/330302");
        await Page.EvaluateAsync("() => document.body.focus()");
        await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await Page.EvaluateAsync<string>("() => document.activeElement.id"));

        await GoAsync("#/clerk/330302/2009-Q1");
        await Expect(Page.Locator("main")).ToBeFocusedAsync();
    }

    private static decimal NumberIn(string text) =>
        decimal.Parse(new string([.. text.Where(letter => char.IsAsciiDigit(letter) || letter == '.')]), CultureInfo.InvariantCulture);
}
