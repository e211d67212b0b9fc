namespace QualityReports.Benchmarks.Measuring;

/// <summary>Starts this program again for one kind of work, so that memory and first pass are those of that work alone.</summary>
internal static class MeasuredProcess
{
    /// <summary>The first argument of such a process.</summary>
    public const string Argument = "measure";

    /// <summary>Runs the work to its end.</summary>
    /// <param name="work">The name of the work.</param>
    /// <param name="passes">The number of passes.</param>
    /// <param name="files">The input files.</param>
    /// <exception cref="InvalidOperationException">The process failed, and printed why.</exception>
    public static Measurement Run(string work, Passes passes, params string[] files)
    {
        string[] arguments = [typeof(MeasuredProcess).Assembly.Location, Argument, work, passes.ToString(), .. files];
        using var process = StartedProcess.Start(arguments);
        return Measurement.Parse(process.ReadToEnd()) with { ColdMilliseconds = process.Milliseconds };
    }

    /// <summary>The same, with the median of several starts.</summary>
    /// <param name="starts">The number of processes; all but the first do the work once.</param>
    /// <inheritdoc cref="Run"/>
    public static Measurement Run(int starts, string work, Passes passes, params string[] files)
    {
        var measured = Run(work, passes, files);
        var cold = Enumerable.Range(1, starts - 1).Select(_ => Run(work, Passes.One, files).ColdMilliseconds).Append(measured.ColdMilliseconds).Order()
            .ToList();
        return measured with { ColdMilliseconds = cold[cold.Count / 2] };
    }
}
