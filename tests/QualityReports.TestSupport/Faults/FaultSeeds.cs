using System.Globalization;
using Xunit;

namespace QualityReports.TestSupport.Faults;

/// <summary>
/// How many seeded schedules the storms go through, and with which seeds: the one place where the environment is asked. <c>QR_SOAK=20000</c> says how many
/// there are in all, <c>QR_SEED=17</c> takes that one alone.
/// </summary>
public static class FaultSeeds
{
    /// <summary>How many schedules run in all.</summary>
    public const string SoakVariable = "QR_SOAK";

    /// <summary>The one seed that is repeated.</summary>
    public const string SeedVariable = "QR_SEED";

    /// <summary>How many there are where nothing else is asked for.</summary>
    public const int Standard = 200;

    /// <summary>How many there are in all.</summary>
    public static int Total { get; } = Read(SoakVariable) ?? Standard;

    /// <summary>Whether more is asked for than a test run does.</summary>
    public static bool IsSoak => Total > Standard;

    private static int? Only { get; } = Read(SeedVariable);

    /// <summary>A test's share of all schedules, from seed 1 on, as the first and the last seed of each of its cases.</summary>
    /// <param name="percent">The share.</param>
    /// <param name="cases">How many cases: each sets its stage once.</param>
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

    /// <summary>The line that repeats a seed of the test that runs.</summary>
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
