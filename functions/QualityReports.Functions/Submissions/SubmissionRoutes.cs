using Microsoft.AspNetCore.Http;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Submissions;

/// <summary>Routes that name one upload.</summary>
internal static class SubmissionRoutes
{
    /// <summary>Lets those in who may handle a locality's return, for one of its uploads.</summary>
    public static Task<IResult> ForSubmissionAsync<TFunction>(
        this Gate<TFunction> gate,
        HttpRequest request,
        string locality,
        string period,
        string id,
        Func<Caller, SubmissionAddress, SubmissionId, Task<IResult>> work,
        CancellationToken cancellation) =>
        gate.ForReturnAsync(
            request,
            locality,
            period,
            (caller, address) => SubmissionId.TryParse(id, out var parsed) ? work(caller, address, parsed) : Task.FromResult(ApiProblems.NotFound.ToResult()),
            cancellation);
}
