namespace QualityReports.Domain.Reports;

/// <summary>The holders of the title and the applicants for it.</summary>
/// <param name="Held">The number of localities that hold the title.</param>
/// <param name="Candidates">The codes of those that apply and meet the form's criteria.</param>
public sealed record Titles(int Held, IReadOnlyList<string> Candidates)
{
    /// <summary>The codes of those that hold it.</summary>
    public IReadOnlyList<string> HeldBy { get; init; } = [];

    /// <summary>Those that apply and do not meet the criteria, each with its failures, by code.</summary>
    public IReadOnlyList<FailingApplicant> Failing { get; init; } = [];
}

/// <summary>A locality that applies for the title and does not meet the criteria.</summary>
/// <param name="Failures">The criteria that it does not meet, in the form's order.</param>
public sealed record FailingApplicant(string Locality, IReadOnlyList<CriterionFailure> Failures);
