using System.Globalization;
using Xunit;

namespace QualityReports.TestSupport.Faults;

/// <summary>The number and the seeds of the random schedules, read from the environment here only. <c>QR_SOAK=20000</c> sets the total number,
/// <c>QR_SEED=17</c> runs one seed alone.</summary>
public static class FaultSeeds
{
    /// <summary>The variable of the total number.</summary>
    public const string SoakVariable = "QR_SOAK";

    /// <summary>The variable of one seed.</summary>
    public const string SeedVariable = "QR_SEED";

    /// <summary>The default number.</summary>
    public const int Standard = 200;

    /// <summary>The total number.</summary>
    public static int Total { get; } = Read(SoakVariable) ?? Standard;

    /// <summary>Whether there are more than in a normal test run.</summary>
    public static bool IsSoak => Total > Standard;

    private static int? Only { get; } = Read(SeedVariable);

    /// <summary>A test's share of all schedules, from seed 1 on, as the first and the last seed of each of its cases.</summary>
    /// <param name="percent">The share.</param>
    /// <param name="cases">The number of cases: each sets up its scenario once.</param>
    public static TheoryData<int, int> Share(int percent, int cases = 1)
    {
        var data = new TheoryData<int, int>();
        if (Only is { } seed)
        {
            data.Add(seed, seed);
            return data;
        }

        var count = Total * percent / 100;
        for (var i = 0; i < cases; i++)
            data.Add((count * i / cases) + 1, count * (i + 1) / cases);
        return data;
    }

    /// <summary>The command that repeats a seed of the running test.</summary>
    public static string HowToRepeat(int seed) => string.Create(
        CultureInfo.InvariantCulture,
        $"Seed {seed}. To repeat it: {SeedVariable}={seed} ./test.sh --filter FullyQualifiedName~{TestContext.Current.TestMethod?.MethodName}");

    private static int? Read(string variable)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(text))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new InvalidOperationException($"{variable} is '{text}': set it to a number from 1 on, or not at all.");
    }
}
