using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;
using QualityReports.Domain.Returns;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The state that an instance leaves when it is stopped, and the next instance's work.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Away = TimeSpan.FromHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instance_TakenAwayDuringAnIngest_LosesNothing_AndMissedTimersRunAtTheNextStart()
    {
        await using var site = await Site.StartAsync();
        var reporter = await Reporter.OpenAsync(site, "330302");
        BlobClient blob;
        await using (var first = await WorkerHost.StartAsync(site.Settings))
        {
            blob = await reporter.SendAsync(first, "cut-off.xlsx", reporter.LongWorkbook);
            await Eventually.FindAsync(() => reporter.FindAsync(blob), () => first.Trouble);
            var end = await first.StopAsync();
            Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        }

        Assert.Equal(SubmissionState.Processing, (await reporter.FindAsync(blob))!.State);
        await LeaveScheduleAsync(site, "Host.Functions.ScheduleConsolidation");
        await using var second = await WorkerHost.StartAsync(site.Settings with { RunsTimers = true });

        await Eventually.FindCallAsync(second, call => call.Function == "ScheduleConsolidation");
        Assert.Equal(SubmissionState.Accepted, (await reporter.WaitAsync(second, blob)).State);
        Assert.DoesNotContain(second.Ended, call => call.Function is "ClosePeriods" or "PurgeSuperseded");
    }

    /// <summary>Writes the notes of a host that ran a timer at a full hour and was stopped: the timer was due five minutes later.</summary>
    private static Task LeaveScheduleAsync(Site site, string timer)
    {
        // On the machine's clock, as in the SDK.
        var hour = TimeProvider.System.GetLocalNow().DateTime - Away;
        var last = hour.Date.AddHours(hour.Hour);
        var status = new ScheduleStatus { Last = last, LastUpdated = last, Next = last.AddMinutes(5) };
        return new BlobSchedules(site.HostContainer).UpdateStatusAsync(timer, status);
    }
}
