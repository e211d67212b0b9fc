using System.Security.Cryptography;

namespace QualityReports.Domain.Audit;

/// <summary>The kinds of change that the audit records.</summary>
public enum AuditAction
{
    /// <summary>A province's roster was replaced.</summary>
    RosterImported,

    /// <summary>A locality may send its return after the lock.</summary>
    ExtensionGranted,

    /// <summary>An extension was ended early.</summary>
    ExtensionWithdrawn,

    /// <summary>A subject received a role.</summary>
    RoleGiven,

    /// <summary>A subject lost a role.</summary>
    RoleTaken,

    /// <summary>A report was asked for.</summary>
    ReportRequested,

    /// <summary>Uploads were ingested again.</summary>
    SubmissionsReplayed,

    /// <summary>A province's report of a period was frozen before the timer did it.</summary>
    PeriodClosed,

    /// <summary>An upload URL was issued, valid for one upload.</summary>
    UploadUrlIssued,

    /// <summary>Warnings were acknowledged.</summary>
    WarningsAcknowledged,

    /// <summary>List rows of superseded returns were deleted.</summary>
    SupersededPurged,

    /// <summary>Tables were rebuilt from the uploads.</summary>
    TablesRebuilt,
}

/// <summary>One change by a person: author, action, reason, and the state before and after.</summary>
/// <param name="Area">The province; <see cref="AreaCode.Nation"/> for a change that concerns no single one.</param>
/// <param name="Period">The period; null for a change that concerns no single one.</param>
/// <param name="Action">The kind of change.</param>
/// <param name="Subject">The code of the locality or province that was changed.</param>
/// <param name="Request">The author and time of the request.</param>
public sealed record AuditEntry(AreaCode Area, ReportingPeriod? Period, AuditAction Action, string Subject, ChangeRequest Request)
{
    /// <summary>The most characters of <see cref="Old"/> and of <see cref="New"/>: a column holds
    /// 32,768 (Azure, "Understanding the Table service data model").</summary>
    public const int MaxStateLength = 30_000;

    private const int IdLength = 16;

    /// <summary>The reason in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The state before, as JSON; null where there was none.</summary>
    public string? Old { get; init; }

    /// <summary>The state after, as JSON; null where there is none.</summary>
    public string? New { get; init; }

    /// <summary>The hexadecimal prefix of a SHA-256 over the request and the content: a repeated request gives the same id.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new[] { Request.Id, Request.By, Action.ToString(), Subject, Reason, Old, New })))[..IdLength];
}
