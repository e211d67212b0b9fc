using QualityReports.Domain.Rosters;

namespace QualityReports.Functions.Rosters;

/// <summary>What a roster's file changed.</summary>
/// <param name="Added">Localities that are new.</param>
/// <param name="Changed">Localities of which something changed.</param>
/// <param name="Closed">Of those, the memberships that ended.</param>
/// <param name="Removed">Localities that never owed a return and are gone.</param>
public sealed record RosterChangesJson(int Added, int Changed, int Closed, int Removed)
{
    internal static RosterChangesJson Of(RosterChanges changes) => new(changes.Added.Count, changes.Changed.Count, changes.Closed, changes.Removed.Count);
}
