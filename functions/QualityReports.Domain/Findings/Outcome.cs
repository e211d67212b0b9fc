namespace QualityReports.Domain.Findings;

/// <summary>The outcome for a file, as the clerk reads it. Ordered from good to bad.</summary>
public enum Outcome
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Accepted with warnings.</summary>
    Warnings,

    /// <summary>Errors in the data.</summary>
    Invalid,

    /// <summary>The file cannot be a return.</summary>
    Rejected,

    /// <summary>A fault of ours.</summary>
    Failed,
}
