namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>What is asked for when leave is granted.</summary>
/// <param name="Until">The last day on which the return is taken, in China.</param>
public sealed record ExtensionRequest(DateOnly Until, string Reason);

/// <summary>Why something is done.</summary>
public sealed record ReasonRequest(string Reason);
