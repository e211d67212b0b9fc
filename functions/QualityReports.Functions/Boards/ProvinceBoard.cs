using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;
using QualityReports.Functions.Reports;

namespace QualityReports.Functions.Boards;

/// <summary>The current state of a province for a period; the figures are those of its report.</summary>
/// <param name="Localities">Every locality that owes a return, by code.</param>
public sealed record ProvinceBoard(
    string Area, Text AreaName, PeriodJson Window, Coverage Coverage, ReportVersionJson? Report, IReadOnlyList<BoardLocality> Localities);

/// <param name="Prefecture">The code of its prefecture; null without one.</param>
/// <param name="SubmissionId">The upload of its current return; null without an accepted one.</param>
/// <param name="Warnings">The number of warnings of the return alone.</param>
/// <param name="Processing">The number of its uploads in processing.</param>
/// <param name="Failed">The number of its uploads that failed by a fault of ours, and will be tried again.</param>
/// <param name="Extension">The permission to send after the lock; null without one.</param>
public sealed record BoardLocality(
    string Code,
    string Name,
    LocalityLevel Level,
    string? Prefecture,
    string? PrefectureName,
    string? Contact,
    LocalityState State,
    string? SubmissionId,
    DateTimeOffset? SubmittedAt,
    int Warnings,
    int Processing,
    int Failed,
    ExtensionJson? Extension);
