namespace QualityReports.LocalHost.Terminal;

/// <summary>A fault that the user can correct: one clear line without a stack.</summary>
/// <param name="message">The fault and the instruction.</param>
internal sealed class CommandException(string message, int exitCode = ExitCode.Usage) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
