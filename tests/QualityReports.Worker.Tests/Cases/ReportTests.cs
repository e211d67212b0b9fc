using QualityReports.Domain.Areas;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>From a message on queue <c>consolidations</c> to the published report.</summary>
[Trait("Category", "Slow")]
public sealed class ReportTests(SharedSite shared)
{
    [Fact]
    public async Task Message_OnTheQueue_IsBuiltAndPublished()
    {
        var (province, period, cancellation) = (AreaCode.Parse("320000"), Reporter.Period, TestContext.Current.CancellationToken);
        await shared.Site.Get<ConsolidationQueue>().SendAsync(province, period, [], cancellation);

        var reports = shared.Site.Get<ReportStore>();
        var report = await Eventually.FindAsync(() => reports.FindCurrentAsync(province, period, cancellation), () => shared.Host.Trouble);

        Assert.NotEmpty(await reports.ReadFileAsync(report, "report.xlsx", cancellation));
    }
}
