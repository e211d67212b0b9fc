using QualityReports.Domain.Reports;
using QualityReports.Storage.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>A version of a report.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Correction">The number of the correction after the period was frozen; 0 for the report as it was frozen, and before.</param>
/// <param name="Required">How many localities owe a return.</param>
/// <param name="Submitted">How many have one that was taken.</param>
/// <param name="BuiltAt">When it was built.</param>
/// <param name="InputsHash">The fingerprint of everything that it was made of.</param>
/// <param name="Files">The names of its files with their SHA-256.</param>
public sealed record ReportVersionJson(
    int Version, ReportStatus Status, int Correction, int Required, int Submitted, DateTimeOffset BuiltAt, string InputsHash, IReadOnlyDictionary<string, string> Files)
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

/// <summary>Every version of a report.</summary>
/// <param name="Versions">The versions, the newest first.</param>
public sealed record ReportVersionsJson(IReadOnlyList<ReportVersionJson> Versions);
