namespace QualityReports.Functions.Submissions;

/// <summary>An upload as shown to people.</summary>
/// <param name="Id">Its id; ids sort by time of receipt.</param>
/// <param name="SubmittedAt">The time at which storage received it.</param>
/// <param name="UpdatedAt">The time of the last write of its state.</param>
/// <param name="By">The sender: the subject of the token; null for an upload sent to storage itself.</param>
/// <param name="FileName">The sender's name of the file; null where it is unknown.</param>
/// <param name="Sha256">SHA-256 of its content; null where it was not read.</param>
/// <param name="Reason">The code of the finding that refused it, or the fault that failed it.</param>
public sealed record SubmissionJson(
    string Id,
    SubmissionState State,
    DateTimeOffset SubmittedAt,
    DateTimeOffset UpdatedAt,
    string? By,
    string? FileName,
    long Bytes,
    string? Sha256,
    int Errors,
    int Warnings,
    int Notes,
    string? Reason,
    string? Supersedes,
    bool IsCurrent,
    bool HasReturned)
{
    internal static SubmissionJson Of(ShownSubmission shown, AcceptedReturn? current, bool hasReturned)
    {
        var (upload, file) = (shown.Upload, shown.Upload.File);
        return new SubmissionJson(
            file.Id.Value,
            upload.State,
            file.ReceivedAt,
            shown.UpdatedAt,
            file.Label.By,
            file.Label.FileName,
            file.Bytes,
            upload.Sha256,
            upload.Errors,
            upload.Warnings,
            upload.Notes,
            upload.Reason,
            upload.Supersedes?.Value,
            current?.SubmissionId == file.Id,
            hasReturned);
    }
}
