namespace QualityReports.Storage.Submissions;

/// <summary>An upload's row as read, with the columns that recovery needs.</summary>
/// <param name="Address">The address of the return; null for an invalid name.</param>
public sealed record StoredSubmission(SubmissionAddress? Address, SubmissionId Id, SubmissionState State, ETag ETag)
{
    /// <summary>Its name within container <c>submissions</c>.</summary>
    public required string BlobName { get; init; }

    /// <summary>The time at which the storage service received it.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The time of the row's last write.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>SHA-256 of the content; null where it was not read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The reason for refusal or failure.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of attempts without a final state.</summary>
    public int Attempts { get; init; }

    /// <summary>The fault of the last of them.</summary>
    public string? Fault { get; init; }

    /// <summary>The time at which storage received the return that superseded it.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    public bool RowsPurged { get; init; }

    /// <summary>Whether its state is final. A failed one may still change.</summary>
    public bool HasEnded => State is not (SubmissionState.Processing or SubmissionState.AwaitingScan or SubmissionState.Failed);
}

/// <summary>The state of an upload at the start of a delivery.</summary>
/// <param name="Ended">The final state from an earlier delivery; null without one.</param>
/// <param name="ETag">The ETag of its row, by which the delivery writes at its end.</param>
/// <param name="IsRepeated">Whether an earlier delivery began it without reaching a final state.</param>
public sealed record SubmissionBegin(SubmissionState? Ended, ETag ETag, bool IsRepeated = false);
