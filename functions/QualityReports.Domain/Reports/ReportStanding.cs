namespace QualityReports.Domain.Reports;

/// <summary>Whether a report can still change.</summary>
public enum ReportStatus
{
    /// <summary>It can.</summary>
    Provisional,

    /// <summary>It is frozen.</summary>
    Final,
}

/// <summary>Where a report stands. Whoever closes periods says so; the figures know nothing of it.</summary>
/// <param name="Status">Provisional or final.</param>
/// <param name="Correction">The number of the correction after the period was frozen, from 1; 0 for the report that was frozen.</param>
public sealed record ReportStanding(ReportStatus Status, int Correction = 0)
{
    /// <summary>The period is open.</summary>
    public static ReportStanding Provisional { get; } = new(ReportStatus.Provisional);

    /// <summary>The period is frozen, and this is the report that it was frozen with.</summary>
    public static ReportStanding Frozen { get; } = new(ReportStatus.Final);
}
