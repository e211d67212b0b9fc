using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Storage;
using QualityReports.Storage.Access;
using Xunit;

namespace QualityReports.ProductSupport;

/// <summary>The API as a clerk of the locality uses it.</summary>
public sealed partial class ProductHarness
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.05);

    private HttpClient? _client;

    /// <summary>Sends requests for the clerk.</summary>
    public HttpClient Client => _client ?? throw new InvalidOperationException("There is no API here: open the product on a site.");

    /// <summary>The path of the locality's uploads.</summary>
    public string Folder => $"/api/submissions/{Member.Locality}/{Period}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Signs a clerk of Zhejiang in, by the locality's position in the roster. Tests share the site, so each has a locality of its own.</summary>
    public static Task<ProductHarness> OpenAsync(ApiSite site, int member) => OpenAsync(site, RosterOf(Zhejiang)[member]);

    /// <summary>Signs a clerk of a locality in.</summary>
    public static async Task<ProductHarness> OpenAsync(ApiSite site, RosterEntry member)
    {
        var subject = $"desk-{member.Locality}";
        var harness = new ProductHarness(site.Services, site.ConnectionString, member) { _client = site.SignIn(subject) };
        await harness.Get<GrantStore>().SaveAsync(new Grant(subject, Scope.Of(member.Locality), Role.Clerk), Cancellation);
        return harness;
    }

    /// <summary>Posts a file.</summary>
    public Task<HttpResponseMessage> PostAsync(byte[] content, string query = "") => PostAsync(new ByteArrayContent(content), query);

    /// <inheritdoc cref="PostAsync(byte[], string)"/>
    public Task<HttpResponseMessage> PostAsync(HttpContent content, string query = "")
    {
        Clock.NextSecond();
        return Client.PostAsync(Folder + query, content, Cancellation);
    }

    /// <summary>Gets what lies below the path of the locality's uploads.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Folder + path);
        headers?.Invoke(request.Headers);
        return Client.SendAsync(request, Cancellation);
    }

    /// <summary>Posts a file and asks until its upload has a final state, as a page does.</summary>
    public async Task<JsonElement> SubmitAsync(byte[] content, string query = "")
    {
        using var answer = await PostAsync(content, query);
        var id = (await JsonAsync(answer)).GetProperty("id").GetString();
        while (true)
        {
            var upload = await JsonAsync(await GetAsync($"/{id}"));
            if (upload.GetProperty("state").GetString() != "processing")
                return upload;
            await Task.Delay(Look, Cancellation);
        }
    }

    /// <summary>The locality's uploads.</summary>
    public async Task<JsonElement> HistoryAsync() => await JsonAsync(await GetAsync(""));

    /// <summary>The JSON of an answer.</summary>
    /// <exception cref="HttpRequestException">It is not one of success; the message has its status and text.</exception>
    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new HttpRequestException($"{answer.StatusCode} {text}");
    }

    /// <summary>The status and the code of a problem: <c>422 PERIOD_LOCKED</c>; any other text unchanged.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"{answer.StatusCode} {text}";
        var json = JsonDocument.Parse(text).RootElement;
        return json.GetProperty("status").GetInt32() == (int)answer.StatusCode ? $"{(int)answer.StatusCode} {json.GetProperty("code")}" : text;
    }

    /// <summary>The names of the locality's blobs, also of those begun and never committed.</summary>
    public Task<List<string>> BlobsAsync(BlobStates states = BlobStates.None) =>
        Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions)
            .GetBlobsAsync(new GetBlobsOptions { Prefix = $"{Address.Folder}/", States = states }, Cancellation)
            .Select(blob => blob.Name).ToListAsync(Cancellation).AsTask();
}
