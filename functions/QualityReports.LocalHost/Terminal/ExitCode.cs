namespace QualityReports.LocalHost.Terminal;

/// <summary>What <c>qr</c> ends with.</summary>
internal static class ExitCode
{
    /// <summary>All went well; for <c>check</c>: accepted.</summary>
    public const int Success = 0;

    /// <summary>Errors in the data.</summary>
    public const int Invalid = 1;

    /// <summary>The file as such is no return.</summary>
    public const int Rejected = 2;

    /// <summary>A fault of ours, or something that the machine lacks.</summary>
    public const int Failed = 3;

    /// <summary>A wrong option (BSD sysexits, EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>Ctrl+C before it was done: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
