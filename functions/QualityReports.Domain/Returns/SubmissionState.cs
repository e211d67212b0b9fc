namespace QualityReports.Domain.Returns;

/// <summary>The state of an upload in table <c>Submissions</c>.</summary>
public enum SubmissionState
{
    /// <summary>Begun and not ended.</summary>
    Processing,

    /// <summary>Received, and not read before its malware scan has ended.</summary>
    AwaitingScan,

    /// <summary>Taken, with or without warnings; it is the locality's current return.</summary>
    Accepted,

    /// <summary>Taken, and older than the return that is current.</summary>
    Superseded,

    /// <summary>Taken, and the very file of an earlier upload that is or was current; it changes nothing.</summary>
    Unchanged,

    /// <summary>Errors in the data.</summary>
    Invalid,

    /// <summary>The file as such was refused.</summary>
    Rejected,

    /// <summary>Given up after a fault of ours; can be replayed.</summary>
    Failed,
}
