namespace QualityReports.Functions.Submissions;

/// <summary>Answers an upload that holds no return, and notes the refusal beside the locality's current return.</summary>
public sealed class RefuseUpload(FeedbackStore feedback, ReturnStore returns)
{
    public async Task<SubmissionRecord> RunAsync(SubmissionRecord upload, RefusedUpload refused, CancellationToken cancellation)
    {
        var (id, judgement) = (upload.File.Id, refused.File);
        ReturnMetrics.CountFindings(upload.Address, judgement);
        await feedback.WriteFindingsAsync(upload.Address, id, FeedbackJson.Write(id, judgement), cancellation);
        if (upload.Address is { } address)
            await returns.RecordRefusalAsync(address, new RefusedSubmission(address.Locality, id, upload.File.ReceivedAt), cancellation);
        return (upload with { Sha256 = refused.Sha256 }).Judged(judgement.Summary, SubmissionState.Rejected);
    }
}
