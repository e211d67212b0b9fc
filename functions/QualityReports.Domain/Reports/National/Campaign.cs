namespace QualityReports.Domain.Reports.National;

/// <summary>The extent of the campaign.</summary>
/// <param name="LocalitiesTakingPart">Cities, districts and counties on the rosters on the period's last day, without towns and industries. The rosters
/// decide, not the returns: otherwise the campaign would restart with every period.</param>
/// <param name="ProvincesEntirely">Provinces whose entire territory participates (<see cref="Territory"/>).</param>
/// <param name="TitlesHeld">Localities whose return states that they hold the title.</param>
public sealed record Campaign(int LocalitiesTakingPart, int ProvincesEntirely, int TitlesHeld)
{
    /// <summary>The number of participating localities that have reported.</summary>
    public int LocalitiesReporting { get; init; }

    /// <summary>The campaign over the provinces.</summary>
    internal static Campaign Of(IReadOnlyList<ProvinceRow> provinces, IEnumerable<Participant> participants)
    {
        var counted = participants.Where(IsCityOrCounty).ToList();
        return new Campaign(counted.Count, provinces.Count(province => province.TakesPartEntirely), provinces.Sum(province => province.TitlesHeld))
        {
            LocalitiesReporting = counted.Count(participant => participant.HasReported),
        };
    }

    /// <summary>Whether a participant is counted as a city or county.</summary>
    internal static bool IsCityOrCounty(Participant participant) => participant.Level is LocalityLevel.City or LocalityLevel.District or LocalityLevel.County;
}
