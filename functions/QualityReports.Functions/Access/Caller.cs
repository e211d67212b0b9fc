using QualityReports.Domain.Access;
using QualityReports.Domain.Audit;

namespace QualityReports.Functions.Access;

/// <summary>The sender of a request.</summary>
/// <param name="Subject">The <c>oid</c> of the token, else its <c>sub</c>.</param>
/// <param name="Grants">The roles of the caller.</param>
public sealed record Caller(string Subject, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>A change that the caller requests now.</summary>
    public ChangeRequest Request(TimeProvider clock) => new(Guid.CreateVersion7().ToString(), Subject, clock.GetUtcNow());
}
