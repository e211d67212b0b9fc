namespace QualityReports.Domain.Reports;

/// <summary>The state of a locality.</summary>
public enum LocalityState
{
    /// <summary>A return is accepted, and the first one was on time.</summary>
    Accepted,

    /// <summary>A nil return is accepted.</summary>
    Nil,

    /// <summary>A return is accepted, and the first one was late.</summary>
    Late,

    /// <summary>Uploads exist, none of them accepted.</summary>
    Invalid,

    /// <summary>No upload exists.</summary>
    Missing,
}
