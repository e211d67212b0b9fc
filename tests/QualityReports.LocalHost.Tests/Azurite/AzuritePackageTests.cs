using System.Diagnostics;
using System.Globalization;
using QualityReports.LocalHost.Cli;

namespace QualityReports.LocalHost.Tests.Azurite;

public sealed class AzuritePackageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _home = Directory.CreateTempSubdirectory("home-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    // A terminal sends Ctrl+C to npm as well; whichever of the two ends first, it is no fault of npm's.
    [Theory]
    [InlineData("kill -INT {0}")]
    [InlineData("kill -INT $(cat {1}/npm.pid); sleep 0.1; kill -INT {0}")]
    public async Task Install_CtrlC_IsOneLineAndTheExitCodeOfASignal(string signals)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var qr = Start();
        var errors = qr.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await qr.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);

        using (var kill = Process.Start("sh", ["-c", string.Format(CultureInfo.InvariantCulture, signals, qr.Id, _home)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await qr.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal((ExitCode.Interrupted, "qr: interrupted."), (qr.ExitCode, (await errors).TrimEnd()));
    }

    // A machine on which nothing was ever installed, with an npm that takes its time.
    private Process Start()
    {
        var script = Path.Combine(_home, "npm");
        File.WriteAllText(script, "#!/bin/sh\necho $$ > \"$HOME/npm.pid\"\nexec sleep 60\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "demo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = _home;
        start.Environment["XDG_DATA_HOME"] = _home;
        start.Environment["PATH"] = $"{_home}:{Environment.GetEnvironmentVariable("PATH")}";
        return Process.Start(start)!;
    }
}
