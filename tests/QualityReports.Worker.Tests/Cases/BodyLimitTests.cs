using System.Net;
using System.Text.Json;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>Bodies that are too long, through the host's proxy: every kind of client reads the reason.</summary>
public sealed class BodyLimitTests(SharedSite shared)
{
    private const int Megabyte = 1_000_000;

    [Theory]
    [InlineData(27, true)]
    [InlineData(27, false)]
    [InlineData(60, true)]
    [InlineData(60, false)]
    public async Task Upload_AboveTheCap_IsA413ThatSaysWhy(int megabytes, bool isChunked)
    {
        await Reporter.OpenAsync(shared.Site, "330302");
        using var clerk = shared.SignIn("clerk-330302");

        using var answer = await clerk.PostAsync(
            $"/api/submissions/330302/{Reporter.Period}", new Zeros(megabytes * Megabyte, isChunked), TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"{answer.StatusCode} {text}");
        Assert.Equal("BODY_TOO_LARGE", JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
    }

    /// <summary>A content of zeros, with a length or without one.</summary>
    private sealed class Zeros(long bytes, bool isChunked) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[64 * 1024];
            for (var rest = bytes; rest > 0; rest -= piece.Length)
                await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(rest, piece.Length)), TestContext.Current.CancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return !isChunked;
        }
    }
}
