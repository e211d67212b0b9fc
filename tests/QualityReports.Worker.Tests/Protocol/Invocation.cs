namespace QualityReports.Worker.Tests.Protocol;

/// <summary>A call that the worker answered.</summary>
/// <param name="Id">The call's number.</param>
/// <param name="Function">The function.</param>
/// <param name="Fault">The reason for its failure; null for success.</param>
internal sealed record Invocation(string Id, string Function, string? Fault);
