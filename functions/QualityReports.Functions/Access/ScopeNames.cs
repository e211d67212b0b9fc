namespace QualityReports.Functions.Access;

/// <summary>The names of areas; a locality has the name in its province's roster.</summary>
public sealed class ScopeNames(AreaCatalog areas, RosterStore roster)
{
    /// <summary>The name; the code where the area has no name.</summary>
    public async Task<Text> FindAsync(Scope scope, CancellationToken cancellation)
    {
        if (scope == Scope.Nation)
            return Area.NationNames;
        if (scope.Locality is { } locality && await roster.FindAsync(locality, cancellation) is { } member)
            return Text.Same(member.Name);
        return areas.Find(scope.Area) is { } area && scope.Locality?.Extension is null ? area.Names : Text.Same(scope.ToString());
    }
}
