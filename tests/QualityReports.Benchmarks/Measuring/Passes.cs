using System.Diagnostics;
using System.Globalization;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>The number of repetitions.</summary>
/// <param name="Most">The most passes.</param>
/// <param name="Seconds">The seconds after which no further pass begins.</param>
internal sealed record Passes(int Most, int Seconds)
{
    private const double Megabyte = 1024 * 1024;
    private const int Early = 10;

    /// <summary>One pass: for the time from the start of the process.</summary>
    public static Passes One { get; } = new(1, 0);

    public static Passes Parse(string text)
    {
        var numbers = text.Split('x').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new Passes(numbers[0], numbers[1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Most}x{Seconds}");

    /// <summary>Repeats the work and measures it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="first">Called at the end of the first pass.</param>
    public Measurement Repeat(Action work, Action first)
    {
        var began = Stopwatch.GetTimestamp();
        var passes = new List<(double Wall, double Cpu)>();
        var allocated = 0L;
        do
        {
            allocated = -GC.GetTotalAllocatedBytes();
            passes.Add(Time(work));
            allocated += GC.GetTotalAllocatedBytes();
            if (passes.Count == 1)
                first();
        }
        while (passes.Count < Most && Stopwatch.GetElapsedTime(began).TotalSeconds < Seconds);

        using var self = Process.GetCurrentProcess();
        var settled = passes.TakeLast((passes.Count + 2) / 3).ToList();
        return new Measurement(
            At(0.5, passes.Take(Early).Select(pass => pass.Wall)),
            At(0.25, settled.Select(pass => pass.Wall)),
            settled.Average(pass => pass.Cpu),
            allocated / Megabyte,
            self.PeakWorkingSet64 / Megabyte);
    }

    private static (double Wall, double Cpu) Time(Action work)
    {
        var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static double At(double share, IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)((sorted.Count - 1) * share)];
    }
}
