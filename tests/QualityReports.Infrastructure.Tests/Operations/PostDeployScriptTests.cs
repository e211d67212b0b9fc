using System.Diagnostics;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Operations;

/// <summary>The last step of a deployment detects lost events. Scripted programs replace az and curl.</summary>
[Trait("Category", "Slow")]
public sealed class PostDeployScriptTests : IDisposable
{
    private const string Endpoint = "https://app.example/runtime/webhooks/blobs?functionName=Host.Functions.IngestSubmission&code=k";
    private const string BlobTrigger = """[ { "type": "blobTrigger" } ]""";

    private readonly string _folder = Directory.CreateTempSubdirectory("postdeploy-").FullName;

    [Theory]
    [InlineData(Endpoint, BlobTrigger, "Succeeded", "uploads go to IngestSubmission", 0)]
    [InlineData("https://other.example/runtime/webhooks/blobs?functionName=Host.Functions.IngestSubmission", BlobTrigger, "Succeeded", "leads to another host",
        1)]
    [InlineData("https://app.example/runtime/webhooks/blobs", BlobTrigger, "Succeeded", "names no function", 1)]
    [InlineData(Endpoint, """[ { "type": "timerTrigger" } ]""", "Succeeded", "no blob trigger named IngestSubmission", 1)]
    [InlineData(Endpoint, BlobTrigger, "Failed", "is Failed, not Succeeded", 1)]
    public async Task Run_WhatWasDeployed_IsVerified(string endpoint, string bindings, string state, string expected, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "postdeploy.sh is for sh");
        await WriteProgramAsync("curl", "exit 0");
        await WriteProgramAsync("az", $"""
            case "$*" in
                *'keys list'*) echo key ;;
                *endpointUrl*) echo '{endpoint}' ;;
                *config.bindings*) echo '{bindings}' ;;
                *provisioningState*) echo '{state}' ;;
            esac
            """);

        var (output, exit) = await RunAsync();

        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Equal(code, exit);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task WriteProgramAsync(string name, string script)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<(string Output, int Exit)> RunAsync()
    {
        var start = new ProcessStartInfo("sh", [Repository.PathOf("infra/scripts/postdeploy.sh")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = $"{_folder}:{start.Environment["PATH"]}";
        foreach (var variable in (string[])["AZURE_RESOURCE_GROUP", "QR_FUNCTION_APP", "QR_SYSTEM_TOPIC", "QR_HOST_ACCOUNT"])
            start.Environment[variable] = "name";
        start.Environment["QR_HOST_NAME"] = "app.example";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (await output + await errors, process.ExitCode);
    }
}
