using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Portal;

/// <summary>Serves the portal's pages. They hold nothing of anybody: what they show comes from the API, and each call of it is asked for a token.</summary>
/// <param name="portal">Answers.</param>
[AllowAnyone]
public sealed class PortalFunction(ServePortal portal)
{
    /// <summary>Runs. The path is the request's own, so that the host need not bind what may be empty.</summary>
    [Function("Portal")]
    [Describe("The portal's files.", AnswerType = "text/html")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "portal/{*path}")] HttpRequest request) => portal.Run(request);
}
