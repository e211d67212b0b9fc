using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityReports.Browser.Tests;

/// <summary>Files that are larger than the API accepts.</summary>
public sealed class LargeFileTests(PortalSite site) : PortalTest(site), IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("clerk-330302", "#/clerk/330302/2009-Q1", "#file", "只检查", 25, "文件超过 25 MB")]
    [InlineData("officer-330000", "#/province/330000/2009-Q1/manage", "#roster", "替换名单", 5, "文件超过 5 MB")]
    public async Task File_LargerThanTheApiAccepts_IsRefusedBeforeItIsSent(string subject, string place, string input, string button, int megabytes,
        string text)
    {
        var sent = new List<string>();
        Page.Request += (_, request) => sent.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");
        await SignInAsync(subject, place);

        await SendAsync(input, button, megabytes * Megabyte + 1);

        await Expect(Page.Locator(".notice.bad")).ToContainTextAsync(text);
        Assert.DoesNotContain(sent, one => one.StartsWith("PUT /api/", StringComparison.Ordinal) || one.StartsWith("POST /api/", StringComparison.Ordinal));
    }

    // The page believes that the file is small enough, as if the API's limit were lower than the page's.
    [Fact]
    public async Task File_ThatTheApiRefuses_IsAnsweredWithItsReason()
    {
        Expected.Add("413");
        await Page.AddInitScriptAsync("Object.defineProperty(Blob.prototype, 'size', { get: () => 1 });");
        await SignInAsync("clerk-330302", "#/clerk/330302/2009-Q1");

        await SendAsync("#file", "提交", 60 * Megabyte);

        await Expect(Page.Locator(".result .notice.bad")).ToContainTextAsync("最多 26,214,400 字节");
    }

    public void Dispose() => File.Delete(_file);

    private async Task SendAsync(string input, string button, int bytes)
    {
        await using (var file = File.OpenWrite(_file))
            file.SetLength(bytes);
        await Page.Locator(input).SetInputFilesAsync(_file);
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }
}
