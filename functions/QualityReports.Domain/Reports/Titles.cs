namespace QualityReports.Domain.Reports;

/// <summary>Titles.</summary>
/// <param name="Held">How many localities hold the title.</param>
/// <param name="Candidates">The codes of those that apply and meet the form's criteria.</param>
public sealed record Titles(int Held, IReadOnlyList<string> Candidates)
{
    /// <summary>The codes of those that hold it.</summary>
    public IReadOnlyList<string> HeldBy { get; init; } = [];

    /// <summary>Those that apply and do not meet the criteria, each with what it lacks, by code.</summary>
    public IReadOnlyList<FailingApplicant> Failing { get; init; } = [];
}

/// <summary>A locality that applies for the title and does not meet the criteria.</summary>
/// <param name="Locality">Its code.</param>
/// <param name="Failures">What it lacks, in the form's order.</param>
public sealed record FailingApplicant(string Locality, IReadOnlyList<CriterionFailure> Failures);
