namespace QualityReports.TestSupport.Faults;

/// <summary>The operations at which work can break off, or another instance can act. A soak tries all; otherwise those are left out that leave storage as one
/// before does: nothing is between two reads, and a lost request leaves what a lost response of the write before leaves.</summary>
public static class BreakOffs
{
    private static readonly FaultKind[] Ways = [FaultKind.RequestLost, FaultKind.ResponseLost, FaultKind.Cancelled];

    /// <summary>The first write of each kind and after a read, broken off in every way; other writes, and
    /// the first read of each kind and after a write, in one way, in turn.</summary>
    /// <param name="steps">The operations of the work, in order.</param>
    public static IEnumerable<PlannedFault> BrokenOff(this IReadOnlyList<PlannedFault> steps) =>
        from step in Numbered(steps)
        let isWrite = !IsRead(step.Step)
        from way in FaultSeeds.IsSoak || (isWrite && step.IsNew) ? Ways : isWrite || step.IsNew ? [Ways[step.Index % Ways.Length]] : []
        select step.Step with { Kind = way };

    /// <summary>The first operation of each kind, the first write after a read, and the first read after a
    /// write: another instance acts before it.</summary> <inheritdoc cref="BrokenOff"/>
    public static IEnumerable<PlannedFault> Raced(this IReadOnlyList<PlannedFault> steps) =>
        from step in Numbered(steps)
        where FaultSeeds.IsSoak || step.IsNew
        select step.Step with { Kind = FaultKind.Race };

    private static IEnumerable<(int Index, PlannedFault Step, bool IsNew)> Numbered(IReadOnlyList<PlannedFault> steps)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return steps.Select((step, i) => (i, step, known.Add(step.Operation) || (i > 0 && IsRead(steps[i - 1]) != IsRead(step))));
    }

    private static bool IsRead(PlannedFault step) => step.Operation.Split(' ')[1] is "GET" or "HEAD";
}
