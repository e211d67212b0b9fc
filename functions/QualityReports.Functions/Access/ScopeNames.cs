using QualityReports.Domain;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Storage.Rosters;

namespace QualityReports.Functions.Access;

/// <summary>What areas are called: a locality as its province's roster names it.</summary>
public sealed class ScopeNames(AreaCatalog areas, RosterStore roster)
{
    /// <summary>The name; the code where nobody has named the area.</summary>
    public async Task<Text> FindAsync(Scope scope, CancellationToken cancellation)
    {
        if (scope == Scope.Nation)
            return Area.NationNames;
        if (scope.Locality is { } locality && await roster.FindAsync(locality, cancellation) is { } member)
            return Text.Same(member.Name);
        return areas.Find(scope.Area) is { } area && scope.Locality?.Extension is null ? area.Names : Text.Same(scope.ToString());
    }
}
