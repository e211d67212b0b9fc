using Microsoft.AspNetCore.Http;

namespace QualityReports.Functions.Http;

/// <summary>A body is longer than its route accepts.</summary>
/// <param name="maxBytes">How many bytes the route accepts.</param>
internal sealed class BodyTooLargeException(long maxBytes) : BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge)
{
    /// <summary>How many bytes the route accepts.</summary>
    public long MaxBytes => maxBytes;
}
