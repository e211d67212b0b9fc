using QualityReports.Domain.Reports;
using QualityReports.Functions.Consolidation;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports;

namespace QualityReports.LocalHost.Tests.Cli;

[Trait("Category", "Slow")]
public sealed class VerifyCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verify-").FullName;
    private string[] _names = [];

    public async ValueTask InitializeAsync()
    {
        var files = await ReportFiles.WriteAsync(SampleReports.Province().Build(), TestContext.Current.CancellationToken);
        foreach (var file in files)
            await File.WriteAllBytesAsync(Path.Combine(_folder, file.Name), file.Content, TestContext.Current.CancellationToken);
        _names = [.. files.Select(file => file.Name).Where(name => name != "manifest.json")];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Verify_TheFilesOfAReport_AreOk()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "uploads"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "uploads", "return.xlsx"), "beside the report");

        var run = await VerifyAsync();

        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Errors));
        Assert.All(_names, name => Assert.Equal("ok", StateOf(run, name)));
    }

    [Theory]
    [InlineData("", ", version 1, provisional, ")]
    [InlineData("final", ", version 1, final, ")]
    [InlineData("correction", ", version 1, correction no. 2, ")]
    [InlineData("earlier release", ", version 1, ")]
    public async Task Verify_Report_SaysWhereItStands(string what, string words)
    {
        var path = Path.Combine(_folder, "manifest.json");
        var manifest = ReportManifest.Read(await File.ReadAllBytesAsync(path));
        manifest = what switch
        {
            "final" => manifest with { Status = ReportStatus.Final },
            "correction" => manifest with { Status = ReportStatus.Final, Correction = 2 },
            "earlier release" => manifest with { Status = null },
            _ => manifest,
        };
        await File.WriteAllBytesAsync(path, manifest.Write());

        var run = await VerifyAsync();

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.StartsWith($"{manifest.Area} {manifest.Period}{words}{manifest.InputsHash}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AFlippedBit_NamesThatFileAlone()
    {
        foreach (var name in _names)
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(_folder, name));
            await File.WriteAllBytesAsync(Path.Combine(_folder, name), [.. content[..^1], (byte)(content[^1] ^ 1)]);
            var run = await VerifyAsync();
            await File.WriteAllBytesAsync(Path.Combine(_folder, name), content);

            Assert.Equal(ExitCode.Invalid, run.Exit);
            Assert.All(_names, other => Assert.Equal(other == name ? "differs" : "ok", StateOf(run, other)));
        }
    }

    [Fact]
    public async Task Verify_AFileTooFewAndOneTooMany_NamesBoth()
    {
        File.Move(Path.Combine(_folder, _names[0]), Path.Combine(_folder, "copy.bin"));

        var run = await VerifyAsync();

        Assert.Equal(ExitCode.Invalid, run.Exit);
        Assert.Equal(("missing", "not in manifest"), (StateOf(run, _names[0]), StateOf(run, "copy.bin")));
        Assert.Contains($"2 files of {_names.Length + 1} not as", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{ "schema": 1, "area": "330000", "period": "2009-Q1", "inputsHash": "x", "files": [ null ], "sources": [] }""")]
    [InlineData("""{ "schema": 1, "area": "330000", "period": "2009-Q1", "inputsHash": "x", "files": [], "sources": [] }""")]
    public async Task Verify_ADamagedManifest_IsOneLine(string json)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "manifest.json"), json);

        var run = await VerifyAsync();

        Assert.Equal((ExitCode.Invalid, ""), (run.Exit, run.Output));
        Assert.Contains("is damaged", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AFolderWithoutManifest_IsOneLine()
    {
        File.Delete(Path.Combine(_folder, "manifest.json"));

        var run = await VerifyAsync();

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("there is no manifest.json in", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private Task<CommandRun> VerifyAsync() => CommandRun.OfAsync("verify", _folder);

    private static string StateOf(CommandRun run, string name) =>
        run.Output.Split('\n').Single(line => line.TrimEnd().EndsWith(" " + name, StringComparison.Ordinal)).Trim()[..^name.Length].TrimEnd();
}
