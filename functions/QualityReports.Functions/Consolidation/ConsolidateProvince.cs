using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;

namespace QualityReports.Functions.Consolidation;

/// <summary>
/// Builds and publishes a province's report of table rows alone. Unchanged inputs write nothing, so a message that comes twice or late does no harm.
/// </summary>
/// <param name="forms">The forms.</param>
/// <param name="areas">The areas.</param>
/// <param name="roster">Who takes part.</param>
/// <param name="returns">The current returns.</param>
/// <param name="reports">The reports.</param>
/// <param name="builder">Makes the report.</param>
/// <param name="clock">The product's clock.</param>
/// <param name="logger">The log.</param>
public sealed class ConsolidateProvince(
    FormCatalog forms, AreaCatalog areas, RosterStore roster, ReturnStore returns, ReportStore reports, ReportBuilder builder, TimeProvider clock, ILogger<ConsolidateProvince> logger)
{
    /// <summary>Runs.</summary>
    /// <exception cref="ArgumentException">There is no such province, or no form serves the period.</exception>
    public async Task RunAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        while (!await TryRunAsync(province, period, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    private async Task<bool> TryRunAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var before = await reports.FindCurrentAsync(province, period, cancellation);
        var inputs = await ReadInputsAsync(province, period, cancellation);
        if (inputs is null || before?.InputsHash == InputsHash.OfReport(inputs))
        {
            Log.ReportUnchanged(logger, province.Value, period.ToString());
            return true;
        }

        var report = builder.Build(inputs, await ReadPreviousAsync(before, inputs.Form, cancellation));
        var periodHash = InputsHash.OfPeriod(inputs.Form, inputs.Roster, inputs.Current, inputs.Boundary);
        if (!await reports.PublishAsync(report, ReportFiles.Write(report), periodHash, before, cancellation))
            return false;
        Log.ReportPublished(logger, province.Value, period.ToString(), report.Version, report.Coverage.Submitted, report.Coverage.Required);
        return true;
    }

    // Null before the window opens or where nothing ever came: there is no report to make.
    private async Task<ReportInputs?> ReadInputsAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var area = areas.Find(province) ?? throw new ArgumentException($"There is no province {province}.", nameof(province));
        var form = forms.For(period) ?? throw new ArgumentException($"No form serves {period}.", nameof(period));
        if (form.Calendar.WindowOf(period).LastBoundaryPassed(clock.GetUtcNow()) is not { } boundary)
            return null;
        var current = await returns.ReadAsync(province, period, cancellation);
        if (current.Accepted.Count + current.Refused.Count == 0)
            return null;
        return new ReportInputs(
            form,
            area,
            await roster.ReadAsync(province, cancellation),
            current,
            await returns.ReadAsync(province, period.Previous, cancellation),
            await returns.ReadAsync(province, period.SameLastYear, cancellation),
            boundary);
    }

    private async Task<PreviousVersion?> ReadPreviousAsync(ReportRecord? before, FormEdition form, CancellationToken cancellation) =>
        before is null ? null : ReportJson.ReadPrevious(await reports.ReadFileAsync(before, ReportFiles.JsonName, cancellation), form);
}
