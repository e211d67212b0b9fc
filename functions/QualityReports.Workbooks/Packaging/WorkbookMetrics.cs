using System.Diagnostics.Metrics;

namespace QualityReports.Workbooks.Packaging;

/// <summary>Measures the queue for workbooks (docs/reference/telemetry.md).</summary>
public static class WorkbookMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "QualityReports.Workbooks";

    private static readonly Meter Meter = new(MeterName);

    private static readonly UpDownCounter<int> Queue = Meter.CreateUpDownCounter<int>(
        "qualityreports.workbook.queue", "{workbook}", "Workbooks that wait until the one before them is saved.");

    // Seconds: a template needs a tenth, the report of a large province a few, and a queue has several of them.
    private static readonly Histogram<double> Wait = Meter.CreateHistogram(
        "qualityreports.workbook.wait", "s", "For how long a workbook waited until the ones before it were saved.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
        });

    /// <summary>Measures one wait, until the turn or its cancellation.</summary>
    internal static async Task MeasureAsync(Task turn)
    {
        var started = TimeProvider.System.GetTimestamp();
        Queue.Add(1);
        try
        {
            await turn;
        }
        finally
        {
            Queue.Add(-1);
            Wait.Record(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        }
    }
}
