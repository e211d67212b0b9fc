namespace QualityReports.Functions.Http;

/// <param name="maxBytes">The route's limit in bytes.</param>
internal sealed class BodyTooLargeException(long maxBytes) : BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge)
{
    public long MaxBytes => maxBytes;
}
