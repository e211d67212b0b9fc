using System.Globalization;
using System.Text.Json;
using QualityReports.TestSupport;

namespace QualityReports.Benchmarks.Baseline;

/// <summary>The committed ratios, <c>baseline.json</c>.</summary>
internal static class BaselineFile
{
    private const string Name = "tests/QualityReports.Benchmarks/baseline.json";
    private const double Tolerance = 1.2;

    /// <summary>Compares ratios with the committed ones, and names each that is a fifth worse or has none.</summary>
    /// <param name="ratios">What was measured.</param>
    /// <param name="errors">Where the names go.</param>
    /// <returns>Whether none is worse.</returns>
    public static bool Check(IEnumerable<Ratio> ratios, TextWriter errors)
    {
        var committed = JsonSerializer.Deserialize<Dictionary<string, double>>(Repository.ReadText(Name))!;
        return Check(ratios, committed, errors);
    }

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
