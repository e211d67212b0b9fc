using System.CommandLine;
using QualityReports.Domain.Access;
using QualityReports.Domain.Audit;
using QualityReports.Functions.Grants;
using QualityReports.LocalHost.Terminal;
using QualityReports.Storage.Access;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>Gives and removes roles by hand.</summary>
internal sealed record GrantJob(ChangeGrants Change, InvocationConfiguration Console)
{
    public async Task<int> GiveAsync(Grant grant, ChangeRequest request, CancellationToken cancellation)
    {
        if (!Grant.Fits(grant.Role, grant.Scope))
        {
            await Console.Error.WriteLineAsync(
                $"qr: nobody can be {GrantStore.NameOf(grant.Role)} of {grant.Scope}: "
                + "a clerk belongs to a locality, an officer to a province, the nation's to 000000.");
            return ExitCode.Invalid;
        }

        await Change.GiveAsync(grant, request, cancellation);
        await Console.Output.WriteLineAsync($"{grant.Subject} is {GrantStore.NameOf(grant.Role)} of {grant.Scope}");
        return ExitCode.Success;
    }

    public async Task<int> TakeAsync(string subject, Scope scope, ChangeRequest request, CancellationToken cancellation)
    {
        var isTaken = await Change.TakeAsync(subject, scope, request, cancellation);
        await Console.Output.WriteLineAsync(isTaken ? $"{subject} has no role in {scope} any more" : $"{subject} had no role in {scope}");
        return isTaken ? ExitCode.Success : ExitCode.Invalid;
    }
}
