namespace QualityReports.Worker.Tests.Host;

/// <summary>The end of a worker's process.</summary>
/// <param name="ExitCode">Its code.</param>
/// <param name="Errors">Its standard error.</param>
/// <param name="Output">Its standard output.</param>
internal sealed record WorkerEnd(int ExitCode, string Errors, string Output);
