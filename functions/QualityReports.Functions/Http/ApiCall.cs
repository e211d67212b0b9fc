using Microsoft.AspNetCore.Routing;

namespace QualityReports.Functions.Http;

/// <summary>A request that the gate admitted. It gives only the parameters of the route; asking for others is a fault of the function.</summary>
/// <param name="Scope">The area for which the caller was admitted.</param>
/// <param name="Route">The values of the route's parameters; the gate has read them.</param>
public sealed record ApiCall(Caller Caller, Scope Scope, RouteValueDictionary Route)
{
    /// <summary>The province, or the nation for a route without an area.</summary>
    public AreaCode Area => Scope.Area;

    /// <summary>The period; a form serves it.</summary>
    public ReportingPeriod Period => ReportingPeriod.Parse(this["period"]);

    public LocalityCode Locality => LocalityCode.Parse(this["locality"]);

    public SubmissionAddress Address => new(Locality.Province, Locality, Period);

    public SubmissionId Id => SubmissionId.Parse(this["id"]);

    public string this[string parameter] => (string)Route[parameter]!;
}
