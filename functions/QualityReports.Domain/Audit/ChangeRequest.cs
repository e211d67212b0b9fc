namespace QualityReports.Domain.Audit;

/// <summary>A person's request for a change. Whoever repeats a request that broke off passes the same one, and the audit has it once.</summary>
/// <param name="Id">Tells it from every other request.</param>
/// <param name="By">Who asks: the subject of the token.</param>
/// <param name="At">When it was made; not when it is repeated.</param>
public sealed record ChangeRequest(string Id, string By, DateTimeOffset At);
