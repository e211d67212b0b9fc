using Spectre.Console;

namespace QualityReports.LocalHost.Demo.Nation;

/// <param name="Processor">The processor time of this process, without the emulator's.</param>
internal sealed record Effort(TimeSpan Elapsed, TimeSpan Processor);

internal static class NationSummary
{
    public static void Write(TextWriter output, NationResult result, Effort made, Effort total)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 100);
        var table = new Table().Title("Load").AddColumns("figure", "value");
        table.AddRow("uploads", Number(result.Answers.Count));
        foreach (var group in result.Answers.GroupBy(answer => answer.Entry?.State).OrderBy(group => group.Key))
            table.AddRow("  " + StateOf(group.Key), Number(group.Count()));
        table.AddRow("reports", Number(result.Reports.Values.Count(report => report is not null)));
        table.AddRow("localities in them", Number(result.Reports.Values.Sum(report => report?.Submitted ?? 0)));
        if (result.Campaign is { } campaign)
        {
            table.AddRow("cities and counties taking part", Number(campaign.LocalitiesTakingPart));
            table.AddRow("provinces entirely", Number(campaign.ProvincesEntirely));
            table.AddRow("titles held", Number(campaign.TitlesHeld));
        }

        table.AddRow("workbooks made in", Seconds(made.Elapsed));
        table.AddRow("uploaded in", Seconds(result.Sending));
        table.AddRow("all in a final state after", Seconds(result.Ingesting));
        table.AddRow("uploads a second", (result.Answers.Count / result.Ingesting.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture));
        foreach (var share in new[] { 0.5, 0.95, 1 })
            table.AddRow(string.Create(CultureInfo.InvariantCulture, $"{share:0 %} final within"), Seconds(result.Percentile(share)));
        table.AddRow("requests to storage an upload", ((double)result.Requests / result.Answers.Count).ToString("0.0", CultureInfo.InvariantCulture));
        table.AddRow("reports built in", Seconds(result.Consolidating));
        table.AddRow("in all", Seconds(total.Elapsed));
        table.AddRow("processor time, the emulator's left out", Seconds(total.Processor));
        table.AddRow("  for the workbooks", Seconds(made.Processor));
        console.Write(table);
    }

    private static string StateOf(SubmissionState? state) => state?.ToString().ToLowerInvariant() ?? "not seen";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
