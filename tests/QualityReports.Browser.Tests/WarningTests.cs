using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityReports.Browser.Tests;

/// <summary>Warnings that a clerk acknowledges, and texts of a file that are markup.</summary>
public sealed class WarningTests(PortalSite site) : PortalTest(site)
{
    private const string Reason = "<b>数字属实</b> =1+1";

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    [Fact]
    public async Task Warning_OfAnAcceptedReturn_IsExplained_AndTheReasonIsThereTheNextTime()
    {
        await SendAsync("330327", workbook => workbook.Set("C05", 12.5), "已接受，有警告");
        var warning = Page.Locator(".finding.warning").First;
        await warning.Locator("textarea").FillAsync(Reason);
        await warning.GetByRole(AriaRole.Button, new() { Name = "保存说明" }).ClickAsync();
        await Expect(warning.Locator("[role=status]")).ToContainTextAsync("已保存");
        await InspectAsync("explained-zh");

        await Page.ReloadAsync();
        await ReadyAsync();

        await Expect(Page.Locator(".finding.warning textarea").First).ToHaveValueAsync(Reason);
    }

    [Fact]
    public async Task Finding_OfHostileWords_ShowsThemAsText()
    {
        await SendAsync("330328", workbook => workbook.Set("C02", PortalSite.HostileName), "未接受：请改正");

        await Expect(Page.Locator(".finding q", new() { HasText = PortalSite.HostileName })).ToBeVisibleAsync();
        Assert.Equal(0, await Page.Locator("main script, main b").CountAsync());
    }

    private async Task SendAsync(string locality, Action<ReturnFile> change, string verdict)
    {
        await Portal.AddClerkAsync(locality);
        await SignInAsync("clerk-330302", $"#/clerk/{locality}/2009-Q1");
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "下载 2009 年第一季度模板" }).ClickAsync());
        var path = Path.Combine(_folder, "template.xlsx");
        await download.SaveAsAsync(path);
        var workbook = new ReturnFile(path).Fill(Portal.ReturnOf(locality));
        change(workbook);
        await Page.Locator("#file").SetInputFilesAsync(workbook.SaveAs(Path.Combine(_folder, "<b>filled</b>.xlsx")));
        await Page.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await Expect(Page.Locator("main h2.verdict-words")).ToContainTextAsync(verdict);
    }
}
