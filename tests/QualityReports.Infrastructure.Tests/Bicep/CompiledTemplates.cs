using System.Text.Json;
using QualityReports.Infrastructure.Tests.Bicep;

[assembly: AssemblyFixture(typeof(CompiledTemplates))]

namespace QualityReports.Infrastructure.Tests.Bicep;

/// <summary>The two templates that are deployed, compiled once for all tests.</summary>
public sealed class CompiledTemplates
{
    private readonly Lazy<Task<JsonElement>> _main = new(() => CompileAsync("main.bicep"));
    private readonly Lazy<Task<JsonElement>> _postDeploy = new(() => CompileAsync("postdeploy.bicep"));

    /// <summary>The template of <c>azd provision</c>.</summary>
    internal async Task<IReadOnlyList<ArmResource>> MainAsync() => [.. ArmResource.AllOf(await MainTemplateAsync())];

    /// <summary>The template that is deployed after the code.</summary>
    internal async Task<IReadOnlyList<ArmResource>> PostDeployAsync()
    {
        BicepCompiler.Require();
        return [.. ArmResource.AllOf(await _postDeploy.Value)];
    }

    /// <summary>The outer template of <c>azd provision</c>.</summary>
    internal async Task<JsonElement> MainTemplateAsync()
    {
        BicepCompiler.Require();
        return await _main.Value;
    }

    private static async Task<JsonElement> CompileAsync(string file)
    {
        var run = await BicepCompiler.RunAsync("build", "--stdout", file);
        Assert.Equal(0, run.ExitCode);
        return JsonElement.Parse(run.Output);
    }
}
