using FsCheck.Xunit;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests.Periods;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class ShiftedTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 30, 0, 250, TimeSpan.Zero);
    private static readonly DateTimeOffset April = new(2009, 4, 10, 9, 0, 0, ChinaTime.Offset);
    private static readonly DateTimeOffset May = new(2009, 5, 2, 9, 0, 0, ChinaTime.Offset);

    private readonly StoppedClock _system = new(Start);

    [Property]
    public bool FromStorage_WithoutShift_IsTheStamp(DateTimeOffset stamp) => new ShiftedTimeProvider(_system).FromStorage(stamp) == stamp;

    [Fact]
    public void GetUtcNow_WithoutShift_IsTheSystems() => Assert.Equal(Start, new ShiftedTimeProvider(_system).GetUtcNow());

    [Fact]
    public void MoveTo_Instant_ShowsItAndRunsOn()
    {
        var clock = new ShiftedTimeProvider(_system);

        clock.MoveTo(April);
        Assert.Equal(April, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);

        _system.Now += TimeSpan.FromHours(3);
        Assert.Equal(April.AddHours(3), clock.GetUtcNow());

        clock.MoveTo(May);
        Assert.Equal(May, clock.GetUtcNow());
    }

    [Fact]
    public void FromStorage_StampOfOneShift_ReadsTheSameAfterLaterMoves()
    {
        var clock = new ShiftedTimeProvider(_system);
        clock.MoveTo(April);
        _system.Now += TimeSpan.FromMinutes(5);
        var stamp = _system.Now;
        var read = clock.FromStorage(stamp);

        _system.Now += TimeSpan.FromMinutes(5);
        clock.MoveTo(May);

        Assert.Equal(April.AddMinutes(5), read);
        Assert.Equal(read, clock.FromStorage(stamp));
    }

    [Fact]
    public void FromStorage_StampBeforeTheFirstMove_HasTheFirstOffset()
    {
        var clock = new ShiftedTimeProvider(_system);
        clock.MoveTo(April);

        Assert.Equal(April.AddDays(-1), clock.FromStorage(Start.AddDays(-1)));
    }

    // Storage stamps whole seconds: an upload half a second after a move has a stamp from before it.
    [Fact]
    public void FromStorage_StampOfTheSecondOfAMove_IsAfterTheMove()
    {
        var clock = new ShiftedTimeProvider(_system);
        clock.MoveTo(April);
        _system.Now += TimeSpan.FromMinutes(5);
        clock.MoveTo(May);

        Assert.Equal(May.AddMilliseconds(-250), clock.FromStorage(_system.Now.AddMilliseconds(-250)));
    }

    [Fact]
    public void Timestamps_WhileShifted_AreTheSystems()
    {
        var clock = new ShiftedTimeProvider(_system);
        clock.MoveTo(April);

        Assert.Equal(_system.TimestampFrequency, clock.TimestampFrequency);
        Assert.Equal(_system.GetTimestamp(), clock.GetTimestamp());
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override long TimestampFrequency => 1_000;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.ToUnixTimeMilliseconds();
    }
}
