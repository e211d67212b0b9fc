using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Audit;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Provinces;

/// <summary>The requests of a provincial officer, over HTTP, on the whole product.</summary>
public sealed class ProvinceApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Base = "/api/provinces/330000/2009-Q1";

    private static readonly string[] ReportFiles =
        ["brands.csv", "cases.csv", "datapackage.json", "inspections-failed.csv", "localities.csv", "manifest.json", "report.json", "report.xlsx"];

    private HttpClient Officer => field ??= site.SignIn("officer-330000");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Board_AfterAReturn_ShowsItWithoutWaitingForTheReport()
    {
        await UploadAsync("330302");

        var board = await ReadAsync(Base);

        Assert.Equal(("330000", "浙江省"), (board.GetProperty("area").GetString(), board.GetProperty("areaName").GetProperty("zh").GetString()));
        var coverage = board.GetProperty("coverage");
        Assert.Equal(40, coverage.GetProperty("required").GetInt32());
        Assert.Equal(
            coverage.GetProperty("required").GetInt32(),
            new[] { "nil", "late", "invalid", "missing" }.Sum(state => coverage.GetProperty(state).GetInt32())
                + board.GetProperty("localities").EnumerateArray().Count(one => one.GetProperty("state").GetString() == "accepted"));
        var lucheng = board.GetProperty("localities").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "330302");
        Assert.Equal(("accepted", "温州市"), (lucheng.GetProperty("state").GetString(), lucheng.GetProperty("prefectureName").GetString()));
        Assert.Equal("timely", board.GetProperty("window").GetProperty("phase").GetString());
    }

    [Fact]
    public async Task Board_AskedAgainWithItsETag_IsA304()
    {
        var first = await Officer.GetAsync(Base, Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, Base);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await Officer.SendAsync(again, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Report_OnceBuilt_ComesWholeInRangesAndByName()
    {
        await UploadAsync("330303");
        await site.RunTimerAsync("ScheduleConsolidation");
        await site.WaitUntilIdleAsync();

        var version = (await ReadAsync($"{Base}/versions")).GetProperty("versions")[0];
        var files = version.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString());
        Assert.Equal(ReportFiles, files.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, sha256) in files)
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(await Officer.GetByteArrayAsync($"{Base}/files/{name}", Cancellation))));
        var numbered = await Officer.GetByteArrayAsync($"{Base}/report.xlsx?version={version.GetProperty("version").GetInt32()}", Cancellation);
        Assert.Equal(files["report.xlsx"], Convert.ToHexStringLower(SHA256.HashData(numbered)));

        using var part = new HttpRequestMessage(HttpMethod.Get, $"{Base}/report.json") { Headers = { Range = new RangeHeaderValue(0, 9) } };
        var answer = await Officer.SendAsync(part, Cancellation);
        Assert.Equal((HttpStatusCode.PartialContent, 10), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        Assert.StartsWith("330000-2009-Q1-v", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal($"\"{files["report.json"]}\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Lineage_OfAFigure_SumsToWhatTheReportSays()
    {
        await UploadAsync("330305");
        await site.RunTimerAsync("ScheduleConsolidation");
        await site.WaitUntilIdleAsync();

        var total = (await ReadAsync($"{Base}/report.json")).GetProperty("indicators").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "C01").GetProperty("total").GetDecimal();
        var sum = Assert.Single((await ReadAsync($"{Base}/lineage?indicator=C01")).GetProperty("sums").EnumerateArray());
        Assert.Equal((total, total), (sum.GetProperty("reported").GetDecimal(), sum.GetProperty("sum").GetDecimal()));
        Assert.Equal(total, sum.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("amount").GetDecimal()));
    }

    [Theory]
    [InlineData("lineage", HttpStatusCode.BadRequest, "BODY_UNREADABLE")]
    [InlineData("lineage?indicator=", HttpStatusCode.BadRequest, "BODY_UNREADABLE")]
    [InlineData("lineage?indicator=Z99", HttpStatusCode.NotFound, "FIGURE_UNKNOWN")]
    [InlineData("lineage?indicator=<script>", HttpStatusCode.NotFound, "FIGURE_UNKNOWN")]
    [InlineData("lineage?indicator=C01&version=999", HttpStatusCode.NotFound, "REPORT_UNKNOWN")]
    public async Task Lineage_OfWhatIsNone_SaysSo(string query, HttpStatusCode status, string code)
    {
        await UploadAsync("330305");
        await site.RunTimerAsync("ScheduleConsolidation");
        await site.WaitUntilIdleAsync();

        var answer = await Officer.GetAsync($"{Base}/{query}", Cancellation);

        Assert.Equal((status, code), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData("files/secret.txt")]
    [InlineData("files/..%2f..%2f2008-Q4%2freport.json")]
    [InlineData("report.xlsx?version=999")]
    public async Task Report_FileThatIsNone_IsA404(string name) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"{Base}/{name}", Cancellation)).StatusCode);

    [Theory]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("")]
    public async Task Report_VersionThatIsNoNumber_IsA400(string version) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.GetAsync($"{Base}/report.xlsx?version={version}", Cancellation)).StatusCode);

    [Fact]
    public async Task Extension_GrantedAndWithdrawn_StandsOnTheBoardAndInTheAudit()
    {
        var granted = await Officer.PutAsJsonAsync($"{Base}/extensions/330304", new { until = "2009-07-31", reason = "台风 <b>" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        var extension = (await ReadAsync(Base)).GetProperty("localities").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "330304")
            .GetProperty("extension");
        Assert.Equal(("2009-07-31", "台风 <b>", true), (extension.GetProperty("until").GetString(), extension.GetProperty("reason").GetString(),
            extension.GetProperty("isRunning").GetBoolean()));

        using var withdraw = new HttpRequestMessage(HttpMethod.Delete, $"{Base}/extensions/330304") { Content = JsonContent.Create(new { reason = "不再需要" }) };
        Assert.Equal(HttpStatusCode.OK, (await Officer.SendAsync(withdraw, Cancellation)).StatusCode);
        var actions = await AuditAsync(ReportingPeriod.Parse("2009-Q1"));
        Assert.Contains((AuditAction.ExtensionGranted, "330304", "officer-330000"), actions);
        Assert.Contains((AuditAction.ExtensionWithdrawn, "330304", "officer-330000"), actions);
    }

    [Theory]
    [InlineData("330304", "2009-04-30", "台风", "EXTENSION_UNTIL_BEFORE_LOCK")]
    [InlineData("330304", "2009-01-01", "台风", "EXTENSION_UNTIL_IN_THE_PAST")]
    [InlineData("330304", "2019-01-01", "台风", "EXTENSION_UNTIL_TOO_FAR")]
    [InlineData("330304", "2009-07-31", " ", "EXTENSION_REASON_BLANK")]
    [InlineData("320104", "2009-07-31", "台风", "EXTENSION_NOT_ON_ROSTER")]
    public async Task Extension_ThatCannotBe_IsA422WithTheReason(string locality, string until, string reason, string code)
    {
        var answer = await Officer.PutAsJsonAsync($"{Base}/extensions/{locality}", new { until, reason }, Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"until":"31/07/2009","reason":"x"}""")]
    [InlineData("""{"until":"2009-07-31","reason":"x","by":"somebody else"}""")]
    public async Task Extension_BodyThatIsNone_IsA400(string body)
    {
        var answer = await Officer.PutAsync($"{Base}/extensions/330304", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal((HttpStatusCode.BadRequest, "BODY_UNREADABLE"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task Roster_DownloadedAndSentBack_ChangesNothing_AndOneWithErrorsIsRefusedWhole()
    {
        var csv = await Officer.GetByteArrayAsync("/api/provinces/330000/roster", Cancellation);
        var same = await Officer.PutAsync("/api/provinces/330000/roster", new ByteArrayContent(csv), Cancellation);
        Assert.Equal((HttpStatusCode.OK, 0), (same.StatusCode, (await JsonAsync(same)).GetProperty("added").GetInt32()));

        var text = Encoding.UTF8.GetString(csv).Replace("330302,", "999999,", StringComparison.Ordinal);
        var refused = await Officer.PutAsync("/api/provinces/330000/roster", new ByteArrayContent(Encoding.UTF8.GetBytes(text)), Cancellation);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ROSTER_REFUSED"), (refused.StatusCode, await CodeAsync(refused)));
        Assert.NotEmpty((await JsonAsync(refused)).GetProperty("findings").EnumerateArray());
        Assert.Equal(csv, await Officer.GetByteArrayAsync("/api/provinces/330000/roster", Cancellation));
    }

    [Fact]
    public async Task Roster_BeyondItsBound_IsA413()
    {
        var answer = await Officer.PutAsync("/api/provinces/330000/roster", new ByteArrayContent(new byte[(5 * 1024 * 1024) + 1]), Cancellation);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task Close_BeforeReturnsAreOverdue_IsRefusedWithTheReason()
    {
        var answer = await Officer.PostAsJsonAsync($"{Base}/close", new { reason = "上报" }, Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "CLOSE_NOT_DUE"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task Grant_GivenAndTaken_DecidesTheNextCall()
    {
        var (admin, newcomer) = (site.SignIn("admin"), site.SignIn("newcomer"));
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.GetAsync(Base, Cancellation)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await admin.PutAsJsonAsync("/api/grants/newcomer/330000", new { role = "province" }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync(Base, Cancellation)).StatusCode);
        var grants = await JsonAsync(await admin.GetAsync("/api/grants/newcomer/000000", Cancellation));
        Assert.Equal("province", grants.GetProperty("roles")[0].GetProperty("role").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync("/api/grants/newcomer/330000", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.GetAsync(Base, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.DeleteAsync("/api/grants/newcomer/330000", Cancellation)).StatusCode);
        Assert.Contains((AuditAction.RoleTaken, "newcomer 330000", "admin"), await AuditAsync(null));
    }

    [Theory]
    [InlineData("330000", "clerk")]
    [InlineData("330302", "province")]
    [InlineData("330000", "nation")]
    public async Task Grant_RoleThatCannotBeHeldThere_IsA422(string area, string role)
    {
        var answer = await site.SignIn("admin").PutAsJsonAsync($"/api/grants/somebody/{area}", new { role }, Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ROLE_UNFIT"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task Nation_Board_ListsTheProvincesThatTakePart()
    {
        var board = await JsonAsync(await site.SignIn("officer-000000").GetAsync("/api/nation/2009-Q1", Cancellation));

        Assert.Equal(["320000", "330000"], board.GetProperty("provinces").EnumerateArray().Select(province => province.GetProperty("code").GetString()));
    }

    private async Task UploadAsync(string locality)
    {
        var (form, period) = (site.Services.GetRequiredService<FormCatalog>(), ReportingPeriod.Parse("2009-Q1"));
        var member = SampleRoster.For(SampleRoster.SampleProvince).Single(one => one.Locality.ToString() == locality);
        await SampleUploads.UploadAsync(site.Services, ReturnGenerator.Generate(form.For(period)!, member, period, seed: 7, rows: 5));
        await site.WaitUntilIdleAsync();
    }

    private async Task<JsonElement> ReadAsync(string path) => await JsonAsync(await Officer.GetAsync(path, Cancellation));

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await JsonAsync(answer)).GetProperty("code").GetString();

    private async Task<IReadOnlyList<(AuditAction Action, string Subject, string By)>> AuditAsync(ReportingPeriod? period) =>
        [.. (await site.Services.GetRequiredService<AuditStore>().ReadAsync(AreaCode.Parse("330000"), period, null, 50, Cancellation)).Entries.Select(entry =>
            (entry.Action, entry.Subject, entry.Request.By))];
}
