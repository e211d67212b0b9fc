namespace QualityReports.TestSupport.Faults;

/// <summary>The ways in which work can break off at an operation.</summary>
public static class BreakOffs
{
    private static readonly FaultKind[] Ways = [FaultKind.RequestLost, FaultKind.ResponseLost, FaultKind.Cancelled];

    /// <summary>A write broken off in every way; in one way, in turn, the first read after a write and the first read of each kind. The others leave storage
    /// as the first does. A soak tries every way of every operation.</summary>
    /// <param name="steps">The operations of the work, in order.</param>
    public static IEnumerable<PlannedFault> BrokenOff(this IReadOnlyList<PlannedFault> steps)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            var isNew = known.Add(step.Operation) || (i > 0 && !IsRead(steps[i - 1]));
            FaultKind[] ways = FaultSeeds.IsSoak || !IsRead(step) ? Ways : isNew ? [Ways[i % Ways.Length]] : [];
            foreach (var way in ways)
                yield return step with { Kind = way };
        }
    }

    private static bool IsRead(PlannedFault step) => step.Operation.Split(' ')[1] is "GET" or "HEAD";
}
