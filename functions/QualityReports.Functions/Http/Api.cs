using System.Runtime.CompilerServices;
using QualityReports.Storage.Resilience;

namespace QualityReports.Functions.Http;

/// <summary>Serves each request: the gate first, then the work. Faults of the body or of storage become problems.</summary>
public sealed class Api(ApiFunctions functions, Gate gate, ILogger<Api> logger)
{
    /// <summary>Does the work of an admitted request, or answers with the problem.</summary>
    /// <param name="function">The calling method, which is the HTTP function.</param>
    /// <exception cref="InvalidOperationException">The function has no <see cref="AllowAttribute"/>.</exception>
    public async Task<IResult> AnswerAsync(
        HttpRequest request, Func<ApiCall, Task<IResult>> work, CancellationToken cancellation, [CallerMemberName] string function = "")
    {
        ApiHeaders.Set(request.HttpContext.Response);
        try
        {
            var (call, refusal) = await gate.AdmitAsync(request, functions.RuleOf(function), cancellation);
            return call is null ? refusal!.ToResult() : await work(call);
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
