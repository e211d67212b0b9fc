namespace QualityReports.Domain.Reports;

/// <summary>Whether a report can still change.</summary>
public enum ReportStatus
{
    /// <summary>It can.</summary>
    Provisional,

    /// <summary>It is frozen.</summary>
    Final,
}

/// <summary>The standing of a report: open, final or corrected. The code that closes periods sets it; the figures do not depend on it.</summary>
/// <param name="Status">Provisional or final.</param>
/// <param name="Correction">The number of the correction after the report was frozen, from 1; 0 for the frozen report.</param>
/// <param name="FrozenAt">The time of freezing, from its closing; null while it can change.</param>
public sealed record ReportStanding(ReportStatus Status, int Correction, DateTimeOffset? FrozenAt)
{
    /// <summary>The period is open.</summary>
    public static ReportStanding Provisional { get; } = new(ReportStatus.Provisional, 0, null);

    /// <summary>Whether it is frozen.</summary>
    public bool IsFrozen => Status == ReportStatus.Final;

    /// <summary>The standing of the version that corrects this one.</summary>
    public ReportStanding NextCorrection => this with { Correction = Correction + 1 };

    /// <summary>The period is closed, and the report is frozen.</summary>
    public static ReportStanding Frozen(DateTimeOffset at) => new(ReportStatus.Final, 0, at);
}
