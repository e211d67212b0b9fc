namespace QualityReports.Worker.Tests.Host;

/// <summary>How a worker's process ended.</summary>
/// <param name="ExitCode">Its code.</param>
/// <param name="Errors">What it wrote to its standard error.</param>
/// <param name="Output">What it wrote to its standard output.</param>
internal sealed record WorkerEnd(int ExitCode, string Errors, string Output);
