using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityReports.TestSupport;

namespace QualityReports.Benchmarks.Baseline;

/// <summary>The committed ratios, <c>baseline.json</c>.</summary>
internal static class BaselineFile
{
    private const string Name = "tests/QualityReports.Benchmarks/baseline.json";
    private const double Tolerance = 1.2;

    // Names have spaces and slashes, and stay readable.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares ratios with the committed ones, and names each that is a fifth worse or has none.</summary>
    /// <param name="ratios">What was measured.</param>
    /// <param name="errors">Where the names go.</param>
    /// <returns>Whether none is worse.</returns>
    public static bool Check(IEnumerable<Ratio> ratios, TextWriter errors) => Check(ratios, Read(), errors);

    /// <summary>Writes ratios into the file; those that were not measured stay.</summary>
    public static void Write(IEnumerable<Ratio> ratios) =>
        File.WriteAllText(Repository.PathOf(Name), JsonSerializer.Serialize(Merge(Read(), ratios), Indented) + "\n");

    internal static SortedDictionary<string, double> Merge(IReadOnlyDictionary<string, double> committed, IEnumerable<Ratio> ratios)
    {
        var all = new SortedDictionary<string, double>(committed.ToDictionary(), StringComparer.Ordinal);
        foreach (var ratio in ratios)
            all[ratio.Name] = Math.Round(ratio.Value, 2);
        return all;
    }

    private static Dictionary<string, double> Read() => JsonSerializer.Deserialize<Dictionary<string, double>>(Repository.ReadText(Name))!;

    /// <inheritdoc cref="Check(IEnumerable{Ratio}, TextWriter)"/>
    internal static bool Check(IEnumerable<Ratio> ratios, IReadOnlyDictionary<string, double> committed, TextWriter errors)
    {
        var worse = ratios.Where(ratio => !committed.TryGetValue(ratio.Name, out var before) || ratio.Value > before * Tolerance).ToList();
        foreach (var ratio in worse)
        {
            errors.WriteLine(committed.TryGetValue(ratio.Name, out var before)
                ? string.Create(CultureInfo.InvariantCulture, $"qr: {ratio}, which was {before:0.00}: more than a fifth worse.")
                : $"qr: {ratio}, which {Name} does not know.");
        }

        return worse.Count == 0;
    }
}
