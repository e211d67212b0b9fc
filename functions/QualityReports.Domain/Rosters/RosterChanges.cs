using QualityReports.Domain.Areas;

namespace QualityReports.Domain.Rosters;

/// <summary>What a new roster changes in the one that stands.</summary>
/// <param name="Added">Entries of localities that were not there.</param>
/// <param name="Changed">Entries that say something else than they did, closed ones among them.</param>
/// <param name="Removed">Entries that are no longer there.</param>
public sealed record RosterChanges(
    IReadOnlyList<RosterEntry> Added, IReadOnlyList<(RosterEntry Old, RosterEntry New)> Changed, IReadOnlyList<RosterEntry> Removed)
{
    /// <summary>How many of the changed were open and have a last day now.</summary>
    public int Closed => Changed.Count(change => change is { Old.Until: null, New.Until: not null });

    /// <summary>Whether nothing changes.</summary>
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
