using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Calls a timer function by its schedule, in UTC on the injected clock, and waits in real time. One run at a time. The clock is read every second:
/// when it is moved past an occurrence, the function runs once.</summary>
/// <remarks>The Functions host stores in a blob when each timer is due, with one lock for all instances. An occurrence without a running host is run once at
/// the next start, with <see cref="TimerInfo.IsPastDue"/>. Here it is not run, and <see cref="TimerInfo.IsPastDue"/> is always false.</remarks>
internal sealed class TimerListener : Listener, IDisposable
{
    private static readonly Dictionary<string, string?> NoNames = [];

    private readonly FunctionInvoker _invoker;
    private readonly TimeProvider _clock;
    private readonly TimerTriggerAttribute _trigger;
    private readonly CrontabSchedule _schedule;
    private readonly SemaphoreSlim _one = new(1);
    private DateTime? _seen;
    private DateTime _last;

    public TimerListener(FunctionDescriptor function, FunctionInvoker invoker, TimeProvider clock, ILogger logger)
        : base(function, logger)
    {
        (_invoker, _clock, _trigger) = (invoker, clock, (TimerTriggerAttribute)function.Trigger);
        _schedule = Parse(_trigger.Schedule);
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>Reads a cron expression of six fields.</summary>
    public static CrontabSchedule Parse(string schedule) => CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    public override Task<bool> IsBusyAsync(CancellationToken cancellationToken) => Task.FromResult(_one.CurrentCount == 0);

    /// <summary>Waits for a run under way, then runs the function.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var status = new ScheduleStatus { Last = _last, LastUpdated = _last = Now, Next = _schedule.GetNextOccurrence(_last) };
            var info = new TimerInfo { ScheduleStatus = _trigger.UseMonitor ? status : null };
            await _invoker.InvokeAsync(Function, info, NoNames, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            HostLog.TimerFailed(Logger, exception, Function.Name);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    protected override async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var (seen, now) = (_seen, Now);
        _seen = now;
        if (seen is null ? _trigger.RunOnStartup : _schedule.GetNextOccurrence(seen.Value) <= now)
            await RunOnceAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // It is logged; the next occurrence follows.
        var wait = _schedule.GetNextOccurrence(now) - Now;
        return TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0.001, 1));
    }
}
