using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Periods;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>The clock of the product and of its storage, which a test moves.</summary>
public sealed class TestClock
{
    private readonly StorageClock _storage = new();

    /// <summary>Makes a clock that shows the real time.</summary>
    public TestClock() => Time = new ShiftedTimeProvider(_storage);

    /// <summary>Makes a clock that shows another time.</summary>
    public TestClock(DateTimeOffset now)
        : this() => Time.MoveTo(now);

    /// <summary>The product's clock.</summary>
    public ShiftedTimeProvider Time { get; }

    /// <inheritdoc cref="StorageClock.NextSecond"/>
    public void NextSecond() => _storage.NextSecond();

    /// <summary>Moves the clock; earlier storage times do not change.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        // A move counts from the beginning of a second, and uploads are stamped with the beginning of theirs.
        NextSecond();
        Time.MoveTo(now);
        NextSecond();
    }

    /// <summary>Moves the clock forward; earlier storage times do not change.</summary>
    public void Wait(TimeSpan time) => MoveTo(Time.GetUtcNow() + time);

    /// <summary>Gives an application this clock.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton(this).AddSingleton(Time).AddSingleton(new ConfigureClient(_storage.Configure));
}
