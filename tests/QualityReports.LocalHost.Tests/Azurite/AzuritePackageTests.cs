using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Tests.Azurite;

[Trait("Category", "Slow")]
public sealed class AzuritePackageTests : IDisposable
{
    // signal(2): the number of SIGINT and its handling.
    private const int Interrupt = 2;
    private const nint Default = 0;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string _home = Directory.CreateTempSubdirectory("home-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    // A terminal sends Ctrl+C to npm as well; whichever ends first, it is no fault of npm's.
    [Theory]
    [InlineData("kill -INT {0}")]
    [InlineData("kill -INT $(cat {1}/npm.pid); sleep 0.1; kill -INT {0}")]
    public async Task Install_CtrlC_IsOneLineAndTheExitCodeOfASignal(string signals)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var patience = new CancellationTokenSource(Patience);
        using var qr = Start();
        var errors = qr.StandardError.ReadToEndAsync(patience.Token);
        await qr.StandardOutput.ReadLineAsync(patience.Token);
        while (!File.Exists(Path.Combine(_home, "npm.pid")))
            await Task.Delay(TimeSpan.FromSeconds(0.05), patience.Token);

        using (var kill = Process.Start("sh", ["-c", string.Format(CultureInfo.InvariantCulture, signals, qr.Id, _home)]))
            await kill.WaitForExitAsync(patience.Token);
        await qr.WaitForExitAsync(patience.Token);

        Assert.Equal((ExitCode.Interrupted, "qr: interrupted."), (qr.ExitCode, (await errors).TrimEnd()));
    }

    [Fact]
    public async Task Install_CtrlCAtItsBeginning_IsOneLineToo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var patience = new CancellationTokenSource(Patience);
        using var qr = Start("kill -INT $PPID");
        var output = qr.StandardOutput.ReadToEndAsync(patience.Token);

        var errors = await qr.StandardError.ReadToEndAsync(patience.Token);
        await qr.WaitForExitAsync(patience.Token);

        Assert.Equal((ExitCode.Interrupted, "qr: interrupted."), (qr.ExitCode, errors.TrimEnd()));
        Assert.NotEmpty(await output);
    }

    // A machine without the package, with a slow npm, which does something first.
    private Process Start(string first = "true")
    {
        var script = Path.Combine(_home, "npm");
        File.WriteAllText(script, $"#!/bin/sh\n{first}\necho $$ > \"$HOME/npm.new\"\nmv \"$HOME/npm.new\" \"$HOME/npm.pid\"\nexec sleep 600\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // A shell's & makes this process ignore Ctrl+C, and its children would inherit that.
        _ = signal(Interrupt, Default);
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

    [DllImport("libc")]
    private static extern nint signal(int number, nint handler);
}
