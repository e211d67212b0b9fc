using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Bicep;

/// <summary>The compiler reports nothing: every rule of bicepconfig.json is an error.</summary>
[Trait("Category", "Slow")]
public sealed class BuildTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bicep-");

    public static TheoryData<string> Templates => [.. Files("*.bicep")];

    public void Dispose() => _folder.Delete(recursive: true);

    // One run of the compiler for all, as its start is slower than its work. Lint compiles its input, so it reports errors too.
    [Theory]
    [InlineData("./*.bicep")]
    [InlineData("./*.bicepparam")]
    public async Task Lint_EveryFile_SaysNothing(string pattern)
    {
        BicepCompiler.Require();
        var run = await BicepCompiler.RunAsync("lint", "--pattern", pattern);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Messages));
    }

    [Fact]
    public async Task Build_EveryTemplate_SaysNothing()
    {
        BicepCompiler.Require();
        var run = await BicepCompiler.RunAsync("build", "--pattern", "./*.bicep", "--outdir", _folder.FullName);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Messages));
        Assert.Equal(NamesOf(Files("*.bicep")), NamesOf(_folder.GetFiles().Select(file => file.Name)));
    }

    [Fact]
    public async Task BuildParams_EveryParameterFile_SaysNothing()
    {
        BicepCompiler.Require();
        var run = await BicepCompiler.RunAsync("build-params", "--pattern", "./*.bicepparam", "--outdir", _folder.FullName);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Messages));
        Assert.Equal(NamesOf(Files("*.bicepparam")), NamesOf(_folder.GetFiles().Select(file => file.Name)));
    }

    [Fact]
    public void Files_OfInfra_AreFound()
    {
        Assert.Contains(Files("*.bicep"), file => file == "main.bicep");
        Assert.Contains(Files("*.bicep"), file => file == "postdeploy.bicep");
        Assert.Equal(["china.bicepparam", "dev.bicepparam", "prod.bicepparam"], Files("*.bicepparam"));
    }

    // A registry's module or an address of one cloud would need the network, or fail in the other cloud.
    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_Everywhere_NamesNoRegistryAndNoCloud(string file)
    {
        var text = Repository.ReadText($"infra/{file}");

        Assert.DoesNotContain("br:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("br/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("core.windows.net", text, StringComparison.Ordinal);
        Assert.DoesNotContain("chinacloudapi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("azurewebsites", text, StringComparison.Ordinal);
        Assert.DoesNotContain("microsoftonline", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> NamesOf(IEnumerable<string> files) =>
        files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(Repository.PathOf("infra"), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
