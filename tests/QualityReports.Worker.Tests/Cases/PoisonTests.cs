using QualityReports.Domain.Returns;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>What fails in every delivery comes to rest, and is seen.</summary>
[Trait("Category", "Slow")]
public sealed class PoisonTests(SharedSite shared)
{
    private const int Deliveries = 5;

    [Fact]
    public async Task Upload_ThatFailsInEveryDelivery_IsMarkedFailedWithTheReason()
    {
        var reporter = await Reporter.OpenInBrokenProvinceAsync(shared.Site, "340000");

        var blob = await reporter.SendAsync(shared.Host, "failing.xlsx", reporter.Workbook);
        var row = await Eventually.FindAsync(
            async () => await reporter.FindAsync(blob) is { State: SubmissionState.Failed } failed ? failed : null, () => shared.Host.Trouble);

        Assert.Equal((Deliveries - 1, true), (row.Attempts, row.Reason!.Contains("JsonException", StringComparison.Ordinal)));
    }
}
