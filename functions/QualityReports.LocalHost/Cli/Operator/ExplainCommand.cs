using QualityReports.Domain.Reports.Explanations;
using QualityReports.Functions.Lineages;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr explain</c>: the cells behind a figure of a published report.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var (area, period) = (Options.Area(), Options.Period());
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
        return new OperatorCommand("explain", "Show which cells of which uploads a figure of a report comes from.")
            { area, period, indicator, version, cells, json }
            .Does(async call =>
            {
                var question = new LineageQuestion(call.Get(area), call.Get(period), call.Get(indicator))
                {
                    Version = call.Find(version),
                    WithCells = call.Find(cells),
                };
                return Write(call.Output, await call.Service<ExplainFigure>().RunAsync(question, call.Cancellation), call.Find(json));
            });
    }

    private static int Write(TextWriter output, LineageAnswer answer, bool json)
    {
        if (answer.Explanation is not { } explanation)
            throw new CommandException(FindingLines.OneLine(answer.Problem!.Message.En));
        if (json)
            output.WriteLine(System.Text.Encoding.UTF8.GetString(LineageJson.Write(explanation)));
        else
            new LineageTables(output).Write(explanation);
        return explanation.Sums.All(sum => sum.IsEqual) ? ExitCode.Success : ExitCode.Failed;
    }
}
