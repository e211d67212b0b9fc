using Azure;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload's row as it was read, as far as recovery asks for it.</summary>
/// <param name="Address">Whose return it is; null where its name says no such thing.</param>
/// <param name="ETag">The version of the row.</param>
public sealed record StoredSubmission(SubmissionAddress? Address, SubmissionId Id, SubmissionState State, ETag ETag)
{
    /// <summary>Its name within container <c>submissions</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>When the storage service received it.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When the row was written last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>SHA-256 of the content; null where it was not read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it was begun and came to no end.</summary>
    public int Attempts { get; init; }

    /// <summary>What kept the last of them.</summary>
    public string? Fault { get; init; }

    /// <summary>When storage received the return that took its place.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Whether its list rows were looked for and dropped.</summary>
    public bool RowsPurged { get; init; }

    /// <summary>Whether it came to a final state. A failed one may still come to another.</summary>
    public bool HasEnded => State is not (SubmissionState.Processing or SubmissionState.AwaitingScan or SubmissionState.Failed);
}

/// <summary>Where an upload stood when a delivery began.</summary>
/// <param name="Ended">The final state that an earlier delivery brought it to; null where there is something to do.</param>
/// <param name="ETag">The version of its row, which the delivery writes again at its end.</param>
/// <param name="IsRepeated">Whether an earlier delivery began it and came to no end.</param>
public sealed record SubmissionBegin(SubmissionState? Ended, ETag ETag, bool IsRepeated = false);
