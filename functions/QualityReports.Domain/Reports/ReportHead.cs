using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Reports;

/// <summary>What a version of a report is known by, be it a province's or the nation's.</summary>
/// <param name="Area">The province or the nation.</param>
/// <param name="Period">The period.</param>
/// <param name="Version">The number of the version, from 1.</param>
/// <param name="InputsHash">The fingerprint of everything that it was made of.</param>
/// <param name="Standing">Provisional or final, or which correction.</param>
/// <param name="Required">How many localities owe a return.</param>
/// <param name="Submitted">How many have one that was taken.</param>
public sealed record ReportHead(AreaCode Area, ReportingPeriod Period, int Version, string InputsHash, ReportStanding Standing, int Required, int Submitted)
{
    /// <summary>The head of a report.</summary>
    public static ReportHead Of(IReport report) => new(
        AreaCode.Parse(report.Area),
        ReportingPeriod.Parse(report.Period),
        report.Version,
        report.InputsHash,
        new ReportStanding(report.Status, report.Correction, report.FrozenAt),
        report.Coverage.Required,
        report.Coverage.Submitted);
}
