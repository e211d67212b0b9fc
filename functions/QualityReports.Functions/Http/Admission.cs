namespace QualityReports.Functions.Http;

/// <summary>The gate's decision on a request.</summary>
/// <param name="Call">The admitted request; null where it is refused.</param>
/// <param name="Refusal">The reason for the refusal; null where the request is admitted.</param>
public sealed record Admission(ApiCall? Call, ApiProblem? Refusal)
{
    internal static Admission Refuse(ApiProblem problem) => new(null, problem);
}
