using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QualityReports.Storage.Resilience;

namespace QualityReports.Functions.Http;

/// <summary>The edge of the API: each request passes the gate first, and a body or a storage that fails becomes a problem.</summary>
public sealed class Api(ApiFunctions functions, Gate gate, ILogger<Api> logger)
{
    /// <summary>Does the work of an admitted request, or answers with the problem.</summary>
    /// <param name="function">The HTTP function: the method that calls.</param>
    /// <exception cref="InvalidOperationException">The function has no <see cref="AllowAttribute"/>.</exception>
    public async Task<IResult> AnswerAsync(
        HttpRequest request, Func<ApiCall, Task<IResult>> work, CancellationToken cancellation, [CallerMemberName] string function = "")
    {
        ApiHeaders.Set(request.HttpContext.Response);
        try
        {
            var admission = await gate.AdmitAsync(request, functions.RuleOf(function), cancellation);
            return admission.Call is { } call ? await work(call) : admission.Refusal!.ToResult();
        }
        catch (BodyTooLargeException e)
        {
            return ApiProblems.BodyLargerThan(e.MaxBytes).ToResult();
        }
        catch (BadHttpRequestException)
        {
            return ApiProblems.BodyUnreadable.ToResult();
        }
        catch (StorageUnavailableException e)
        {
            Log.StorageUnavailable(logger, e, function);
            return ApiProblems.StorageUnavailable.ToResult();
        }
    }
}
