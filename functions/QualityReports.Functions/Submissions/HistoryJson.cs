using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;

namespace QualityReports.Functions.Submissions;

/// <summary>The uploads and the state of a locality's return for a period.</summary>
/// <param name="Name">Its name in the roster, else that of the area.</param>
/// <param name="Extension">The permission to send it after the lock, in force or over; null where there never was one.</param>
/// <param name="Current">The current upload; null without an accepted one.</param>
/// <param name="Submissions">Every upload, newest first.</param>
public sealed record HistoryJson(
    string Locality,
    string Name,
    string Period,
    PeriodJson Window,
    ExtensionJson? Extension,
    bool IsRequired,
    string? Current,
    IReadOnlyList<SubmissionJson> Submissions,
    IReadOnlyList<AcknowledgementJson> Acknowledgements);

/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
public sealed record AcknowledgementJson(string Code, string Subject, string Reason, string By, DateTimeOffset At)
{
    internal static AcknowledgementJson Of(Acknowledgement item) => new(item.Warning.Code, item.Warning.Subject, item.Reason, item.By, item.At);
}
