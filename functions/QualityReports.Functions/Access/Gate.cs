using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Http;
using QualityReports.Storage.Resilience;

namespace QualityReports.Functions.Access;

/// <summary>
/// The one place that decides whether a request may do what it asks for. It takes the rule from the function's <see cref="AllowAttribute"/> and the area from the
/// route, and refuses unless the rule admits the caller there.
/// </summary>
/// <typeparam name="TFunction">The function's class.</typeparam>
/// <param name="callers">Who asks.</param>
/// <param name="forms">Which periods there are.</param>
/// <param name="logger">The log.</param>
public sealed class Gate<TFunction>(CallerReader callers, FormCatalog forms, ILogger<Gate<TFunction>> logger)
{
    private readonly AllowAttribute _rule = typeof(TFunction).GetCustomAttribute<AllowAttribute>()
        ?? throw new InvalidOperationException($"{typeof(TFunction).Name} has no [Allow], so nobody may call it.");

    /// <summary>Lets everyone in who is signed in.</summary>
    public Task<IResult> ForSignedInAsync(HttpRequest request, Func<Caller, Task<IResult>> work, CancellationToken cancellation) =>
        ServeAsync(request, caller => _rule.Roles.Count == 0 ? work(caller) : Task.FromResult(ApiProblems.Forbidden.ToResult()), cancellation);

    /// <summary>Lets those in who may handle a locality's return of a period.</summary>
    public Task<IResult> ForReturnAsync(
        HttpRequest request, string locality, string period, Func<Caller, SubmissionAddress, Task<IResult>> work, CancellationToken cancellation) =>
        ForScopeAsync(
            request,
            LocalityCode.TryParse(locality, out var code) && Scope.TryParse(locality, out var scope) ? scope : null,
            caller => ForPeriodAsync(period, parsed => work(caller, new SubmissionAddress(code.Province, code, parsed))),
            cancellation);

    /// <summary>Lets those in who may handle a province's figures of a period.</summary>
    public Task<IResult> ForProvinceAsync(
        HttpRequest request, string province, string period, Func<Caller, AreaCode, ReportingPeriod, Task<IResult>> work, CancellationToken cancellation) =>
        ForProvinceAsync(
            request,
            province,
            (caller, code) => ForPeriodAsync(period, parsed => work(caller, code, parsed)),
            cancellation);

    /// <summary>Lets those in who may handle a province.</summary>
    public Task<IResult> ForProvinceAsync(HttpRequest request, string province, Func<Caller, AreaCode, Task<IResult>> work, CancellationToken cancellation) =>
        ForScopeAsync(
            request,
            AreaCode.TryParse(province, out var code) && code.IsProvince ? Scope.OfProvince(code) : null,
            caller => work(caller, code),
            cancellation);

    /// <summary>Lets those in who may handle the nation's figures of a period.</summary>
    public Task<IResult> ForNationAsync(HttpRequest request, string period, Func<Caller, ReportingPeriod, Task<IResult>> work, CancellationToken cancellation) =>
        ForScopeAsync(
            request,
            Scope.Nation,
            caller => ForPeriodAsync(period, parsed => work(caller, parsed)),
            cancellation);

    /// <summary>Lets those in who may handle an area; null is one that does not exist.</summary>
    public Task<IResult> ForScopeAsync(HttpRequest request, Scope? scope, Func<Caller, Task<IResult>> work, CancellationToken cancellation) => ServeAsync(
        request,
        caller => scope is null ? Task.FromResult(ApiProblems.AreaUnknown.ToResult())
            : _rule.Admits(caller, scope) ? work(caller)
            : Task.FromResult(ApiProblems.Forbidden.ToResult()),
        cancellation);

    private Task<IResult> ForPeriodAsync(string period, Func<ReportingPeriod, Task<IResult>> work) =>
        ReportingPeriod.TryParse(period, out var parsed) && forms.For(parsed) is not null ? work(parsed) : Task.FromResult(ApiProblems.PeriodUnknown.ToResult());

    private async Task<IResult> ServeAsync(HttpRequest request, Func<Caller, Task<IResult>> work, CancellationToken cancellation)
    {
        ApiHeaders.Set(request.HttpContext.Response);
        try
        {
            return await callers.ReadAsync(request, cancellation) is { } caller ? await work(caller) : ApiProblems.SignInNeeded.ToResult();
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
            Log.StorageUnavailable(logger, e, typeof(TFunction).Name);
            return ApiProblems.StorageUnavailable.ToResult();
        }
    }
}
