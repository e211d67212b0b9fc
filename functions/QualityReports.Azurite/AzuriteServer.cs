using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityReports.Azurite;

/// <summary>An Azurite process on the loopback interface. It ends on disposal, and whenever this program ends: it watches its standard input, which is a pipe
/// from here.</summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process? _process;
    private readonly DataFolder? _folder;

    private AzuriteServer(AzuriteEndpoints endpoints, Process? process, DataFolder? folder = null) =>
        (Endpoints, _process, _folder) = (endpoints, process, folder);

    public AzuriteEndpoints Endpoints { get; }

    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>Whether it was running before, and keeps running.</summary>
    public bool IsForeign => _process is null;

    /// <summary>Its processor time so far; zero where it was running before.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process?.Refresh();
            return _process?.TotalProcessorTime ?? TimeSpan.Zero;
        }
    }

    /// <summary>Uses the Azurite on these ports, or starts one there.</summary>
    /// <inheritdoc cref="StartAsync"/>
    public static async Task<AzuriteServer> UseOrStartAsync(
        AzuriteEndpoints endpoints, string? location = null, TextWriter? progress = null, CancellationToken cancellationToken = default) =>
        await endpoints.IsRunningAsync(cancellationToken)
            ? new AzuriteServer(endpoints, process: null)
            : await StartAsync(endpoints, location, progress, cancellationToken: cancellationToken);

    /// <summary>Installs Azurite if it is missing, starts it and waits until it listens.</summary>
    /// <param name="endpoints">The ports; by default free ones.</param>
    /// <param name="location">The folder of its data; by default they are in memory.</param>
    /// <param name="accounts">The accounts beside the standard one, with the same key.</param>
    /// <exception cref="AzuriteException">Node or npm is missing, npm fails, another Azurite uses the folder, or Azurite does not start.</exception>
    public static async Task<AzuriteServer> StartAsync(
        AzuriteEndpoints? endpoints = null,
        string? location = null,
        TextWriter? progress = null,
        IEnumerable<string>? accounts = null,
        CancellationToken cancellationToken = default)
    {
        var main = await AzuritePackage.InstallAsync(progress, cancellationToken);
        var folder = location is null ? null : DataFolder.Take(location);
        Process? process = null;
        try
        {
            process = Launch(main, endpoints ?? AzuriteEndpoints.Free, location, accounts ?? []);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            return new AzuriteServer(await ReadEndpointsAsync(process, patience.Token), process, folder);
        }
        catch (Exception exception)
        {
            if (process is not null)
                await EndAsync(process);
            folder?.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new AzuriteException($"Azurite did not start within {Patience.TotalSeconds:0} seconds: try again on a quieter machine.", exception);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await EndAsync(_process);
        _folder?.Dispose();
    }

    private static Process Launch(string main, AzuriteEndpoints endpoints, string? location, IEnumerable<string> accounts)
    {
        string[] ports = [
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", Text(endpoints.Blob), "--queuePort", Text(endpoints.Queue), "--tablePort", Text(endpoints.Table),
        ];
        string[] data = location is null ? ["--inMemoryPersistence"] : ["--location", Path.GetFullPath(location)];
        var watch = Path.Combine(AzuritePackage.Source, "end-with-parent.cjs");
        var start = new ProcessStartInfo("node", ["--require", watch, main, "--skipApiVersionCheck", "--disableTelemetry", "--silent", .. ports, .. data])
        {
            WorkingDirectory = Path.GetDirectoryName(main)!,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Always set, as accounts in the environment would replace the standard one.
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Prepend(AzuriteEndpoints.StandardAccount)
            .Select(name => $"{name}:{AzuriteEndpoints.Key}"));
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException("node is not installed: install Node.js 20 or later (https://nodejs.org), then try again.", exception);
        }

        static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads its ports: one line for each service, in the order blob, queue, table.</summary>
    private static async Task<AzuriteEndpoints> ReadEndpointsAsync(Process process, CancellationToken cancellationToken)
    {
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var ports = new List<int>();
        while (ports.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken);
            if (line is null)
                throw new AzuriteException($"Azurite did not start: {Reason(await errors)}");
            if (Listening().Match(line) is { Success: true } match)
                ports.Add(int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture));
        }
        // The output is discarded, but a full pipe would stop the process.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return new AzuriteEndpoints(ports[0], ports[1], ports[2]);
    }

    private static string Reason(string errors) => errors.Contains("EADDRINUSE", StringComparison.Ordinal)
        ? "one of its ports is taken. End the program that listens there, or choose other ports."
        : errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it gave no reason. Try again.";

    private static async Task EndAsync(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"successfully listening at http://.*:(?<port>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
