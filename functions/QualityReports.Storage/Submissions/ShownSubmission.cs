namespace QualityReports.Storage.Submissions;

/// <summary>An upload as shown to people.</summary>
public sealed record ShownSubmission(SubmissionRecord Upload, DateTimeOffset UpdatedAt)
{
    /// <summary>One that is in storage, with no delivery begun.</summary>
    public static ShownSubmission Waiting(SubmissionAddress address, ReceivedFile file) =>
        new(new SubmissionRecord(address, file, SubmissionState.Processing), file.ReceivedAt);
}
