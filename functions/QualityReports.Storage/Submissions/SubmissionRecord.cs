using QualityReports.Domain.Findings;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload as stored in table <c>Submissions</c>.</summary>
/// <param name="Address">The address of the return; null for an invalid name.</param>
public sealed record SubmissionRecord(SubmissionAddress? Address, ReceivedFile File, SubmissionState State)
{
    /// <summary>SHA-256 of the content; null where it was not read.</summary>
    public string? Sha256 { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Notes { get; init; }

    /// <summary>The code of the finding that refused it, or the fault that failed it.</summary>
    public string? Reason { get; init; }

    /// <summary>The submission that it superseded when it was handled.</summary>
    public SubmissionId? Supersedes { get; init; }

    /// <summary>The time at which storage received the return that superseded it, on the product's clock; null without one.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>The record in its final state, with the counts of its findings.</summary>
    public SubmissionRecord Judged(FindingSummary summary, SubmissionState state) =>
        this with { State = state, Errors = summary.Errors, Warnings = summary.Warnings, Notes = summary.Notes, Reason = summary.Code };
}
