namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>The body of a request for an extension.</summary>
/// <param name="Until">The last day in China on which the return is accepted.</param>
public sealed record ExtensionRequest(DateOnly Until, string Reason);

/// <summary>The body of a request with only a reason.</summary>
public sealed record ReasonRequest(string Reason);
