using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityReports.Browser.Tests;

/// <summary>The steps of a clerk from the template to an accepted return.</summary>
public sealed class ClerkTests(PortalSite site) : PortalTest(site)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    [Fact]
    public async Task Return_OfAFirstTimeClerk_IsAccepted_AndTheProvinceSeesItWithinTenSeconds()
    {
        var file = await FilledTemplateAsync("330303");
        await InspectAsync("clerk-zh");

        await SendAsync(file, check: false);
        await ExpectVerdictAsync("已接受");
        await InspectAsync("accepted-zh");

        var officer = Portal.Site.SignIn("officer-330000");
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(10);
        while (!await TakenAsync(officer))
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "The province does not see the return within 10 s.");
    }

    [Fact]
    public async Task Return_WithAFault_IsReturnedMarked_AndAcceptedOnceCorrected()
    {
        var file = await FilledTemplateAsync("330304", returned => returned.Set("C02", "很多"));
        await SendAsync(file, check: false);
        await ExpectVerdictAsync("未接受：请改正");
        await Expect(Page.Locator(".finding.error", new() { HasText = "很多" })).ToBeVisibleAsync();
        await InspectAsync("invalid-zh");
        var marked = await SaveAsync(Page.GetByRole(AriaRole.Button, new() { Name = "下载退回的工作簿" }));
        var answers = Portal.ReturnOf("330304");

        var workbook = new ReturnFile(marked);
        await GoAsync("#/clerk/330304/2009-Q1");
        await SendAsync(workbook.Fill(answers).SaveAs(Path.Combine(_folder, "corrected.xlsx")), check: false);

        await ExpectVerdictAsync("已接受");
    }

    // The clerk sends a file, a corrected one, and the first again by mistake; then means it.
    [Fact]
    public async Task Return_OfASupersededFile_IsHeldBack_AndAcceptedOnceConfirmed()
    {
        var first = await FilledTemplateAsync("330326");
        await SendAsync(first, check: false);
        await ExpectVerdictAsync("已接受");
        await SendAgainAsync(new ReturnFile(first).Set("F04", 7).SaveAs(Path.Combine(_folder, "corrected.xlsx")));
        await ExpectVerdictAsync("已接受");

        await SendAgainAsync(first);
        await Expect(Page.Locator(".notice .badge")).ToContainTextAsync("内容未变");
        var confirm = Page.GetByRole(AriaRole.Button, new() { Name = "仍然报送" });
        await Expect(confirm).ToBeVisibleAsync();
        await Expect(Page.Locator(".finding.note code", new() { HasText = "RETURN_HELD_BACK" })).ToBeVisibleAsync();
        await Expect(Page.Locator(".verdict")).ToHaveCountAsync(0);
        await InspectAsync("held-back-zh");
        await confirm.ClickAsync();

        await Expect(confirm).ToHaveCountAsync(0);
        await ExpectVerdictAsync("已接受");
        await Expect(Page.Locator(".finding.note code", new() { HasText = "RETURN_REPEATS_EARLIER" })).ToBeVisibleAsync();
        await InspectAsync("confirmed-zh");

        async Task SendAgainAsync(string file)
        {
            await GoAsync("#/clerk/330326/2009-Q1");
            await SendAsync(file, check: false);
        }
    }

    [Fact]
    public async Task Check_OfAReturn_AnswersAndKeepsNothing()
    {
        var file = await FilledTemplateAsync("330324");

        await SendAsync(file, check: true);

        await Expect(Page.Locator(".result .verdict-words")).ToContainTextAsync("可以提交");
        await Expect(Page.Locator("#history + .empty")).ToBeVisibleAsync();
        await InspectAsync("checked-zh");
    }

    [Theory]
    [InlineData("report.pdf", "%PDF-1.4\n1 0 obj\n")]
    [InlineData("renamed.xlsx", "locality,batches\n330302,12\n")]
    public async Task File_OfAnotherKind_IsRejectedWithWhatToDo(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        await SignInAsync("clerk-330302", "#/clerk/330302/2009-Q1");

        await SendAsync(file, check: true);

        await Expect(Page.Locator(".result .verdict-words")).ToContainTextAsync("这个文件不能用");
        await Expect(Page.Locator(".result .finding-fix")).ToBeVisibleAsync();
        await InspectAsync($"rejected-{Path.GetExtension(name)[1..]}");
    }

    [Fact]
    public async Task Session_ThatEnded_IsRenewedInAnotherTab_AndThePageKeepsItsFile()
    {
        Expected.Add("401");
        var file = await FilledTemplateAsync("330326");
        await Page.Locator("#file").SetInputFilesAsync(file);
        await Page.RouteAsync("**/api/submissions/**", route => route.FulfillAsync(new() { Status = 401 }), new() { Times = 1 });
        await Page.GetByRole(AriaRole.Button, new() { Name = "只检查" }).ClickAsync();

        await Expect(Page.Locator("dialog#renew")).ToBeVisibleAsync();
        await InspectAsync("session-ended");
        var other = await Page.Context.RunAndWaitForPageAsync(() => Page.Locator("dialog#renew a").ClickAsync());
        await other.Locator("a[href*=\"user=clerk-330302\"]").ClickAsync();

        await Expect(Page.Locator("dialog#renew")).ToHaveCountAsync(0);
        await Expect(Page.Locator(".result .verdict-words")).ToContainTextAsync("可以提交");
    }

    private async Task<string> FilledTemplateAsync(string locality, Action<ReturnFile>? change = null)
    {
        await Portal.AddClerkAsync(locality);
        await SignInAsync("clerk-330302", $"#/clerk/{locality}/2009-Q1");
        var workbook = new ReturnFile(await SaveAsync(Page.GetByRole(AriaRole.Button, new() { Name = "下载 2009 年第一季度模板" })));
        workbook.Fill(Portal.ReturnOf(locality));
        change?.Invoke(workbook);
        return workbook.SaveAs(Path.Combine(_folder, $"{locality}-filled.xlsx"));
    }

    private async Task<string> SaveAsync(ILocator button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        var path = Path.Combine(_folder, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    private async Task SendAsync(string file, bool check)
    {
        await Page.Locator("#file").SetInputFilesAsync(file);
        await Page.GetByRole(AriaRole.Button, new() { Name = check ? "只检查" : "提交", Exact = true }).ClickAsync();
    }

    private Task ExpectVerdictAsync(string words) => Expect(Page.Locator("main h2.verdict-words")).ToContainTextAsync(words);

    private static async Task<bool> TakenAsync(HttpClient officer)
    {
        using var board = System.Text.Json.JsonDocument.Parse(
            await officer.GetStringAsync(new Uri("api/provinces/330000/2009-Q1", UriKind.Relative), TestContext.Current.CancellationToken));
        return board.RootElement.GetProperty("localities").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "330303").GetProperty("state").GetString() is "accepted" or "nil";
    }
}
