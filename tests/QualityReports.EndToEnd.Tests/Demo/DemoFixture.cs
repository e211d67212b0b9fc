using System.Security.Cryptography;
using System.Text.Json;
using QualityReports.LocalHost.Cli;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>One run of <c>qr demo</c> for all tests that look at what came of it.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private readonly StringWriter _output = new();

    /// <summary>What it ended with.</summary>
    public int ExitCode { get; private set; }

    /// <summary>What it printed, errors too.</summary>
    public string Output => _output.ToString();

    /// <summary>Where it wrote.</summary>
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
