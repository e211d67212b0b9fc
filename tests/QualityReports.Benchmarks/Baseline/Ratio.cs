using System.Globalization;

namespace QualityReports.Benchmarks.Baseline;

/// <summary>A figure that is comparable between machines: the cost of one thing as a multiple of another's, measured side by side.</summary>
/// <param name="Name">The two that are compared.</param>
/// <param name="Value">The ratio; less is better.</param>
internal sealed record Ratio(string Name, double Value)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Value:0.00}");

    public static void Write(IEnumerable<Ratio> ratios)
    {
        foreach (var ratio in ratios)
            Console.WriteLine(ratio);
    }
}
