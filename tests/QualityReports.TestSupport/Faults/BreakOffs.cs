namespace QualityReports.TestSupport.Faults;

/// <summary>The ways in which work can break off at an operation.</summary>
public static class BreakOffs
{
    private static readonly FaultKind[] Ways = [FaultKind.RequestLost, FaultKind.ResponseLost, FaultKind.Cancelled];

    /// <summary>Each operation broken off: a write in every way, a read in one, in turn. Every way of a read has the same effect; a soak tries them
    /// all.</summary>
    /// <param name="steps">The operations of the work, in order.</param>
    public static IEnumerable<PlannedFault> BrokenOff(this IEnumerable<PlannedFault> steps) =>
        steps.SelectMany((step, i) => IsRead(step) && !FaultSeeds.IsSoak ? [Ways[i % Ways.Length]] : Ways, (step, how) => step with { Kind = how });

    private static bool IsRead(PlannedFault step) => step.Operation.Split(' ')[1] is "GET" or "HEAD";
}
