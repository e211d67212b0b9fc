namespace QualityReports.Domain.Returns;

/// <summary>The state of an upload in table <c>Submissions</c>.</summary>
public enum SubmissionState
{
    /// <summary>Begun and not finished.</summary>
    Processing,

    /// <summary>Received, and waiting for its malware scan.</summary>
    AwaitingScan,

    /// <summary>Accepted, with or without warnings; the locality's current return.</summary>
    Accepted,

    /// <summary>Accepted, and older than the current return.</summary>
    Superseded,

    /// <summary>Accepted, and identical to an earlier upload that is or was current; it changes nothing.</summary>
    Unchanged,

    /// <summary>Errors in the data.</summary>
    Invalid,

    /// <summary>The file was refused.</summary>
    Rejected,

    /// <summary>Abandoned after a fault of ours; can be replayed.</summary>
    Failed,
}
