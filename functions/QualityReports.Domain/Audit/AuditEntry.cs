using System.Security.Cryptography;
using System.Text.Json;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Audit;

/// <summary>What a person changed.</summary>
public enum AuditAction
{
    /// <summary>A province's roster was replaced.</summary>
    RosterImported,

    /// <summary>A locality may send its return after the lock.</summary>
    ExtensionGranted,

    /// <summary>An extension was ended before its time.</summary>
    ExtensionWithdrawn,

    /// <summary>Somebody got a role.</summary>
    RoleGiven,

    /// <summary>Somebody lost a role.</summary>
    RoleTaken,

    /// <summary>A report was asked for.</summary>
    ReportRequested,

    /// <summary>Uploads were ingested again.</summary>
    SubmissionsReplayed,

    /// <summary>A province's report of a period was frozen before the timer did it.</summary>
    PeriodClosed,

    /// <summary>An address of storage was given out that takes one upload.</summary>
    UploadUrlIssued,

    /// <summary>Somebody has looked at warnings.</summary>
    WarningsAcknowledged,

    /// <summary>List rows of superseded returns were dropped.</summary>
    SupersededPurged,

    /// <summary>Tables were made anew of the uploads.</summary>
    TablesRebuilt,
}

/// <summary>One change by a person: who, what, why, and what stood there before and after.</summary>
/// <param name="Area">The province; <see cref="AreaCode.Nation"/> for what concerns no single one.</param>
/// <param name="Period">The period; null for what concerns no single one.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what: the code of a locality or province.</param>
/// <param name="Request">Who asked, and when.</param>
public sealed record AuditEntry(AreaCode Area, ReportingPeriod? Period, AuditAction Action, string Subject, ChangeRequest Request)
{
    /// <summary>Characters of <see cref="Old"/> and of <see cref="New"/>: a column takes 32,768 (Azure, "Understanding the Table service data model").</summary>
    public const int MaxStateLength = 30_000;

    private const int IdLength = 16;

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>What stood there before, as JSON; null where there was nothing.</summary>
    public string? Old { get; init; }

    /// <summary>What stands there now, as JSON; null where there is nothing.</summary>
    public string? New { get; init; }

    /// <summary>The same for the same content of the same request, and for nothing else: the beginning of a SHA-256 in hexadecimal.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new[] { Request.Id, Request.By, Action.ToString(), Subject, Reason, Old, New })))[..IdLength];
}
