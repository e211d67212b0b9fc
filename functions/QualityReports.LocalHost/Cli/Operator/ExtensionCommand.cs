using QualityReports.Functions.DeadlineExtensions;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr extension</c>: grants a locality an extension, or withdraws it.</summary>
internal static class ExtensionCommand
{
    public static Command Create()
    {
        var (locality, period) = (Options.Locality(), Options.Period());
        var until = Options.Day("--until", "The last day on which the return is taken, a whole one in China: 2009-06-30.");
        var withdraw = new Option<bool>("--withdraw") { Description = "End the extension with yesterday instead; what came by it stays taken." };
        var (reason, by) = (OperatorCommand.Reason(), OperatorCommand.By());
        locality.Required = period.Required = true;
        var command = new OperatorCommand("extension", "Give a locality leave to send a return after the lock, or take it back.")
            { locality, period, until, withdraw, reason, by };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, withdraw) == Options.IsGiven(result, until))
                result.AddError("say either --until DATE or --withdraw.");
        });
        return command.Does(async call =>
        {
            var (code, asked, words, request) = (call.Get(locality), call.Get(period), call.Get(reason), call.Request(by));
            var result = call.Find(until) is { } day
                ? await call.Service<GrantExtension>().RunAsync(code.Province, asked, code, day, words, request, call.Cancellation)
                : await call.Service<WithdrawExtension>().RunAsync(code.Province, asked, code, words, request, call.Cancellation);
            if (result.Problem is { } problem)
                return call.Refuse(ExtensionTexts.Of(problem));
            call.Output.WriteLine($"{code} {asked}: returns are taken until the end of {result.Extension!.LastDay:yyyy-MM-dd} in China");
            return ExitCode.Success;
        });
    }
}
