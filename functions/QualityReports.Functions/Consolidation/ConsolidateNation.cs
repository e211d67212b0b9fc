using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Consolidation;

/// <summary>
/// Builds and publishes the nation's report of the provinces' current reports. Of a province where nothing has come it is made as if it had one, so that those who are
/// missing are counted. Unchanged inputs write nothing.
/// </summary>
/// <param name="forms">The forms.</param>
/// <param name="roster">Who takes part.</param>
/// <param name="reader">Reads what a province without a report would have.</param>
/// <param name="reports">The reports.</param>
/// <param name="provinces">Makes that of such a province.</param>
/// <param name="builder">Makes the nation's.</param>
/// <param name="clock">The product's clock.</param>
/// <param name="logger">The log.</param>
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

    /// <summary>Runs.</summary>
    /// <exception cref="ArgumentException">No form serves the period.</exception>
    public async Task RunAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        while (!await TryRunAsync(period, cancellation))
            cancellation.ThrowIfCancellationRequested();
    }

    private async Task<bool> TryRunAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        var form = forms.For(period) ?? throw new ArgumentException($"No form serves {period}.", nameof(period));
        if (form.Calendar.WindowOf(period).LastBoundaryPassed(clock.GetUtcNow()) is not { } boundary)
            return true;
        var before = await reports.FindCurrentAsync(AreaCode.Nation, period, cancellation);
        var sources = await NationalSources.ReadAsync(form, period, boundary, await roster.ReadAllAsync(cancellation), reports, NoneKnown, cancellation);
        // Nothing to report costs no reading of the provinces' files.
        if (!sources.HasAnyReport)
            return true;
        var inputs = new NationalInputs(form, period, await ReadFiguresAsync(sources, period, cancellation), boundary);
        if (before?.InputsHash == inputs.Hash())
        {
            Log.ReportUnchanged(logger, AreaCode.Nation.Value, period.ToString());
            return true;
        }

        var report = builder.Build(inputs, before is null ? null : NationalJson.ReadPrevious(await reports.ReadFileAsync(before, ReportFileNames.Json, cancellation)));
        if (!await reports.PublishAsync(ReportHead.Of(report), ReportFiles.Write(report), sources.Hash(), before, cancellation))
            return false;
        Log.ReportPublished(logger, AreaCode.Nation.Value, period.ToString(), report.Version, report.Coverage.Submitted, report.Coverage.Required);
        return true;
    }

    private async Task<IReadOnlyList<ProvinceFigures>> ReadFiguresAsync(NationalSources sources, ReportingPeriod period, CancellationToken cancellation)
    {
        var figures = new List<ProvinceFigures>();
        foreach (var (province, report) in sources.Reports)
        {
            figures.Add(report is not null
                ? NationalJson.ReadProvince(await reports.ReadFileAsync(report, ReportFileNames.Json, cancellation))
                : ProvinceFigures.WithoutReport(provinces.Build((await reader.ReadAnyAsync(province, period, cancellation))!, null)));
        }

        return figures;
    }
}
