using Microsoft.AspNetCore.Http;

namespace QualityReports.Functions.Http;

/// <summary>A body is longer than its route accepts.</summary>
/// <param name="maxBytes">The route's limit in bytes.</param>
internal sealed class BodyTooLargeException(long maxBytes) : BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge)
{
    /// <summary>The route's limit in bytes.</summary>
    public long MaxBytes => maxBytes;
}
