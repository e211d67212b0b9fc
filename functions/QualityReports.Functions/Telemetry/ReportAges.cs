namespace QualityReports.Functions.Telemetry;

/// <summary>The delay of each province's reports at one tick of the timer: of several periods the longest.</summary>
internal sealed class ReportAges
{
    private readonly Dictionary<AreaCode, TimeSpan> _ages = [];

    /// <param name="since">The time since which it is behind.</param>
    public void Note(AreaCode province, DateTimeOffset since, DateTimeOffset now)
    {
        // Storage's clock may be ahead of ours.
        var age = now > since ? now - since : TimeSpan.Zero;
        if (!_ages.TryGetValue(province, out var noted) || noted < age)
            _ages[province] = age;
    }

    public void Record()
    {
        foreach (var (province, age) in _ages)
            ReportMetrics.Record(province, age);
    }
}
