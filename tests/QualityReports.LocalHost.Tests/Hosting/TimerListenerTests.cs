using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using QualityReports.LocalHost.Hosting;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class TimerListenerTests(AzuriteFixture azurite)
{
    private readonly Recorder _recorder = new();

    [Theory]
    [InlineData("0 */15 * * * *", "2009-04-10T08:15:00", "2009-04-10T08:30:00")]
    [InlineData("0 0 * * * *", "2009-04-10T08:59:59", "2009-04-10T09:00:00")]
    [InlineData("0 30 19 * * *", "2009-12-31T20:00:00", "2010-01-01T19:30:00")]
    public void Parse_SixFields_GivesTheNextOccurrence(string schedule, string after, string expected)
    {
        var next = TimerListener.Parse(schedule).GetNextOccurrence(DateTime.Parse(after, CultureInfo.InvariantCulture));

        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), next);
    }

    [Fact]
    public async Task ScheduleOfEverySecond_Runs()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(SecondFunctions));

        await _recorder.WaitForAsync(2);

        Assert.All(_recorder.Calls, call => Assert.Equal("past due False, monitored True", call));
    }

    [Fact]
    public async Task RunOnStartup_RunsAtTheStart_AndOthersDoNot()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(StartupFunctions));

        await _recorder.WaitForAsync(1);
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["startup"], _recorder.Calls);
    }

    [Fact]
    public async Task RunTimer_ByName_RunsOnce()
    {
        await using var harness = new HostHarness(azurite, _recorder, typeof(YearlyFunctions));

        await harness.Host.RunTimerAsync("Failing");

        Assert.Single(_recorder.Calls);
    }

    [Fact]
    public async Task RunTimer_ThatFails_ThrowsToTheCaller()
    {
        _recorder.Fails = _ => true;
        await using var harness = new HostHarness(azurite, _recorder, typeof(YearlyFunctions));

        await Assert.ThrowsAsync<InvalidOperationException>(() => harness.Host.RunTimerAsync("Failing"));
        Assert.Single(_recorder.Calls);
        await Assert.ThrowsAsync<ArgumentException>(() => harness.Host.RunTimerAsync("Nobody"));
    }

    public sealed class SecondFunctions(Recorder recorder)
    {
        [Function("Second")]
        public void Run([TimerTrigger("* * * * * *")] TimerInfo timer) =>
            recorder.Note($"past due {timer.IsPastDue}, monitored {timer.ScheduleStatus is not null}");
    }

    public sealed class StartupFunctions(Recorder recorder)
    {
        [Function("Startup")]
        public void Startup([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => recorder.Note("startup");

        [Function("Yearly")]
        public void Yearly([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => recorder.Note("yearly");
    }

    public sealed class YearlyFunctions(Recorder recorder)
    {
        [Function("Failing")]
        public void Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => recorder.Note("try");
    }
}
