using System.Text.Json;
using Spectre.Console;

namespace QualityReports.LocalHost.Demo;

internal static class DemoSummary
{
    /// <summary>Prints the states of the uploads, and of the report its coverage and the key figures of the form.</summary>
    public static void Write(TextWriter output, IReadOnlyList<DemoSubmission> submissions, FormEdition form, byte[] reportJson)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 100);
        var states = new Table().Title("Uploads").AddColumns("state", "files");
        foreach (var group in submissions.GroupBy(item => item.State).OrderBy(group => group.Key))
            states.AddRow(group.Key.ToString().ToLowerInvariant(), Number(group.Count()));
        console.Write(states);

        using var report = JsonDocument.Parse(reportJson);
        console.Write(Figures(form, report.RootElement));
    }

    private static Table Figures(FormEdition form, JsonElement report)
    {
        var coverage = report.GetProperty("coverage");
        var table = new Table()
            .Title(Markup.Escape(
                $"{report.GetProperty("areaName").GetProperty("zh").GetString()} {report.GetProperty("period").GetString()}, "
                + $"version {report.GetProperty("version").GetInt32()}"))
            .AddColumns("figure", "value");
        foreach (var name in new[] { "required", "submitted", "onTime", "late", "nil", "invalid", "missing" })
            table.AddRow(name, Number(coverage.GetProperty(name).GetDecimal()));
        foreach (var code in form.KeyFigures)
            table.AddRow(code, Value(form, report, code));
        return table;
    }

    private static string Value(FormEdition form, JsonElement report, string code) => form.FindRate(code) is null
        ? Value(report.GetProperty("indicators"), code, "total", "#,##0.##")
        : Value(report.GetProperty("rates"), code, "value", "0.0%");

    private static string Value(JsonElement figures, string code, string property, string format)
    {
        var value = figures.EnumerateArray().Single(figure => figure.GetProperty("code").GetString() == code).GetProperty(property);
        return value.ValueKind == JsonValueKind.Null ? "unknown" : value.GetDecimal().ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Number(decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
