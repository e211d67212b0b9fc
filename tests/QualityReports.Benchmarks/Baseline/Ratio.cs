using System.Globalization;

namespace QualityReports.Benchmarks.Baseline;

/// <summary>A figure that carries over to other machines: how many times one thing costs another, measured side by side.</summary>
/// <param name="Name">What is compared with what.</param>
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
