using QualityReports.Domain.Access;
using QualityReports.Domain.Audit;

namespace QualityReports.Functions.Access;

/// <summary>Who sent a request.</summary>
/// <param name="Subject">Who: the <c>oid</c> of the token, else its <c>sub</c>.</param>
/// <param name="Name">The name that the token gives.</param>
/// <param name="Grants">What the person may do.</param>
public sealed record Caller(string Subject, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>A change that the person asks for now.</summary>
    public ChangeRequest Request(TimeProvider clock) => new(Guid.CreateVersion7().ToString(), Subject, clock.GetUtcNow());
}
