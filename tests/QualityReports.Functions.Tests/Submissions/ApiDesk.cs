using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Access;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>A clerk of one locality of the sample province, who knows nothing but the API. Every test takes a locality of its own.</summary>
internal sealed class ApiDesk
{
    private readonly ApiSite _site;

    private ApiDesk(ApiSite site, RosterEntry member, HttpClient client) => (_site, Member, Client) = (site, member, client);

    public static ReportingPeriod Period { get; } = ReportingPeriod.Quarter(2009, 1);

    public static IReadOnlyList<RosterEntry> Roster { get; } = SampleRoster.For(SampleRoster.SampleProvince);

    public RosterEntry Member { get; }

    public HttpClient Client { get; }

    public string Folder => $"/api/submissions/{Member.Locality}/{Period}";

    /// <summary>A return without any finding, of this locality.</summary>
    public GeneratedReturn Sound =>
        ReturnGenerator.Generate(FormCatalog.Load().For(Period)!, Roster.Single(member => member.Locality.ToString() == "330302"), Period, SampleRoster.DefaultSeed)
            with
        { Member = Member };

    public byte[] Workbook => Written.Sample(Sound);

    /// <summary>The same with a leader who is of no government: rule R32 warns.</summary>
    public byte[] WarnedWorkbook => Written.Sample(Sound with
    {
        Values = new Dictionary<IndicatorCode, CellContent>(Sound.Values) { [new IndicatorCode("A11")] = CellContent.OfText("other") },
    });

    public byte[] FaultyWorkbook => Written.Sample(FaultPlanter.Plant(Sound, 1).Return);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The clerk of the locality that stands there in the roster.</summary>
    public static Task<ApiDesk> OpenAsync(ApiSite site, int place) => OpenAsync(site, Roster[place]);

    public static async Task<ApiDesk> OpenAsync(ApiSite site, RosterEntry member)
    {
        var subject = $"desk-{member.Locality}";
        await site.Services.GetRequiredService<GrantStore>().SaveAsync(new Grant(subject, Scope.Of(member.Locality), Role.Clerk), Cancellation);
        return new ApiDesk(site, member, site.SignIn(subject));
    }

    public Task<HttpResponseMessage> PostAsync(byte[] content, string query = "") => PostAsync(new ByteArrayContent(content), query);

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string query = "") => Client.PostAsync(Folder + query, content, Cancellation);

    public Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Folder + path);
        headers?.Invoke(request.Headers);
        return Client.SendAsync(request, Cancellation);
    }

    /// <summary>Uploads and asks until the upload has come to an end, as a page does.</summary>
    public async Task<JsonElement> SendAsync(byte[] content, string query = "")
    {
        using var answer = await PostAsync(content, query);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = (await JsonAsync(answer)).GetProperty("id").GetString();
        Assert.Equal($"{Folder}/{id}", answer.Headers.Location!.OriginalString);
        while (true)
        {
            var upload = await JsonAsync(await GetAsync($"/{id}"));
            Assert.Equal(id, upload.GetProperty("id").GetString());
            if (upload.GetProperty("state").GetString() != "processing")
                return upload;
            await Task.Delay(TimeSpan.FromSeconds(0.2), Cancellation);
        }
    }

    public async Task<JsonElement> HistoryAsync() => await JsonAsync(await GetAsync(""));

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The code of a problem, behind its status: <c>422 PERIOD_LOCKED</c>.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal((int)answer.StatusCode, json.GetProperty("status").GetInt32());
        return $"{(int)answer.StatusCode} {json.GetProperty("code")}";
    }

    /// <summary>The names of the locality's blobs, those that were begun and never committed too.</summary>
    public Task<List<string>> BlobsAsync(BlobStates states = BlobStates.None) =>
        _site.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions)
            .GetBlobsAsync(new GetBlobsOptions { Prefix = $"{Member.Locality.Province}/{Member.Locality}/{Period}/", States = states }, Cancellation)
            .Select(blob => blob.Name).ToListAsync(Cancellation).AsTask();
}
