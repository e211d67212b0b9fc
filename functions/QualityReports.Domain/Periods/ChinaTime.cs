namespace QualityReports.Domain.Periods;

/// <summary>China Standard Time, UTC+8 without daylight saving since 1992: the only time zone of the product, computed without the machine's
/// settings.</summary>
public static class ChinaTime
{
    /// <summary>Eight hours.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>The calendar day in China at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a day begins in China.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The calendar day in China now.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());
}
