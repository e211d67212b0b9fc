using System.Globalization;
using System.Text.Json;
using QualityReports.TestSupport;

namespace QualityReports.Benchmarks.Baseline;

/// <summary>The committed ratios, <c>baseline.json</c>.</summary>
internal static class BaselineFile
{
    private const string Name = "tests/QualityReports.Benchmarks/baseline.json";
    private const double Tolerance = 1.2;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Compares ratios with the committed ones, and reports each that is a fifth worse or has none.</summary>
    /// <param name="ratios">The measured ratios.</param>
    /// <param name="errors">Receives the reports.</param>
    /// <returns>Whether none is worse.</returns>
    public static bool Check(IReadOnlyCollection<Ratio> ratios, TextWriter errors)
    {
        return Check(ratios, Read(), errors);
    }

    /// <summary>Writes ratios as the committed ones; those of parts that were not measured stay.</summary>
    public static void Write(IEnumerable<Ratio> ratios)
    {
        var committed = new SortedDictionary<string, double>(Read(), StringComparer.Ordinal);
        foreach (var ratio in ratios)
            committed[ratio.Name] = Math.Round(ratio.Value, 2);
        File.WriteAllText(Repository.PathOf(Name), JsonSerializer.Serialize(committed, Indented) + "\n");
    }

    /// <inheritdoc cref="Check(IReadOnlyCollection{Ratio}, TextWriter)"/>
    internal static bool Check(IReadOnlyCollection<Ratio> ratios, IReadOnlyDictionary<string, double> committed, TextWriter errors)
    {
        var worse = ratios.Where(ratio => !committed.TryGetValue(ratio.Name, out var before) || !(ratio.Value <= before * Tolerance)).ToList();
        foreach (var ratio in worse)
        {
            errors.WriteLine(committed.TryGetValue(ratio.Name, out var before)
                ? string.Create(CultureInfo.InvariantCulture, $"qr: {ratio}, which was {before:0.00}: more than a fifth worse.")
                : $"qr: {ratio}, which {Name} does not know.");
        }

        // A run without a measurement proves nothing.
        return worse.Count == 0 && ratios.Count > 0;
    }

    private static Dictionary<string, double> Read() => JsonSerializer.Deserialize<Dictionary<string, double>>(Repository.ReadText(Name))!;
}
