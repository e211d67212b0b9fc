namespace QualityReports.Domain.Periods;

/// <summary>
/// A clock that can stand elsewhere in history, so that a desk of today can live through 2009's calendar. It shifts the present, and the times that the
/// storage service stamped, by the offset that was in force at that moment; so a stamp reads the same whenever it is read. Without a shift it is the system's clock.
/// </summary>
/// <param name="system">The clock that runs underneath.</param>
public sealed class ShiftedTimeProvider(TimeProvider system) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset From, TimeSpan Offset)> _shifts = [];

    /// <inheritdoc/>
    public override long TimestampFrequency => system.TimestampFrequency;

    /// <summary>From now on the clock shows <paramref name="now"/> and runs on from there.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        lock (_lock)
        {
            var real = system.GetUtcNow();
            // The service stamps whole seconds, so what arrives right after the move is stamped with the second in which it happened.
            var from = real.AddTicks(-(real.Ticks % TimeSpan.TicksPerSecond));
            _shifts.Add((from, now.ToUniversalTime() - real));
        }
    }

    /// <summary>The time on this clock of an instant that the storage service stamped with the real one.</summary>
    public DateTimeOffset FromStorage(DateTimeOffset stamp)
    {
        lock (_lock)
        {
            // The first shift reaches back: what a kept data folder already holds belongs to the same desk.
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
