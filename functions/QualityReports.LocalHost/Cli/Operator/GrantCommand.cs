using QualityReports.Domain.Access;
using QualityReports.Domain.Audit;
using QualityReports.Functions.Grants;
using QualityReports.Storage.Access;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr grant</c>: gives a person a role in an area, or removes it. The first administrator gets the role by this command.</summary>
internal static class GrantCommand
{
    public static Command Create()
    {
        var subject = new Option<string>("--subject") { Description = "Who: the object id of the person in Entra ID.", HelpName = "ID", Required = true };
        subject.Validators.Add(result =>
        {
            if (!Grant.IsSubject(result.GetValueOrDefault<string>()))
                result.AddError("--subject takes letters, digits and _ - . @ :, 128 at most.");
        });
        var area = new Option<Scope>("--area")
        {
            Description = "Where: 000000 for the nation, a province, or a locality.",
            HelpName = "CODE",
            Required = true,
            CustomParser = result => ParseArea(result.Tokens[^1].Value, result.AddError),
        };
        var role = new Option<Role?>("--role")
        {
            Description = "As what: clerk, province, nation or admin.",
            HelpName = "ROLE",
            CustomParser = result => ParseRole(result.Tokens[^1].Value, result.AddError),
        };
        var withdraw = new Option<bool>("--withdraw") { Description = "Withdraw the role that the person has there." };
        var by = OperatorCommand.By();
        var command = new OperatorCommand("grant", "Give a person a role in an area, or withdraw it.") { subject, area, role, withdraw, by };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, withdraw) == Options.IsGiven(result, role))
                result.AddError("say either --role ROLE or --withdraw.");
        });
        return command.Does(call => call.Find(role) is { } given
            ? GiveAsync(call, new Grant(call.Get(subject), call.Get(area), given), call.Request(by))
            : TakeAsync(call, call.Get(subject), call.Get(area), call.Request(by)));
    }

    private static async Task<int> GiveAsync(OperatorCall call, Grant grant, ChangeRequest request)
    {
        if (!Grant.Fits(grant.Role, grant.Scope))
        {
            call.Errors.WriteLine(
                $"qr: nobody can be {GrantStore.NameOf(grant.Role)} of {grant.Scope}: "
                + "a clerk belongs to a locality, an officer to a province, the nation's to 000000.");
            return ExitCode.Invalid;
        }

        await call.Service<ChangeGrants>().GiveAsync(grant, request, call.Cancellation);
        call.Output.WriteLine($"{grant.Subject} is {GrantStore.NameOf(grant.Role)} of {grant.Scope}");
        return ExitCode.Success;
    }

    private static async Task<int> TakeAsync(OperatorCall call, string subject, Scope scope, ChangeRequest request)
    {
        var isTaken = await call.Service<ChangeGrants>().TakeAsync(subject, scope, request, call.Cancellation);
        call.Output.WriteLine(isTaken ? $"{subject} has no role in {scope} any more" : $"{subject} had no role in {scope}");
        return isTaken ? ExitCode.Success : ExitCode.Invalid;
    }

    private static Role? ParseRole(string text, Action<string> addError)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(GrantStore.NameOf(role), text, StringComparison.OrdinalIgnoreCase))
                return role;
        }

        addError($"'{text}' is no role: write clerk, province, nation or admin.");
        return null;
    }

    private static Scope? ParseArea(string text, Action<string> addError)
    {
        if (Scope.TryParse(text, out var scope))
            return scope;
        addError($"'{text}' is no area: write 000000, a province's code or a locality's.");
        return null;
    }
}
