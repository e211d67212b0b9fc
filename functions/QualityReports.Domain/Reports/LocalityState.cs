namespace QualityReports.Domain.Reports;

/// <summary>Where a locality stands.</summary>
public enum LocalityState
{
    /// <summary>Its return was taken, and the first one was on time.</summary>
    Accepted,

    /// <summary>Its return says that there is nothing to report.</summary>
    Nil,

    /// <summary>Its return was taken, and the first one was late.</summary>
    Late,

    /// <summary>Something came, nothing was taken.</summary>
    Invalid,

    /// <summary>Nothing came.</summary>
    Missing,
}
