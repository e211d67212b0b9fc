using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Consolidation;

/// <summary>Builds and publishes the nation's report from the provinces' current reports. A province without uploads is included as if it had a report, so
/// that its missing localities count. Unchanged inputs write nothing. Once the nation's period is closed, the report is final, and is corrected when a
/// province's is. It waits for provinces whose report can still change.</summary>
/// <param name="reader">Reads the inputs of a province without a report.</param>
public sealed class ConsolidateNation(
    FormCatalog forms,
    RosterStore roster,
    ReportInputsReader reader,
    ReportStore reports,
    ReportBuilder provinces,
    NationalReportBuilder builder,
    TimeProvider clock,
    ILogger<ConsolidateNation> logger)
{
    private static readonly Dictionary<AreaCode, ReportRecord?> NoneKnown = [];

    /// <exception cref="ArgumentException">No form serves the period.</exception>
    public async Task RunAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        while (!await TryRunAsync(period, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    private async Task<bool> TryRunAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        var form = forms.For(period) ?? throw new ArgumentException($"No form serves {period}.", nameof(period));
        var before = await reports.FindCurrentAsync(AreaCode.Nation, period, cancellation);
        var standing = await reports.FindNextStandingAsync(AreaCode.Nation, period, before, cancellation);
        if (form.Calendar.WindowOf(period).LastBoundaryPassed(standing.FrozenAt ?? clock.GetUtcNow()) is not { } boundary)
            return true;
        var sources = await NationalSources.ReadAsync(form, period, boundary, await roster.ReadAllAsync(cancellation), reports, NoneKnown, cancellation);
        // Without a report the files of the provinces are not read.
        if (!sources.HasAnyReport || (standing.IsFrozen && !sources.AreFrozen))
            return true;
        if (before is not null && before.Standing.IsFrozen && sources.AreThoseOf(before))
            return IsUnchanged(period);
        var inputs = new NationalInputs(form, period, await ReadFiguresAsync(sources, period, cancellation), boundary) { Standing = standing };
        if (before?.InputsHash == inputs.Hash())
            return IsUnchanged(period);
        var previous = before is null ? null : NationalJson.ReadPrevious(await reports.ReadFileAsync(before, ReportFileNames.Json, cancellation));
        var report = builder.Build(inputs, previous);
        if (!await reports.PublishAsync(ReportHead.Of(report), await ReportFiles.WriteAsync(report, cancellation), sources.HashesOf(standing), before,
            cancellation))
            return false;
        ReportMetrics.Count(ReportMetrics.Published);
        Log.ReportPublished(logger, AreaCode.Nation.Value, period.ToString(), report.Version, report.Coverage.Submitted, report.Coverage.Required);
        return true;
    }

    private bool IsUnchanged(ReportingPeriod period)
    {
        ReportMetrics.Count(ReportMetrics.Unchanged);
        Log.ReportUnchanged(logger, AreaCode.Nation.Value, period.ToString());
        return true;
    }

    private async Task<IReadOnlyList<ProvinceFigures>> ReadFiguresAsync(NationalSources sources, ReportingPeriod period, CancellationToken cancellation)
    {
        var figures = new List<ProvinceFigures>();
        foreach (var (province, report) in sources.Reports)
        {
            figures.Add(report is not null
                ? NationalJson.ReadProvince(await reports.ReadFileAsync(report, ReportFileNames.Json, cancellation)) with { Folder = report.Folder }
                : ProvinceFigures.WithoutReport(provinces.Build((await reader.ReadAnyAsync(province, period, cancellation))!, null)));
        }

        return figures;
    }
}
