using QualityReports.Domain.Rosters;

namespace QualityReports.Functions.Rosters;

/// <param name="Closed">Changed localities whose membership ended.</param>
/// <param name="Removed">Localities that never owed a return and were removed.</param>
public sealed record RosterChangesJson(int Added, int Changed, int Closed, int Removed)
{
    internal static RosterChangesJson Of(RosterChanges changes) => new(changes.Added.Count, changes.Changed.Count, changes.Closed, changes.Removed.Count);
}
