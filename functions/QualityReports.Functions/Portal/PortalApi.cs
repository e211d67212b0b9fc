using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Portal;

/// <summary>The portal's pages. They contain no figures, but fetch them from the API with the user's token.</summary>
public sealed class PortalApi(ServePortal portal)
{
    // The path is the request's own, as the host need not bind an empty one.
    [Function(nameof(Portal)), AllowAnyone]
    [Describe("The portal's files.", AnswerType = "text/html")]
    public IResult Portal([HttpTrigger(Anonymous, "get", Route = "portal/{*path}")] HttpRequest request) => portal.Run(request);
}
