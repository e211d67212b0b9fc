namespace QualityReports.Storage;

/// <summary>The containers, tables and queues of the data account.</summary>
public static class StorageNames
{
    /// <summary>Container of the uploads: <c>{province}/{locality}/{period}/{file}</c>. No code writes to a blob after its upload.</summary>
    public const string Submissions = "submissions";

    /// <summary>Container of the answers: <c>{province}/{locality}/{period}/{submission}/…</c>.</summary>
    public const string Feedback = "feedback";

    /// <summary>Container of the reports: <c>{province}/{period}/{inputs hash}/…</c>.</summary>
    public const string Reports = "reports";

    public const string Consolidations = "consolidations";

    /// <summary>Queue to which the Functions host moves a blob event once its deliveries are used up (host.json).</summary>
    public const string PoisonedBlobs = "webjobs-blobtrigger-poison";

    /// <summary>Table of the uploads; not to be confused with the container of the same name.</summary>
    public const string SubmissionsTable = "Submissions";

    public const string ReturnsTable = "Returns";

    public const string ReturnRowsTable = "ReturnRows";

    public const string ReportsTable = "Reports";

    public const string RosterTable = "Roster";

    public const string AcknowledgementsTable = "Acknowledgements";

    public const string ExtensionsTable = "Extensions";

    public const string AuditTable = "Audit";

    public const string GrantsTable = "Grants";

    public static IReadOnlyList<string> Containers { get; } = [Submissions, Feedback, Reports];

    public static IReadOnlyList<string> Queues { get; } = [Consolidations, PoisonedBlobs];

    public static IReadOnlyList<string> Tables { get; } =
        [SubmissionsTable, ReturnsTable, ReturnRowsTable, ReportsTable, RosterTable, AcknowledgementsTable, ExtensionsTable, AuditTable, GrantsTable];
}
