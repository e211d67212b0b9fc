namespace QualityReports.Worker.Tests.Protocol;

/// <summary>Reads the outcome in each of the worker's answers.</summary>
internal static class Outcome
{
    /// <summary>The reason for a failure; null for success.</summary>
    public static string? FaultOf(StatusResult result) =>
        result.Status == StatusResult.Types.Status.Success ? null
        : result.Exception is { } fault ? $"{fault.Message}\n{fault.StackTrace}"
        : $"{result.Status}";

    /// <summary>Throws for a failure.</summary>
    /// <exception cref="InvalidOperationException">It is a failure.</exception>
    public static void Require(StatusResult result)
    {
        if (FaultOf(result) is { } fault)
            throw new InvalidOperationException(fault);
    }
}
