using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;
using Spectre.Console;

namespace QualityReports.Benchmarks.Writing;

/// <summary>A kind of work whose cost is measured.</summary>
/// <param name="Work">Its name.</param>
/// <param name="Passes">The passes.</param>
/// <param name="Over">The work with which its cost is compared, measured before it; null for none.</param>
internal sealed record CostCase(string Work, Passes Passes, string? Over = null);

/// <summary>The cost of making files.</summary>
internal static class CostBench
{
    private const int Small = 180;
    private const int Large = 720;

    // The large province has a quarter of the passes, so that both are equally compiled.
    private static readonly Passes Often = new(24, 120);
    private static readonly Passes Seldom = new(6, 120);

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The workbooks that people open.</summary>
    public static IReadOnlyList<CostCase> OfWriting { get; } =
    [
        new(Writers.Template, Often),
        new(Writers.Returned, Often),
        new(Writers.Report(Small), Often),
        new(Writers.Report(Large), Seldom, Writers.Report(Small)),
    ];

    /// <summary>All files of a report and its figures; for comparison as many cells without style, written by ClosedXML alone.</summary>
    public static IReadOnlyList<CostCase> OfConsolidating { get; } =
    [
        new(Writers.Plain, Often),
        new(Writers.Consolidation(Small), Often, Writers.Plain),
        new(Writers.Consolidation(Large), Seldom, Writers.Consolidation(Small)),
    ];

    /// <summary>Measures every case and prints it.</summary>
    public static IReadOnlyList<Ratio> Run(string title, IReadOnlyList<CostCase> cases, bool json)
    {
        var measured = new Dictionary<string, Measurement>();
        var ratios = new List<Ratio>();
        foreach (var item in cases)
        {
            var cost = measured[item.Work] = MeasuredProcess.Run(item.Work, item.Passes);
            var ratio = item.Over is { } other ? new Ratio($"{item.Work} / {other}", cost.CpuMilliseconds / measured[other].CpuMilliseconds) : null;
            if (ratio is not null)
                ratios.Add(ratio);
            if (json)
                Console.WriteLine(ToJson(item.Work, cost, ratio));
        }

        if (!json)
            Write(title, measured, ratios);
        return ratios;
    }

    private static string ToJson(string work, Measurement cost, Ratio? ratio) => JsonSerializer.Serialize(
        new
        {
            Case = work,
            CpuMilliseconds = Math.Round(cost.CpuMilliseconds, 1),
            AllocatedMegabytes = Math.Round(cost.AllocatedMegabytes, 1),
            PeakMegabytes = Math.Round(cost.PeakMegabytes, 1),
            Ratio = ratio is null ? (double?)null : Math.Round(ratio.Value, 2),
        },
        Camel);

    private static void Write(string title, Dictionary<string, Measurement> measured, List<Ratio> ratios)
    {
        var table = new Table { Title = new TableTitle(title) };
        table.AddColumns("work", "CPU ms", "allocated MB", "peak MB");
        foreach (var (work, cost) in measured)
        {
            double[] figures = [cost.CpuMilliseconds, cost.AllocatedMegabytes, cost.PeakMegabytes];
            table.AddRow([work, .. figures.Select(figure => figure.ToString("#,##0.0", CultureInfo.InvariantCulture))]);
        }

        AnsiConsole.Write(table);
        Ratio.Write(ratios);
    }
}
