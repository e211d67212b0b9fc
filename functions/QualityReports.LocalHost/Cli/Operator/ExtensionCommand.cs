using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr extension</c>: grants a locality an extension, or withdraws it.</summary>
internal static class ExtensionCommand
{
    public static Command Create()
    {
        var locality = Options.Locality();
        var period = Options.Period();
        var until = Options.Day("--until", "The last day on which the return is taken, a whole one in China: 2009-06-30.");
        var withdraw = new Option<bool>("--withdraw") { Description = "End the extension with yesterday instead; what came by it stays taken." };
        var reason = new Option<string>("--reason") { Description = "Why; the audit keeps it.", HelpName = "TEXT", Required = true };
        var by = OperatorOptions.By();
        locality.Required = period.Required = true;
        var storage = new OperatorOptions();
        var command = new Command("extension", "Give a locality leave to send a return after the lock, or take it back.")
            { locality, period, until, withdraw, reason, by };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, withdraw) == Options.IsGiven(result, until))
                result.AddError("say either --until DATE or --withdraw.");
        });
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            async services =>
            {
                var (code, words) = (parsed.GetValue(locality)!.Value, parsed.GetRequiredValue(reason));
                var request = OperatorOptions.Request(services, parsed.GetRequiredValue(by));
                var result = parsed.GetValue(until) is { } day
                    ? await services.GetRequiredService<GrantExtension>()
                        .RunAsync(code.Province, parsed.GetValue(period)!.Value, code, day, words, request, cancellation)
                    : await services.GetRequiredService<WithdrawExtension>()
                        .RunAsync(code.Province, parsed.GetValue(period)!.Value, code, words, request, cancellation);
                return Write(parsed.InvocationConfiguration, result);
            },
            cancellation));
        return command;
    }

    private static int Write(InvocationConfiguration console, ExtensionResult result)
    {
        if (result.Problem is { } problem)
        {
            var sentence = ExtensionTexts.Of(problem);
            console.Error.WriteLine($"qr: {sentence.Zh} {sentence.En}");
            return ExitCode.Invalid;
        }

        var extension = result.Extension!;
        console.Output.WriteLine($"{extension.Locality} {extension.Period}: returns are taken until the end of {extension.LastDay:yyyy-MM-dd} in China");
        return ExitCode.Success;
    }
}
