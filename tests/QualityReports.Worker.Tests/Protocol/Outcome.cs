namespace QualityReports.Worker.Tests.Protocol;

/// <summary>Reads the outcome that each of the worker's answers carries.</summary>
internal static class Outcome
{
    /// <summary>Why something failed; null where it did not.</summary>
    public static string? FaultOf(StatusResult result) =>
        result.Status == StatusResult.Types.Status.Success ? null
        : result.Exception is { } fault ? $"{fault.Message}\n{fault.StackTrace}"
        : $"{result.Status}";

    /// <summary>Goes on where something did not fail.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public static void Require(StatusResult result)
    {
        if (FaultOf(result) is { } fault)
            throw new InvalidOperationException(fault);
    }
}
