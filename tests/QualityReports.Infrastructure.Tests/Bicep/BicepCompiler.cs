using System.Diagnostics;
using System.Reflection;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Bicep;

/// <summary>The result of the compiler.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">The compiled JSON, where it was requested.</param>
/// <param name="Messages">Errors, warnings and other messages.</param>
internal sealed record BicepRun(int ExitCode, string Output, string Messages);

/// <summary>The Bicep compiler of the project file's package. It works offline: no file refers to a registry.</summary>
internal static class BicepCompiler
{
    private static readonly string? Program = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(attribute => attribute.Key == "Bicep")?.Value;

    /// <summary>Skips the running test where this machine has no compiler.</summary>
    public static void Require() => Assert.SkipWhen(Program is null, "The Bicep compiler is fetched for Linux on x64 alone.");

    /// <summary>Runs the compiler in folder <c>infra</c>.</summary>
    public static async Task<BicepRun> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program!, arguments)
        {
            WorkingDirectory = Repository.PathOf("infra"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new BicepRun(process.ExitCode, await output, await messages);
    }
}
