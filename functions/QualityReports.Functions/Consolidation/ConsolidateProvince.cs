using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Functions.Telemetry;
using QualityReports.Storage.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Consolidation;

/// <summary>What came of building a version again.</summary>
public sealed record RebuiltReport(ReportRecord Report, IReadOnlyList<ReportFile> Files)
{
    /// <summary>Whether it has the very bytes that were published. Where it has not, the version stays as it is.</summary>
    public bool IsSame => Files.All(file => Report.Files.GetValueOrDefault(file.Name) == file.Sha256);
}

/// <summary>
/// Builds and publishes a province's report of table rows alone. Unchanged inputs write nothing, so a message that comes twice or late does no harm.
/// Once the period is closed the report is final, and what moves a figure after that makes a correction of it.
/// </summary>
public sealed class ConsolidateProvince(
    ReportInputsReader reader, ReportStore reports, ClosingStore closings, ReportBuilder builder, ILogger<ConsolidateProvince> logger)
{
    /// <summary>Runs.</summary>
    /// <exception cref="ArgumentException">There is no such province, or no form serves the period.</exception>
    public async Task RunAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        while (!await TryRunAsync(province, period, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Runs, and then builds the current version once more, of the version before it as the first time. The same inputs give the same version and bytes, which
    /// takes the place of files that were lost; a version is never overwritten with others.
    /// </summary>
    /// <returns>What was built; null where there is no report to make.</returns>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<RebuiltReport?> RebuildAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        while (true)
        {
            await RunAsync(province, period, cancellation);
            var current = await reports.FindCurrentAsync(province, period, cancellation);
            var inputs = await reader.ReadAsync(province, period, cancellation);
            if (inputs is null || current is null)
                return null;
            inputs = inputs.At(current.Standing);
            // Something may have come since: then there is a newer version to build.
            if (IsOf(current, inputs))
                return await RebuildAsync(province, current, inputs, cancellation);
        }
    }

    private async Task<RebuiltReport> RebuildAsync(AreaCode province, ReportRecord current, ReportInputs inputs, CancellationToken cancellation)
    {
        var before = await reports.FindVersionAsync(province, inputs.Period, current.Version - 1, cancellation);
        var report = builder.Build(inputs, await ReadPreviousAsync(before, inputs.Form, cancellation));
        var rebuilt = new RebuiltReport(current, await ReportFiles.WriteAsync(report, cancellation));
        if (rebuilt.IsSame)
            await reports.RestoreFilesAsync(current, rebuilt.Files, cancellation);
        return rebuilt;
    }

    private async Task<bool> TryRunAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var before = await reports.FindCurrentAsync(province, period, cancellation);
        var standing = await closings.FindNextStandingAsync(province, period, before, cancellation);
        var inputs = (await reader.ReadAsync(province, period, cancellation))?.At(standing);
        if (inputs is null || (before is not null && IsOf(before, inputs)))
        {
            ReportMetrics.Count(ReportMetrics.Unchanged);
            Log.ReportUnchanged(logger, province.Value, period.ToString());
            return true;
        }

        var report = builder.Build(inputs, await ReadPreviousAsync(before, inputs.Form, cancellation));
        if (!await reports.PublishAsync(ReportHead.Of(report), await ReportFiles.WriteAsync(report, cancellation), HashesOf(inputs), before, cancellation))
            return false;
        ReportMetrics.Count(ReportMetrics.Published);
        Log.ReportPublished(logger, province.Value, period.ToString(), report.Version, report.Coverage.Submitted, report.Coverage.Required);
        return true;
    }

    private static bool IsOf(ReportRecord report, ReportInputs inputs) =>
        report.Standing.IsFrozen ? report.FiguresHash == InputsHash.OfFigures(inputs) : report.InputsHash == InputsHash.OfReport(inputs);

    private static ReportHashes HashesOf(ReportInputs inputs) => new(
        inputs.Standing.IsFrozen
            ? InputsHash.OfPeriodFigures(inputs.Form, inputs.Roster, inputs.Current)
            : InputsHash.OfPeriod(inputs.Form, inputs.Roster, inputs.Current, inputs.Boundary),
        InputsHash.OfFigures(inputs));

    private async Task<PreviousVersion?> ReadPreviousAsync(ReportRecord? before, FormEdition form, CancellationToken cancellation) =>
        before is null ? null : ReportJson.ReadPrevious(await reports.ReadFileAsync(before, ReportFileNames.Json, cancellation), form);
}
