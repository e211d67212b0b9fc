using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Consolidation;

public sealed record RebuiltReport(ReportRecord Report, IReadOnlyList<ReportFile> Files)
{
    /// <summary>Whether it has the published bytes. Otherwise the version stays unchanged.</summary>
    public bool IsSame => Files.All(file => Report.Files.GetValueOrDefault(file.Name) == file.Sha256);
}

/// <summary>Builds and publishes a province's report from table rows. Unchanged inputs write nothing, so duplicate and late messages are harmless. Once the
/// period is closed the report is final, and later changes of figures make corrections.</summary>
public sealed class ConsolidateProvince(
    ReportInputsReader reader, ReportStore reports, ReportBuilder builder, ILogger<ConsolidateProvince> logger)
{
    /// <exception cref="ArgumentException">There is no such province, or no form serves the period.</exception>
    public async Task RunAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        while (!await TryRunAsync(province, period, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Builds what is due, then builds the current version again from the version before it. The same inputs give the same version and bytes, which
    /// replaces lost files; other bytes never overwrite a version.</summary>
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
            // Returns may have arrived since: then a newer version is built.
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
        var standing = await reports.FindNextStandingAsync(province, period, before, cancellation);
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
