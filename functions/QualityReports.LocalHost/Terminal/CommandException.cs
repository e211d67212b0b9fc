namespace QualityReports.LocalHost.Terminal;

/// <summary>Something that the person at the keyboard can set right: one clear line, and no trace.</summary>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class CommandException(string message, int exitCode = ExitCode.Usage) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
