using System.Net;
using System.Text.Json;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Returns;
using QualityReports.Samples;
using QualityReports.Storage.Access;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Rosters;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>
/// What must be there before every route has something to answer: a return with a warning, sent as a clerk does, and the reports of its province and the
/// nation.
/// </summary>
public sealed class RoutesFixture(SharedSite shared) : IAsyncLifetime
{
    private const string Clerk = "clerk-330302";

    private Reporter? _reporter;
    private string _id = "";

    /// <summary>A request for every route.</summary>
    internal IReadOnlyList<RouteCase> Cases =>
    [
        new("AcknowledgeWarnings", Clerk) { Json = new { items = new[] { new { code = "R32", subject = "A11", reason = "test" } } } },
        new("ClosePeriod", "officer-330000") { Json = new { reason = "test" } },
        new("CreateUploadUrl", Clerk, HttpStatusCode.Created),
        new("DownloadNationFile", "officer-000000"),
        new("DownloadNationJson", "officer-000000"),
        new("DownloadNationWorkbook", "officer-000000"),
        new("DownloadOriginal", Clerk),
        new("DownloadReportFile", "officer-330000"),
        new("DownloadReportJson", "officer-330000"),
        new("DownloadReportWorkbook", "officer-330000"),
        new("DownloadReturned", Clerk),
        new("DownloadRoster", "officer-330000"),
        new("ExplainFigure", "officer-330000") { Query = "?indicator=C01" },
        new("ExplainNation", "officer-000000") { Query = "?indicator=C01" },
        new("GiveGrant", "admin") { Json = new { role = "province" } },
        new("GrantExtension", "officer-330000")
        {
            Values = new Dictionary<string, string> { ["locality"] = "330381" }, Json = new { until = Reporter.Today.AddDays(60), reason = "test" },
        },
        new("Health", null),
        new("OpenApi", null),
        new("Portal", null),
        new("ReadFindings", Clerk),
        new("ReadGrants", "admin"),
        new("ReadMe", Clerk),
        new("ReadNation", "officer-000000"),
        new("ReadNationVersions", "officer-000000"),
        new("ReadPeriods", Clerk),
        new("ReadProvince", "officer-330000"),
        new("ReadReportVersions", "officer-330000"),
        new("ReadSubmission", Clerk),
        new("ReadSubmissions", Clerk),
        new("ReadTemplate", Clerk),
        new("ReplaceRoster", "officer-320000")
        {
            Values = new Dictionary<string, string> { ["province"] = "320000" }, Bytes = RosterCsvWriter.Write(SampleRoster.For(AreaCode.Parse("320000"))),
        },
        new("RequestNationalReport", "officer-000000", HttpStatusCode.Accepted),
        new("RequestReport", "officer-330000", HttpStatusCode.Accepted),
        new("TakeGrant", "admin", HttpStatusCode.NoContent) { Values = new Dictionary<string, string> { ["subject"] = "leaver" } },
        new("UploadSubmission", Clerk) { Query = "?check=true", Bytes = _reporter!.Workbook },
        new("WithdrawExtension", "officer-330000") { Json = new { reason = "test" }, Values = new Dictionary<string, string> { ["locality"] = "330304" } },
    ];

    /// <summary>The usual values of the routes' parameters.</summary>
    internal IReadOnlyDictionary<string, string> Usual => new Dictionary<string, string>
    {
        ["province"] = "330000",
        ["locality"] = "330302",
        ["period"] = Reporter.Period.ToString(),
        ["id"] = _id,
        ["name"] = "report.json",
        ["subject"] = "newcomer",
        ["area"] = "330000",
        ["*path"] = "portal.css",
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _reporter = await Reporter.OpenAsync(shared.Site, "330302");
        await Reporter.OpenAsync(shared.Site, "330304");
        await shared.Site.Get<GrantStore>().SaveAsync(new Grant("leaver", Scope.OfProvince(AreaCode.Parse("330000")), Role.Province), default);
        _id = await UploadAsync();
        foreach (var area in new[] { "330000", "000000" })
            await ReportAsync(AreaCode.Parse(area));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;

    private async Task<string> UploadAsync()
    {
        using var clerk = shared.SignIn(Clerk);
        using var answer = await clerk.PostAsync($"/api/submissions/330302/{Reporter.Period}", new ByteArrayContent(_reporter!.WarnedWorkbook));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
        var file = await shared.Site.Get<SubmissionBlobs>().ListAsync(_reporter.Address, default).FirstAsync(file => file.Id.Value == id);
        var blob = shared.Site.Get<SubmissionBlobs>().Open(file.Name);
        await shared.Host.Webhook.SendCreatedAsync("IngestSubmission", blob, default);
        Assert.Equal(SubmissionState.Accepted, (await _reporter.WaitAsync(shared.Host, blob)).State);
        return id;
    }

    private async Task ReportAsync(AreaCode area)
    {
        await shared.Site.Get<ConsolidationQueue>().SendAsync(area, Reporter.Period, [], default);
        await Eventually.FindAsync(() => shared.Site.Get<ReportStore>().FindCurrentAsync(area, Reporter.Period, default), () => shared.Host.Trouble);
    }
}
