namespace QualityReports.Domain.Areas;

/// <summary>The level of a locality in the campaign.</summary>
public enum LocalityLevel
{
    /// <summary>A prefecture-level city as a whole.</summary>
    City,

    /// <summary>A district of a city.</summary>
    District,

    /// <summary>A county or county-level city.</summary>
    County,

    /// <summary>A town.</summary>
    Town,

    /// <summary>An industry body.</summary>
    Industry,
}

/// <summary>A locality's membership in the campaign.</summary>
/// <param name="Name">The name that reports show.</param>
/// <param name="From">First day of membership, China time.</param>
/// <param name="Until">Last day of membership; null while it lasts.</param>
/// <param name="Contact">The person whom the province asks about a missing return; free text.</param>
public sealed record RosterEntry(LocalityCode Locality, string Name, LocalityLevel Level, DateOnly From, DateOnly? Until = null, string? Contact = null)
{
    /// <summary>Whether the locality owes a return for a period: it is a member on the period's last day.</summary>
    public bool IsRequiredFor(ReportingPeriod period) => From <= period.LastDay && (Until is null || Until >= period.LastDay);
}
