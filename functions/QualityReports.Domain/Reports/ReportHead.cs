namespace QualityReports.Domain.Reports;

/// <summary>The head of a report's version, for a province or the nation.</summary>
/// <param name="Area">The province or the nation.</param>
/// <param name="Version">The number of the version, from 1.</param>
/// <param name="Standing">Provisional, final, or the number of the correction.</param>
/// <param name="Required">The number of localities that owe a return.</param>
/// <param name="Submitted">The number of localities with an accepted return.</param>
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
