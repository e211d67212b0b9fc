namespace QualityReports.Domain.Reports;

/// <summary>How many localities meet the Three Requirements.</summary>
public sealed record RequirementCounts(int First, int Second, int Third, int All)
{
    /// <summary>Counts over a matrix.</summary>
    public static RequirementCounts Of(IReadOnlyList<LocalityRequirements> matrix)
    {
        int Count(string code) => matrix.Count(locality => locality.Requirements.Any(requirement => requirement.Code == code && requirement.Met));
        return new RequirementCounts(Count("first"), Count("second"), Count("third"), matrix.Count(locality => locality.MeetsAll));
    }
}
