using QualityReports.Domain.Returns;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;

namespace QualityReports.Functions.Submissions;

/// <summary>The uploads and the state of a locality's return for a period.</summary>
/// <param name="Name">Its name in the roster, else that of the area.</param>
/// <param name="Window">The days of the period.</param>
/// <param name="Extension">The permission to send it after the lock, in force or over; null where there never was one.</param>
/// <param name="IsRequired">Whether the locality owes it.</param>
/// <param name="Current">The current upload; null without an accepted one.</param>
/// <param name="Submissions">Every upload, newest first.</param>
/// <param name="Acknowledgements">The acknowledged warnings.</param>
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

/// <summary>An acknowledged warning.</summary>
/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
/// <param name="Reason">The reason why it is correct.</param>
public sealed record AcknowledgementJson(string Code, string Subject, string Reason, string By, DateTimeOffset At)
{
    internal static AcknowledgementJson Of(Acknowledgement item) => new(item.Warning.Code, item.Warning.Subject, item.Reason, item.By, item.At);
}
