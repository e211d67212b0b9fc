using QualityReports.Domain.Returns;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Periods;

namespace QualityReports.Functions.Submissions;

/// <summary>What there is of a locality's return for a period.</summary>
/// <param name="Name">Its name in the roster, else that of the area.</param>
/// <param name="Window">When the return is due.</param>
/// <param name="Extension">The leave to send it after the lock, running or not; null where there never was one.</param>
/// <param name="IsRequired">Whether the locality owes it.</param>
/// <param name="Current">The upload that counts; null where none was taken.</param>
/// <param name="Submissions">Every upload, newest first.</param>
/// <param name="Acknowledgements">The warnings that somebody has looked at.</param>
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

/// <summary>A warning that somebody has looked at.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
/// <param name="Reason">Why it may stand.</param>
public sealed record AcknowledgementJson(string Code, string Subject, string Reason, string By, DateTimeOffset At)
{
    internal static AcknowledgementJson Of(Acknowledgement item) => new(item.Warning.Code, item.Warning.Subject, item.Reason, item.By, item.At);
}
