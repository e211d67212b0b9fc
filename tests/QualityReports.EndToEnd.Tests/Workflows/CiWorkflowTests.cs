using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.TestSupport;
using YamlDotNet.RepresentationModel;

namespace QualityReports.EndToEnd.Tests.Workflows;

/// <summary>The workflow has only read permission, runs only pinned actions, and does what a developer does.</summary>
public sealed partial class CiWorkflowTests
{
    private const string File = ".github/workflows/ci.yml";

    private static readonly YamlMappingNode Workflow = Read();

    [GeneratedRegex("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pinned { get; }

    [GeneratedRegex(@"uses: \S+ # v\d+\.\d+\.\d+$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex UsesWithTag { get; }

    private static YamlMappingNode[] Jobs => [.. Map(Workflow, "jobs").Children.Values.Cast<YamlMappingNode>()];

    private static YamlMappingNode[] Steps => [.. Jobs.SelectMany(job => ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>())];

    private static string[] Uses => [.. Steps.Select(step => Text(step, "uses")).OfType<string>()];

    [Fact]
    public void Permissions_OfTheWorkflow_AreToReadContentsAlone()
    {
        Assert.Equal(["contents: read"], Map(Workflow, "permissions").Children.Select(one => $"{one.Key}: {one.Value}"));
        Assert.DoesNotContain(Jobs, job => job.Children.ContainsKey("permissions"));
    }

    [Fact]
    public void Actions_Used_ArePinnedByCommitWithTheirTag()
    {
        Assert.NotEmpty(Uses);
        Assert.All(Uses, uses => Assert.Matches(Pinned, uses));
        Assert.Equal(Uses.Length, UsesWithTag.Count(Repository.ReadText(File)));
    }

    [Fact]
    public void Checkout_EveryOne_KeepsNoToken() =>
        Assert.All(Steps.Where(step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true), step =>
            Assert.Equal("false", Text(Map(step, "with"), "persist-credentials")));

    [Fact]
    public void Sdk_EverySetUp_IsThatOfGlobalJson()
    {
        var setUps = Steps.Where(step => Text(step, "uses")?.StartsWith("actions/setup-dotnet@", StringComparison.Ordinal) == true).ToList();
        using var global = JsonDocument.Parse(Repository.ReadText("global.json"));

        Assert.Equal(2, setUps.Count);
        Assert.All(setUps, step => Assert.Equal(["global-json-file: global.json"], Map(step, "with").Children.Select(one => $"{one.Key}: {one.Value}")));
        Assert.StartsWith("10.0.", global.RootElement.GetProperty("sdk").GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_Commands_AreThoseOfADeveloper()
    {
        var commands = Steps.Select(step => Text(step, "run")).OfType<string>().ToList();

        Assert.Contains("./test.sh", commands);
        Assert.Contains(commands, command => command.StartsWith("dotnet publish functions/QualityReports.Functions ", StringComparison.Ordinal));
        Assert.Contains(commands, command => command.Contains("az bicep build --file infra/main.bicep", StringComparison.Ordinal));
    }

    [Fact]
    public void Jobs_EachAndTheirRuns_AreBounded()
    {
        Assert.All(Jobs, job => Assert.True(job.Children.ContainsKey("timeout-minutes")));
        Assert.True(Workflow.Children.ContainsKey("concurrency"));
    }

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(Repository.ReadText(File));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;
}
