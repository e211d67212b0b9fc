using QualityReports.Domain;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;
using QualityReports.Functions.Reports;

namespace QualityReports.Functions.Boards;

/// <summary>Where a province stands now; the figures are those of its report.</summary>
/// <param name="Window">The period and its days.</param>
/// <param name="Report">The current report; null where there is none.</param>
/// <param name="Localities">Every locality that owes a return, by code.</param>
public sealed record ProvinceBoard(
    string Area, Text AreaName, PeriodJson Window, Coverage Coverage, ReportVersionJson? Report, IReadOnlyList<BoardLocality> Localities);

/// <summary>Where a locality stands now.</summary>
/// <param name="Name">Its name on the roster.</param>
/// <param name="Level">The level at which it takes part.</param>
/// <param name="Prefecture">The code of its prefecture; null where it has none.</param>
/// <param name="PrefectureName">The name of its prefecture.</param>
/// <param name="SubmissionId">The upload of its current return; null where none was taken.</param>
/// <param name="SubmittedAt">When that was received.</param>
/// <param name="Warnings">How many warnings it has by itself.</param>
/// <param name="Processing">How many of its uploads are being processed.</param>
/// <param name="Failed">How many of its uploads failed by a fault of ours, and will be tried again.</param>
/// <param name="Extension">Leave to send after the lock; null where it has none.</param>
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
