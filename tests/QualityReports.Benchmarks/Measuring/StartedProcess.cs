using System.Diagnostics;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>A started program after its first line of output.</summary>
internal sealed class StartedProcess : IDisposable
{
    private readonly Process _process;

    private StartedProcess(Process process, double milliseconds) => (_process, Milliseconds) = (process, milliseconds);

    /// <summary>The time from the start to that line.</summary>
    public double Milliseconds { get; }

    /// <summary>Starts a program and waits for the line.</summary>
    /// <param name="arguments">The program, a managed one, and its arguments.</param>
    /// <exception cref="InvalidOperationException">It ended without a line, and printed why.</exception>
    public static StartedProcess Start(params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = process.StandardOutput.ReadLine();
        var started = new StartedProcess(process, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (line is not null)
            return started;
        started.Dispose();
        throw new InvalidOperationException($"{string.Join(' ', arguments)} ended.");
    }

    /// <summary>Its further output until it ends by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed, and printed why.</exception>
    public string ReadToEnd()
    {
        var rest = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return _process.ExitCode == 0 ? rest : throw new InvalidOperationException($"{string.Join(' ', _process.StartInfo.ArgumentList)} failed.");
    }

    /// <summary>Ends a running process.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
