using QualityReports.Domain.Returns;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>An upload or message that fails in every delivery ends as poison, and is visible.</summary>
public sealed class PoisonTests(SharedSite shared)
{
    private const int Deliveries = 5;

    [Fact]
    public async Task Upload_ThatFailsInEveryDelivery_IsMarkedFailedAfterTheFifth()
    {
        var blob = await shared.Site.UploadAsync($"{await shared.Site.BreakAsync()}/poison.xlsx", [1]);

        await shared.Host.Webhook.SendCreatedAsync("IngestSubmission", blob, TestContext.Current.CancellationToken);
        var row = await Eventually.FindAsync(
            async () => await shared.Site.FindAsync(blob) is { State: SubmissionState.Failed } failed ? failed : null, () => shared.Host.Trouble);

        Assert.Equal(Deliveries, row.Attempts);
    }
}
