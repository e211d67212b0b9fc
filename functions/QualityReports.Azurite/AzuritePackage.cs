using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace QualityReports.Azurite;

/// <summary>The npm package of Azurite in the version of the lock file. The first program that needs it installs it, once for each user and lock file: in the
/// user's folder of local application data, else in the temporary folder.</summary>
internal static class AzuritePackage
{
    /// <summary>The folder beside the program with package.json and its lock.</summary>
    public static string Source { get; } = Path.Combine(AppContext.BaseDirectory, "Azurite");

    /// <summary>Installs the package unless it is there.</summary>
    /// <returns>The path of Azurite's main script.</returns>
    /// <exception cref="AzuriteException">npm is missing or fails.</exception>
    public static async Task<string> InstallAsync(TextWriter? progress, CancellationToken cancellationToken)
    {
        var folder = CacheFolder();
        var (main, complete) = (Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js"), Path.Combine(folder, "complete"));
        if (File.Exists(complete) && File.Exists(main))
            return main;
        progress?.WriteLine("Installing Azurite, the storage emulator (once, about half a minute) …");
        await using var turn = await TurnAsync(folder, cancellationToken);
        if (File.Exists(complete) && File.Exists(main))
            return main;
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, file), overwrite: true);
        await RunNpmAsync(folder, cancellationToken);
        if (!File.Exists(main))
            throw new AzuriteException($"npm ci ended well but left no {main}: delete {folder} and try again.");
        await File.WriteAllTextAsync(complete, "", cancellationToken);
        return main;
    }

    private static string CacheFolder()
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Source, "package-lock.json"))))[..16];
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var temp = Path.Combine(Path.GetTempPath(), $"QualityReports-{Environment.UserName}");
        foreach (var root in (string[])[Path.IsPathRooted(local) ? Path.Combine(local, "QualityReports") : temp, temp])
        {
            try
            {
                var folder = Directory.CreateDirectory(Path.Combine(root, $"azurite-{version}")).FullName;
                using var probe = File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
                return folder;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Not writable: try the next one.
            }
        }
        throw new AzuriteException($"Neither {local} nor {temp} can be written: set HOME or TMPDIR to a folder that can.");
    }

    private static async Task<FileStream> TurnAsync(string folder, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.2), cancellationToken);
            }
        }
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            npm.StandardInput.Close();
            var (output, errors) = (npm.StandardOutput.ReadToEndAsync(cancellationToken), npm.StandardError.ReadToEndAsync(cancellationToken));
            try
            {
                await npm.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                npm.Kill(entireProcessTree: true);
                throw;
            }
            await output;
            var reason = (await errors).Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal)) ?? "no reason given";
            if (npm.ExitCode == 0)
                return;
            // A terminal sends Ctrl+C to npm as well, which may end before our token is cancelled.
            await Task.Delay(TimeSpan.FromSeconds(0.5), cancellationToken);
            throw new AzuriteException($"npm ci failed in {folder} ({reason.Trim()}): check the network and the npm registry, and try again.");
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException("npm is not installed: install Node.js 20 or later with npm (https://nodejs.org), then try again.", exception);
        }
    }
}
