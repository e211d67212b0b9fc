using System.Diagnostics;
using System.Globalization;
using QualityReports.Functions.Settings;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The published app in a separate process. It ends on disposal, and whenever this process ends.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // The shell becomes the worker. Its child waits until our end of the pipe is closed, and kills the worker if that is still its parent.
    private const string GuardedStart = """
        worker=$$
        exec 3<&0
        { read -r _ <&3; read -r _ _ _ parent _ </proc/self/stat; [ "$parent" != "$worker" ] || kill -KILL "$worker"; } >/dev/null 2>&1 &
        exec "$@" 3<&- </dev/null
        """;

    private readonly Process _process;

    private WorkerProcess(Process process)
    {
        _process = process;
        Ended = WaitAsync();
    }

    /// <summary>Ends with the process.</summary>
    public Task<WorkerEnd> Ended { get; }

    /// <summary>Processor time that it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="app">The app.</param>
    /// <param name="host">The address of the host.</param>
    /// <param name="workerId">The name by which it reports.</param>
    /// <param name="settings">The app's settings, by their names in the environment; those of this process are not passed on.</param>
    public static WorkerProcess Start(PublishedApp app, Uri host, string workerId, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", GuardedStart, "worker", .. app.Command, .. Arguments(host, workerId)])
        {
            WorkingDirectory = app.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in AppSettings.All)
            start.Environment.Remove(setting.Name);
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = app.Folder;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!Ended.IsCompleted)
            _process.StandardInput.Close();
        await Ended;
        _process.Dispose();
    }

    private static string[] Arguments(Uri host, string workerId) =>
    [
        "--host", host.Host, "--port", host.Port.ToString(CultureInfo.InvariantCulture), "--workerId", workerId, "--requestId", workerId,
        "--grpcMaxMessageLength", "2147483647", "--functions-uri", host.AbsoluteUri, "--functions-worker-id", workerId,
        "--functions-request-id", workerId, "--functions-grpc-max-message-length", "2147483647",
    ];

    private async Task<WorkerEnd> WaitAsync()
    {
        var (errors, output) = (_process.StandardError.ReadToEndAsync(), _process.StandardOutput.ReadToEndAsync());
        await _process.WaitForExitAsync();
        _process.StandardInput.Close();
        return new WorkerEnd(_process.ExitCode, await errors, await output);
    }
}
