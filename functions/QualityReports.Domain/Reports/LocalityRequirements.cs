namespace QualityReports.Domain.Reports;

/// <summary>A row of the requirement matrix.</summary>
/// <param name="Locality">The locality's code.</param>
/// <param name="Requirements">The requirements in the form's order.</param>
public sealed record LocalityRequirements(string Locality, IReadOnlyList<RequirementStatus> Requirements)
{
    /// <summary>Whether it meets every requirement.</summary>
    [JsonIgnore]
    public bool MeetsAll => Requirements.All(requirement => requirement.Met);
}

/// <summary>Whether a locality meets a requirement.</summary>
/// <param name="Code"><c>first</c>, <c>second</c> or <c>third</c>.</param>
/// <param name="Met">Whether every condition holds. A locality that has not reported meets none.</param>
/// <param name="Unmet">The conditions that do not hold, without questions that another unmet condition excludes.</param>
public sealed record RequirementStatus(string Code, bool Met, IReadOnlyList<UnmetCondition> Unmet)
{
    /// <summary>The other statements of the locality about it: documents with number, issuing
    /// body and date, the leader's name. In the form's order.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<IndicatorCode, IndicatorValue> Evidence { get; init; } = new Dictionary<IndicatorCode, IndicatorValue>();
}

/// <summary>A condition that does not hold.</summary>
/// <param name="Answer">The answer: no, another choice, N/A; null where there is none.</param>
public sealed record UnmetCondition(IndicatorCode Indicator, IndicatorValue? Answer);
