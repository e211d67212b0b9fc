using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload as table <c>Submissions</c> keeps it.</summary>
/// <param name="Address">Whose return it is; null where its name says no such thing.</param>
public sealed record SubmissionRecord(SubmissionAddress? Address, ReceivedFile File, SubmissionState State)
{
    /// <summary>SHA-256 of the content; null where it was not read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How many errors it has.</summary>
    public int Errors { get; init; }

    /// <summary>How many warnings it has.</summary>
    public int Warnings { get; init; }

    /// <summary>How many notes it has.</summary>
    public int Notes { get; init; }

    /// <summary>The code of the finding that refused it, or the fault that failed it.</summary>
    public string? Reason { get; init; }

    /// <summary>The submission whose place it took when it was handled.</summary>
    public SubmissionId? Supersedes { get; init; }

    /// <summary>When storage received the return that took its place, on the product's clock; null where none did.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>The record with what its findings come to, in its final state.</summary>
    public SubmissionRecord Judged(FindingSummary summary, SubmissionState state) =>
        this with { State = state, Errors = summary.Errors, Warnings = summary.Warnings, Notes = summary.Notes, Reason = summary.Code };
}
