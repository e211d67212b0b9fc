namespace QualityReports.Benchmarks.Measuring;

/// <summary>Starts this program once more, to do one kind of work: its memory and its first pass are then nobody else's.</summary>
internal static class MeasuredProcess
{
    /// <summary>The first argument of such a process.</summary>
    public const string Argument = "measure";

    /// <summary>Runs it to its end.</summary>
    /// <param name="work">The name of the work.</param>
    /// <param name="passes">How often it is done.</param>
    /// <param name="files">The files that it needs.</param>
    /// <exception cref="InvalidOperationException">The process failed; it has said why.</exception>
    public static Measurement Run(string work, Passes passes, params string[] files)
    {
        string[] arguments = [typeof(MeasuredProcess).Assembly.Location, Argument, work, passes.ToString(), .. files];
        using var process = StartedProcess.Start(arguments);
        return Measurement.Parse(process.ReadToEnd()) with { ColdMilliseconds = process.Milliseconds };
    }

    /// <summary>The same, with the median of several starts.</summary>
    /// <param name="starts">How many processes are started in all; all but the first do the work once.</param>
    /// <inheritdoc cref="Run"/>
    public static Measurement Run(int starts, string work, Passes passes, params string[] files)
    {
        var measured = Run(work, passes, files);
        var cold = Enumerable.Range(1, starts - 1).Select(_ => Run(work, Passes.One, files).ColdMilliseconds).Append(measured.ColdMilliseconds).Order().ToList();
        return measured with { ColdMilliseconds = cold[cold.Count / 2] };
    }
}
