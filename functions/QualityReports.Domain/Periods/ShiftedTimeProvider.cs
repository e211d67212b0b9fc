namespace QualityReports.Domain.Periods;

/// <summary>A clock with an offset, so that a local host of today can run 2009's calendar. It shifts the present, and each storage time stamp by the offset
/// in force at that moment. A stamp therefore never changes. Without an offset it is the system's clock.</summary>
/// <param name="system">The underlying clock.</param>
public sealed class ShiftedTimeProvider(TimeProvider system) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset From, TimeSpan Offset)> _shifts = [];

    /// <inheritdoc/>
    public override long TimestampFrequency => system.TimestampFrequency;

    /// <summary>Sets the clock to <paramref name="now"/>; it runs on from there.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        lock (_lock)
        {
            var real = system.GetUtcNow();
            // The service stamps whole seconds: an upload right after the move has a stamp from before it, within the same second.
            var from = real.AddTicks(-(real.Ticks % TimeSpan.TicksPerSecond));
            _shifts.Add((from, now.ToUniversalTime() - real));
        }
    }

    /// <summary>The time on this clock of a time stamp that the storage service made.</summary>
    public DateTimeOffset FromStorage(DateTimeOffset stamp)
    {
        lock (_lock)
        {
            // The first offset has no start: a kept data folder belongs to the same local host.
            var offset = _shifts.Count == 0 ? TimeSpan.Zero : _shifts[0].Offset;
            foreach (var shift in _shifts)
                offset = shift.From <= stamp ? shift.Offset : offset;
            return stamp.ToUniversalTime() + offset;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => FromStorage(system.GetUtcNow());

    /// <inheritdoc/>
    public override long GetTimestamp() => system.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);
}
