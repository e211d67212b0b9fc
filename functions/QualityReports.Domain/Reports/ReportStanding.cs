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
/// <param name="Correction">The number of the correction after the report was frozen, from 1; 0 for the report that was frozen.</param>
/// <param name="FrozenAt">Since when it is frozen, as its closing says; null while it can change.</param>
public sealed record ReportStanding(ReportStatus Status, int Correction, DateTimeOffset? FrozenAt)
{
    /// <summary>The period is open.</summary>
    public static ReportStanding Provisional { get; } = new(ReportStatus.Provisional, 0, null);

    /// <summary>Whether it is frozen.</summary>
    public bool IsFrozen => Status == ReportStatus.Final;

    /// <summary>Where the version stands that corrects this one.</summary>
    public ReportStanding NextCorrection => this with { Correction = Correction + 1 };

    /// <summary>The period is closed, and this is the report that it is frozen with.</summary>
    public static ReportStanding Frozen(DateTimeOffset at) => new(ReportStatus.Final, 0, at);
}
