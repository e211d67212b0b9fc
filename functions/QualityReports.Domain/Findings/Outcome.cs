namespace QualityReports.Domain.Findings;

/// <summary>What became of a file, as a clerk is told. Ordered from good to bad.</summary>
public enum Outcome
{
    /// <summary>Taken.</summary>
    Accepted,

    /// <summary>Taken; somebody should look at the warnings.</summary>
    Warnings,

    /// <summary>Errors in the data.</summary>
    Invalid,

    /// <summary>The file as such cannot be a return.</summary>
    Rejected,

    /// <summary>A fault of ours.</summary>
    Failed,
}
