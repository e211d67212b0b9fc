using System.Globalization;
using QualityReports.Benchmarks.Baseline;
using QualityReports.Benchmarks.Measuring;
using Spectre.Console;

namespace QualityReports.Benchmarks.Reading;

/// <summary>Reading and checking, beside other libraries that only read.</summary>
internal static class ReadBench
{
    /// <summary>Measures every case and prints it.</summary>
    public static IReadOnlyList<Ratio> Run(bool json)
    {
        var ratios = new List<Ratio>();
        foreach (var result in ReadCase.All.Select(Measure))
        {
            if (json)
                Console.WriteLine(result.ToJson());
            else
                Write(result);
            ratios.AddRange(result.Ratios());
        }

        return ratios;
    }

    private static ReadResult Measure(ReadCase item)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, item.Make());
            string[] readers = [Readers.Ours, .. Readers.Peers, Readers.Floor];
            return new ReadResult(item, readers.ToDictionary(reader => reader, reader => MeasuredProcess.Run(item.Starts, reader, item.Passes, file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Write(ReadResult result)
    {
        var table = new Table { Title = new TableTitle($"read {result.Case.Name}") };
        table.AddColumns("reader", "settled ms", "early ms", "cold ms", "allocated MB", "peak MB");
        foreach (var (reader, measured) in result.Readers)
        {
            double[] figures =
            [
                measured.SettledMilliseconds, measured.EarlyMilliseconds, measured.ColdMilliseconds, measured.AllocatedMegabytes, measured.PeakMegabytes,
            ];
            table.AddRow([reader, .. figures.Select(figure => figure.ToString("#,##0.0", CultureInfo.InvariantCulture))]);
        }

        AnsiConsole.Write(table);
        Ratio.Write(result.Ratios());
    }
}
