namespace QualityReports.Domain.Rosters;

/// <summary>The differences between a new roster and the current one.</summary>
/// <param name="Added">Entries of localities that are new.</param>
/// <param name="Changed">Entries that differ, closed ones among them.</param>
/// <param name="Removed">Entries that are missing in the new one.</param>
public sealed record RosterChanges(
    IReadOnlyList<RosterEntry> Added, IReadOnlyList<(RosterEntry Old, RosterEntry New)> Changed, IReadOnlyList<RosterEntry> Removed)
{
    /// <summary>The number of changed entries that have a last day only now.</summary>
    public int Closed => Changed.Count(change => change is { Old.Until: null, New.Until: not null });

    /// <summary>Whether the rosters are equal.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>Compares by locality.</summary>
    public static RosterChanges Between(IReadOnlyList<RosterEntry> before, IReadOnlyList<RosterEntry> after)
    {
        var old = before.ToDictionary(entry => entry.Locality);
        var kept = after.Select(entry => entry.Locality).ToHashSet();
        return new RosterChanges(
            [.. after.Where(entry => !old.ContainsKey(entry.Locality))],
            [.. after.Where(entry => old.ContainsKey(entry.Locality) && old[entry.Locality] != entry).Select(entry => (old[entry.Locality], entry))],
            [.. before.Where(entry => !kept.Contains(entry.Locality))]);
    }
}
