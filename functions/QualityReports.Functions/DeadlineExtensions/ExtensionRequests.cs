namespace QualityReports.Functions.DeadlineExtensions;

/// <param name="Until">The last day in China on which the return is accepted.</param>
public sealed record ExtensionRequest(DateOnly Until, string Reason);

public sealed record ReasonRequest(string Reason);
