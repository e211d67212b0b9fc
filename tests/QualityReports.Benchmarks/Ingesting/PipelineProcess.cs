using System.Diagnostics;
using System.Globalization;
using QualityReports.Azurite;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>A pipeline in a separate process.</summary>
internal sealed class PipelineProcess : IDisposable
{
    private readonly Process _process;

    private PipelineProcess(Process process, PipelineFigures started) => (_process, Started) = (process, started);

    /// <summary>The resources that it had used when it was ready.</summary>
    public PipelineFigures Started { get; }

    /// <summary>Starts it on an emulator and waits until it is ready.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="today">The day of the calendar.</param>
    public static async Task<PipelineProcess> StartAsync(AzuriteServer azurite, DateOnly today)
    {
        var (blob, queue, table) = azurite.Endpoints;
        string[] arguments = [typeof(PipelineProcess).Assembly.Location, PipelineWork.Argument, Text(blob), Text(queue), Text(table), Text(today)];
        var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        return new PipelineProcess(process, await ReadAsync(process));
    }

    /// <summary>Moves it to another day.</summary>
    public Task<PipelineFigures> MoveAsync(DateOnly day) => AskAsync($"{PipelineWork.Move} {Text(day)}");

    /// <summary>Builds the due reports.</summary>
    public Task<PipelineFigures> ReportAsync() => AskAsync(PipelineWork.Report);

    /// <summary>Waits until it has ingested a number of uploads since its start.</summary>
    /// <param name="uploads">The number.</param>
    /// <param name="step">The number between two reports of progress.</param>
    /// <param name="progress">Receives the progress.</param>
    /// <returns>The figures at each step, and at the end.</returns>
    public async Task<IReadOnlyList<PipelineFigures>> WaitAsync(int uploads, int step, Action<PipelineFigures> progress)
    {
        var figures = new List<PipelineFigures>();
        var at = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"{PipelineWork.Wait} {uploads} {step}"));
        for (figures.Add(at); at.Handled < uploads; figures.Add(at))
        {
            progress(at);
            at = await ReadAsync(_process);
        }

        return figures;
    }

    /// <summary>Waits until it has ingested a number of uploads since its start.</summary>
    public async Task<PipelineFigures> WaitAsync(int uploads) => (await WaitAsync(uploads, uploads, _ => { }))[^1];

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<PipelineFigures> AskAsync(string what)
    {
        await _process.StandardInput.WriteLineAsync(what);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync(_process);
    }

    private static async Task<PipelineFigures> ReadAsync(Process process) => await process.StandardOutput.ReadLineAsync() is { } line
        ? PipelineFigures.Parse(line)
        : throw new InvalidOperationException("The pipeline ended; it has said why.");

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
