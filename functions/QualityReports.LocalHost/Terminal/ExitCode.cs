namespace QualityReports.LocalHost.Terminal;

internal static class ExitCode
{
    /// <summary>Success; for <c>check</c>: accepted.</summary>
    public const int Success = 0;

    /// <summary>Errors in the data.</summary>
    public const int Invalid = 1;

    /// <summary>The file is no return.</summary>
    public const int Rejected = 2;

    /// <summary>A fault of ours, or a missing part of the machine.</summary>
    public const int Failed = 3;

    /// <summary>A wrong option (BSD sysexits, EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>Ctrl+C before the end: 128 and the number of the signal, as in shells.</summary>
    public const int Interrupted = 130;
}
