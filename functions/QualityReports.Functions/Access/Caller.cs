namespace QualityReports.Functions.Access;

/// <param name="Subject">The <c>oid</c> of the token, else its <c>sub</c>.</param>
public sealed record Caller(string Subject, string Name, IReadOnlyList<Grant> Grants)
{
    public ChangeRequest Request(TimeProvider clock) => new(Guid.CreateVersion7().ToString(), Subject, clock.GetUtcNow());
}
