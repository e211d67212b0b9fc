using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Bicep;

/// <summary>Nothing that the compiler could remark: every rule of bicepconfig.json is an error.</summary>
public sealed class BuildTests
{
    public static TheoryData<string> Templates => [.. Files("*.bicep")];

    public static TheoryData<string> ParameterFiles => [.. Files("*.bicepparam")];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Build_EveryTemplate_SaysNothing(string file)
    {
        BicepCompiler.Require();
        var run = await BicepCompiler.RunAsync("build", "--stdout", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    [MemberData(nameof(ParameterFiles))]
    public async Task Lint_EveryFile_SaysNothing(string file)
    {
        BicepCompiler.Require();
        var run = await BicepCompiler.RunAsync("lint", file);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Messages));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public async Task BuildParams_EveryParameterFile_SaysNothing(string file)
    {
        BicepCompiler.Require();
        var run = await BicepCompiler.RunAsync("build-params", "--stdout", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
    }

    [Fact]
    public void Files_OfInfra_AreFound()
    {
        Assert.Contains(Files("*.bicep"), file => file == "main.bicep");
        Assert.Contains(Files("*.bicep"), file => file == "postdeploy.bicep");
        Assert.Equal(["china.bicepparam", "dev.bicepparam", "prod.bicepparam"], Files("*.bicepparam"));
    }

    // A registry's module or an address of one cloud would need the network, or break in the other cloud.
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

    private static IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(Repository.PathOf("infra"), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
