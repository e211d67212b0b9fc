namespace QualityReports.Functions.Reports;

/// <param name="Version">Its number, from 1.</param>
/// <param name="Correction">The number of the correction after the period was frozen; 0 for the frozen report and before.</param>
/// <param name="Required">The number of localities that owe a return.</param>
/// <param name="Submitted">The number of localities with an accepted return.</param>
/// <param name="Files">The names of its files with their SHA-256.</param>
public sealed record ReportVersionJson(
    int Version, ReportStatus Status, int Correction, int Required, int Submitted, DateTimeOffset BuiltAt, string InputsHash,
    IReadOnlyDictionary<string, string> Files)
{
    internal static ReportVersionJson Of(ReportRecord report) => new(
        report.Version,
        report.Standing.Status,
        report.Standing.Correction,
        report.Required,
        report.Submitted,
        report.BuiltAt,
        report.InputsHash,
        report.Files);
}

/// <param name="Versions">The versions, newest first.</param>
public sealed record ReportVersionsJson(IReadOnlyList<ReportVersionJson> Versions);
