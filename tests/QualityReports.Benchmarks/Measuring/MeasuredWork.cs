using QualityReports.Benchmarks.Reading;
using QualityReports.Benchmarks.Writing;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>The work of a measured process, repeated.</summary>
internal static class MeasuredWork
{
    /// <summary>Does the work, reports the end of the first pass, and then the measurements.</summary>
    public static int Run(string work, string passes, string[] files)
    {
        var action = files is [var file] ? Readers.Find(work, File.ReadAllBytes(file)) : Writers.Find(work);
        Console.WriteLine(Passes.Parse(passes).Repeat(action, () => Console.WriteLine("once")).ToJson());
        return 0;
    }
}
