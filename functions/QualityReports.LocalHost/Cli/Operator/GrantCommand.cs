using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Access;
using QualityReports.Functions.Grants;
using QualityReports.LocalHost.Terminal;
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
        var by = OperatorOptions.By();
        var storage = new OperatorOptions();
        var command = new Command("grant", "Give a person a role in an area, or withdraw it.") { subject, area, role, withdraw, by };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, withdraw) == Options.IsGiven(result, role))
                result.AddError("say either --role ROLE or --withdraw.");
        });
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            services =>
            {
                var job = new GrantJob(services.GetRequiredService<ChangeGrants>(), parsed.InvocationConfiguration);
                var request = OperatorOptions.Request(services, parsed.GetRequiredValue(by));
                var (who, where) = (parsed.GetRequiredValue(subject), parsed.GetRequiredValue(area));
                return parsed.GetValue(role) is { } given
                    ? job.GiveAsync(new Grant(who, where, given), request, cancellation)
                    : job.TakeAsync(who, where, request, cancellation);
            },
            cancellation));
        return command;
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
