using System.Globalization;
using System.Text.Json;
using QualityReports.Benchmarks.Baseline;
using Spectre.Console;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>The measurements of a case.</summary>
/// <param name="Case">Its name.</param>
/// <param name="Figures">The figures by name, each with its unit in the name: <c>cpuMilliseconds</c>.</param>
/// <param name="Ratios">The ratios, which are comparable between machines.</param>
internal sealed record CaseFigures(string Case, IReadOnlyList<KeyValuePair<string, double>> Figures, IReadOnlyList<Ratio> Ratios)
{
    /// <summary>Prints the case: a line of JSON, or a table with the ratios below.</summary>
    public void Write(bool json)
    {
        if (json)
        {
            Console.WriteLine(ToJson());
            return;
        }

        var table = new Table { Title = new TableTitle(Case) };
        table.AddColumns("figure", "value");
        foreach (var (name, value) in Figures)
            table.AddRow(name, value.ToString("#,##0.0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        Ratio.Write(Ratios);
    }

    /// <summary>One line of JSON: the case, then its figures.</summary>
    public string ToJson()
    {
        var line = new Dictionary<string, object> { ["case"] = Case };
        foreach (var (name, value) in Figures)
            line[name] = Math.Round(value, 2);
        return JsonSerializer.Serialize(line);
    }
}
