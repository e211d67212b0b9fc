using QualityReports.Functions.Periods;
using QualityReports.Functions.Reports;

namespace QualityReports.Functions.Boards;

/// <summary>Reads the current state of a period for the nation: one query of the reports and one of the rosters.</summary>
public sealed class ReadNation(FormCatalog forms, AreaCatalog areas, RosterStore roster, ReportStore reports, TimeProvider clock)
{
    /// <exception cref="ArgumentException">No form serves the period.</exception>
    public async Task<NationBoard> RunAsync(ReportingPeriod period, CancellationToken cancellation)
    {
        var form = forms.For(period) ?? throw new ArgumentException($"No form serves {period}.", nameof(period));
        var current = await reports.ReadCurrentAsync(period, cancellation);
        var members = await roster.ReadAllAsync(cancellation);
        return new NationBoard(
            PeriodJson.Of(period, form, clock.GetUtcNow()),
            current.GetValueOrDefault(AreaCode.Nation) is { } report ? ReportVersionJson.Of(report) : null,
            [
                .. from province in members
                   let required = province.Count(member => member.IsRequiredFor(period))
                   where required > 0
                   orderby province.Key
                   select Describe(province.Key, required, current.GetValueOrDefault(province.Key)),
            ]);
    }

    private BoardProvince Describe(AreaCode code, int required, ReportRecord? report)
    {
        var name = areas.Find(code) is { } area ? area.Names : Text.Same(code.Value);
        return new BoardProvince(code.Value, name, required, report?.Submitted ?? 0, report is null ? null : ReportVersionJson.Of(report));
    }
}
