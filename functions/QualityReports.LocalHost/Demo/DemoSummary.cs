using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace QualityReports.LocalHost.Demo;

/// <summary>Prints what came of a demo.</summary>
internal static class DemoSummary
{
    /// <summary>Prints the states of the uploads and the head of the report.</summary>
    public static void Write(TextWriter output, IReadOnlyList<DemoSubmission> submissions, byte[] reportJson)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 100);
        var states = new Table().Title("Uploads").AddColumns("state", "files");
        foreach (var group in submissions.GroupBy(item => item.State).OrderBy(group => group.Key))
            states.AddRow(group.Key.ToString().ToLowerInvariant(), Number(group.Count()));
        console.Write(states);

        using var report = JsonDocument.Parse(reportJson);
        console.Write(Figures(report.RootElement));
    }

    private static Table Figures(JsonElement report)
    {
        var coverage = report.GetProperty("coverage");
        var table = new Table()
            .Title(Markup.Escape($"{report.GetProperty("areaName").GetProperty("zh").GetString()} {report.GetProperty("period").GetString()}, version {report.GetProperty("version").GetInt32()}"))
            .AddColumns("figure", "value");
        foreach (var name in new[] { "required", "submitted", "onTime", "late", "nil", "invalid", "missing" })
            table.AddRow(name, Number(coverage.GetProperty(name).GetDecimal()));
        foreach (var code in new[] { "C01", "C02", "D01", "D04" })
            table.AddRow(code, Value(report.GetProperty("indicators"), code, "total", "#,##0.##"));
        foreach (var code in new[] { "P1", "P2", "P3" })
            table.AddRow(code, Value(report.GetProperty("rates"), code, "value", "0.0%"));
        return table;
    }

    private static string Value(JsonElement figures, string code, string property, string format)
    {
        var value = figures.EnumerateArray().Single(figure => figure.GetProperty("code").GetString() == code).GetProperty(property);
        return value.ValueKind == JsonValueKind.Null ? "unknown" : value.GetDecimal().ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Number(decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
