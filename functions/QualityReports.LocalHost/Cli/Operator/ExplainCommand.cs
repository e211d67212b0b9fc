using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.Functions.Lineages;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr explain</c>: the cells behind a figure of a published report.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var area = Options.Area();
        var period = Options.Period();
        var indicator = new Option<string>("--indicator")
        {
            Description = "The figure: an indicator (C02), a rate (P1), or a count of list rows (failedBatches, failedBatches:PC01).",
            HelpName = "CODE",
            Required = true,
        };
        var version = new Option<int?>("--version") { Description = "This version of the report; without it the current one.", HelpName = "N" };
        var cells = new Option<bool>("--cells") { Description = "With the nation: down to the cells of every province." };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of tables (docs/reports.md)." };
        area.Required = period.Required = true;
        var storage = new OperatorOptions();
        var command = new Command("explain", "Show which cells of which uploads a figure of a report comes from.")
            { area, period, indicator, version, cells, json };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            async services =>
            {
                var question = new LineageQuestion(parsed.GetValue(area)!.Value, parsed.GetValue(period)!.Value, parsed.GetValue(indicator)!)
                {
                    Version = parsed.GetValue(version),
                    WithCells = parsed.GetValue(cells),
                };
                var answer = await services.GetRequiredService<ExplainFigure>().RunAsync(question, cancellation);
                return Write(parsed.InvocationConfiguration.Output, answer, parsed.GetValue(json));
            },
            cancellation));
        return command;
    }

    private static int Write(TextWriter output, LineageAnswer answer, bool json)
    {
        if (answer.Explanation is not { } explanation)
            throw new CommandException(FindingLines.OneLine(answer.Message!.En));
        if (json)
            output.WriteLine(System.Text.Encoding.UTF8.GetString(LineageJson.Write(explanation)));
        else
            new LineageTables(output).Write(explanation);
        return explanation.Sums.All(sum => sum.IsEqual) ? ExitCode.Success : ExitCode.Failed;
    }
}
