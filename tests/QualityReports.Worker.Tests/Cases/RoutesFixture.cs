using System.Net;
using System.Text.Json;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Returns;
using QualityReports.Functions;
using QualityReports.Functions.Http;
using QualityReports.Samples;
using QualityReports.Storage.Access;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Rosters;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The data behind every route: a return with a warning, sent as a clerk does, and the reports of its province and the nation.</summary>
public sealed class RoutesFixture(SharedSite shared) : IAsyncLifetime
{
    private const string Clerk = "clerk-330302";

    private Reporter? _reporter;
    private string _id = "";

    /// <summary>A request for every route that the sources declare.</summary>
    internal IReadOnlyList<RouteCase> Cases => [.. new ApiFunctions(typeof(Composition).Assembly.GetExportedTypes()).All.Values.Select(CaseOf)];

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

    private RouteCase CaseOf(ApiFunction function)
    {
        var usual = new RouteCase(function.Name, UserOf(function.Rule), (HttpStatusCode)function.Described.Status);
        return function.Name switch
        {
            "AcknowledgeWarnings" => usual with { Json = new { items = new[] { new { code = "R32", subject = "A11", reason = "test" } } } },
            "ClosePeriod" => usual with { Json = new { reason = "test" } },
            "ExplainFigure" or "ExplainNation" => usual with { Query = "?indicator=C01" },
            "GiveGrant" => usual with { Json = new { role = "province" } },
            "GrantExtension" => With(usual, "locality", "330381") with { Json = new { until = Reporter.Today.AddDays(60), reason = "test" } },
            "ReplaceRoster" => With(usual, "province", "320000") with
            {
                User = "officer-320000",
                Bytes = RosterCsvWriter.Write(SampleRoster.For(AreaCode.Parse("320000"))),
            },
            "TakeGrant" => With(usual, "subject", "leaver"),
            "UploadSubmission" => usual with { Query = "?check=true", Bytes = _reporter!.Workbook, Status = HttpStatusCode.OK },
            "WithdrawExtension" => With(usual, "locality", "330304") with { Json = new { reason = "test" } },
            _ => usual,
        };
    }

    private static RouteCase With(RouteCase usual, string parameter, string value) =>
        usual with { Values = new Dictionary<string, string> { [parameter] = value } };

    // A rule without roles admits a clerk too.
    private static string? UserOf(AllowAttribute? rule) => rule?.Roles switch
    {
        null => null,
        [Role.Province, ..] => "officer-330000",
        [Role.Nation, ..] => "officer-000000",
        [Role.Admin, ..] => "admin",
        _ => Clerk,
    };

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
