namespace QualityReports.Domain.Audit;

/// <summary>A person's request for a change. A repetition of an interrupted request passes the same one, and the audit records it once.</summary>
/// <param name="Id">Identifies the request.</param>
/// <param name="By">The subject of the token.</param>
/// <param name="At">The time of the request, also when it is repeated.</param>
public sealed record ChangeRequest(string Id, string By, DateTimeOffset At);
