using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityReports.Functions.Http;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Http;

/// <summary>A server that answers without reading, and clients that keep sending.</summary>
public sealed class RestOfBodyTests : IAsyncLifetime
{
    private const string Refused = "refused";
    private const int Large = 60 * 1024 * 1024;

    private readonly ManualClock _clock = new();
    private WebApplication? _app;

    private Uri Address => new(_app!.Urls.Single());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => StartAsync(leastRate: null);

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    [Theory]
    [InlineData("refuse", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("fail", HttpStatusCode.InternalServerError)]
    [InlineData("nowhere", HttpStatusCode.NotFound)]
    public async Task Answer_ToAClientThatSendsAllFirst_IsReadAndTheConnectionIsKept(string path, HttpStatusCode status)
    {
        var connections = 0;
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        foreach (var isChunked in new[] { false, true, false })
        {
            using var answer = await client.PostAsync(new Uri(Address, path), new ZeroContent(Large, isChunked), Cancellation);
            Assert.Equal(status, answer.StatusCode);
        }

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Answer_ToAClientThatAsksFirst_IsAllThatIsSent()
    {
        using var socket = await ConnectAsync($"Expect: 100-continue\r\nContent-Length: {long.MaxValue}");

        Assert.StartsWith("HTTP/1.1 413 ", await ReadAnswerAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToAClientThatAsksAndDoesNotWait_IsRead()
    {
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.Zero });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "refuse")) { Content = new ZeroContent(Large, isChunked: true) };
        request.Headers.ExpectContinue = true;

        using var answer = await client.SendAsync(request, Cancellation);

        Assert.Equal(Refused, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Client_ThatNeverStopsSending_IsCutOffAtTheBound()
    {
        using var socket = await ConnectAsync("Transfer-Encoding: chunked");
        var piece = Encoding.ASCII.GetBytes($"{1 << 20:X}\r\n{new string('0', 1 << 20)}\r\n");
        long sent = 0;
        try
        {
            for (; sent < 2 * RestOfBody.MaxBytes; sent += 1 << 20)
                await socket.GetStream().WriteAsync(piece, Cancellation);
        }
        catch (IOException)
        {
            // The server has closed the connection.
        }

        // Bytes in transit add to the bytes read.
        Assert.InRange(sent, RestOfBody.MaxBytes - (8 << 20), RestOfBody.MaxBytes + (64 << 20));
    }

    [Fact]
    public async Task Client_ThatNeverEnds_IsCutOffInTime()
    {
        using var socket = await ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Large}"));
        Assert.StartsWith("HTTP/1.1 413 ", await ReadAnswerAsync(socket), StringComparison.Ordinal);
        while (_clock.Timers == 0)
            await Task.Delay(10, Cancellation);

        _clock.Advance(TimeSpan.FromSeconds(RestOfBody.MaxSeconds - 1));
        await socket.GetStream().WriteAsync(new byte[1000], Cancellation);
        Assert.False(socket.Client.Poll(TimeSpan.FromMilliseconds(100), SelectMode.SelectRead));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(0, await ReadToEndAsync(socket));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Client_ThatStopsSending_IsCutOffByTheServer()
    {
        await DisposeAsync();
        await StartAsync(new KestrelServerLimits().MinRequestBodyDataRate);
        using var socket = await ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Large}"));
        Assert.StartsWith("HTTP/1.1 413 ", await ReadAnswerAsync(socket), StringComparison.Ordinal);

        Assert.Equal(0, await ReadToEndAsync(socket));
    }

    [Fact]
    public void Constants_AreWhatTheDocumentSays()
    {
        var document = Repository.ReadText("docs/performance.md");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| `MaxBytes` of `RestOfBody` | {RestOfBody.MaxBytes:N0} bytes |"), document,
            StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| `MaxSeconds` of `RestOfBody` | {RestOfBody.MaxSeconds} s |"), document,
            StringComparison.Ordinal);
    }

    // A busy machine may delay a client for as long as the server's limit; most tests have no such limit.
    private async ValueTask StartAsync(MinDataRate? leastRate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = leastRate);
        builder.Services.AddSingleton<IStartupFilter>(new RestOfBody(_clock));
        _app = builder.Build();
        _app.MapPost("/refuse", (HttpContext context) =>
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return context.Response.WriteAsync(Refused);
        });
        _app.MapPost("/fail", (HttpContext _) => throw new InvalidDataException());
        await _app.StartAsync();
    }

    private async Task<TcpClient> ConnectAsync(string headers)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port, Cancellation);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /refuse HTTP/1.1\r\nHost: {Address.Authority}\r\n{headers}\r\n\r\n"), Cancellation);
        return socket;
    }

    private static async Task<string> ReadAnswerAsync(TcpClient socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[1024];
        while (!text.ToString().Contains(Refused, StringComparison.Ordinal))
        {
            var count = await socket.GetStream().ReadAsync(buffer, Cancellation);
            Assert.NotEqual(0, count);
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    // The rest of an answer that was read already: empty, however the server ended it.
    private static async Task<int> ReadToEndAsync(TcpClient socket)
    {
        try
        {
            return await socket.GetStream().ReadAsync(new byte[1024], Cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
