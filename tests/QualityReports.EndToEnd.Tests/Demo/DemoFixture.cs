using System.Security.Cryptography;
using System.Text.Json;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>One run of <c>qr demo</c> for all tests of its results.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private readonly StringWriter _output = new();

    /// <summary>Its exit code.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Its output, errors included.</summary>
    public string Output => _output.ToString();

    /// <summary>Its output folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("qr-demo-").FullName;

    /// <summary>report.json.</summary>
    public JsonElement Report { get; private set; }

    /// <summary>The file of each upload by its SHA-256.</summary>
    public IReadOnlyDictionary<string, string> Uploads { get; private set; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        ExitCode = await CommandLine.RunAsync(["demo", "--out", Folder], _output, _output);
        if (ExitCode != 0)
            return;
        Report = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(Path.Combine(Folder, "report.json")));
        Uploads = Directory.GetFiles(Path.Combine(Folder, "uploads"))
            .GroupBy(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))
            .ToDictionary(group => group.Key, group => group.First());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
