using System.Diagnostics;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>A program that was started, and has said its first line.</summary>
internal sealed class StartedProcess : IDisposable
{
    private readonly Process _process;

    private StartedProcess(Process process, double milliseconds) => (_process, Milliseconds) = (process, milliseconds);

    /// <summary>How long that took from the start.</summary>
    public double Milliseconds { get; }

    /// <summary>Starts it and waits for the line.</summary>
    /// <param name="arguments">The program, a managed one, and what it is told.</param>
    /// <exception cref="InvalidOperationException">It ended without a line; it has said why.</exception>
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

    /// <summary>What else it says until it ends by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed; it has said why.</exception>
    public string ReadToEnd()
    {
        var rest = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return _process.ExitCode == 0 ? rest : throw new InvalidOperationException($"{string.Join(' ', _process.StartInfo.ArgumentList)} failed.");
    }

    /// <summary>Ends it, where it has not ended.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
