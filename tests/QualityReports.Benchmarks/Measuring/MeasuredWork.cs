using QualityReports.Benchmarks.Reading;
using QualityReports.Benchmarks.Writing;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>What a measured process does: one kind of work, again and again.</summary>
internal static class MeasuredWork
{
    /// <summary>Does it, says when it was done once, and then what was measured.</summary>
    public static int Run(string work, string passes, string[] files)
    {
        var action = files is [var file] ? Readers.Find(work, File.ReadAllBytes(file)) : Writers.Find(work);
        Console.WriteLine(Passes.Parse(passes).Repeat(action, () => Console.WriteLine("once")).ToJson());
        return 0;
    }
}
