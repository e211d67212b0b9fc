using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Consolidation;

/// <summary>The reports that one run requests. They make one line of the log, whatever their number.</summary>
internal sealed class ReportRequests(ConsolidationQueue queue)
{
    /// <summary>The most reports in that line.</summary>
    internal const int MaxNamed = 20;

    private readonly List<string> _sent = [];

    public async Task SendAsync(AreaCode area, ReportingPeriod period, IReadOnlyCollection<string> traces, CancellationToken cancellation)
    {
        await queue.SendAsync(area, period, traces, cancellation);
        _sent.Add($"{area.Value} {period}");
    }

    /// <summary>Writes the line, unless nothing was requested.</summary>
    public void Record(ILogger logger)
    {
        if (_sent.Count > 0)
            Log.ConsolidationsRequested(logger, _sent.Count, string.Join(", ", _sent.Take(MaxNamed)) + (_sent.Count > MaxNamed ? " …" : ""));
    }
}
