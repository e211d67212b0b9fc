using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Operations;

public sealed partial class DashboardTests(CompiledTemplates templates)
{
    // The dashboard shows the duration of returns, not of each outcome.
    private static readonly string[] Untagged = ["qualityreports.ingest.duration"];

    [GeneratedRegex(@"^\| `(?<name>qualityreports\.[a-z.]+)` \|[^|]*\|[^|]*\|(?<tags>[^|]*)\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex Documented { get; }

    private static Dictionary<string, string[]> Metrics => Documented.Matches(Repository.ReadText("docs/reference/telemetry.md")).ToDictionary(
        row => row.Groups["name"].Value,
        row => Untagged.Contains(row.Groups["name"].Value)
            ? []
            : (string[])[.. row.Groups["tags"].Value.Split(',').Select(tag => tag.Trim(' ', '`')).Where(tag => tag.Length > 0).Order(StringComparer.Ordinal)]);

    [GeneratedRegex("Name == \"(?<name>qualityreports[a-z.]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex MetricName { get; }

    [GeneratedRegex("Properties\\[\"(?<tag>[a-z]+)\"\\]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Tag { get; }

    [Fact]
    public void Queries_OfTheDashboard_ReadEveryMetricWithEveryTag()
    {
        var read = Queries().Where(query => MetricName.IsMatch(query)).GroupBy(query => Assert.Single(MetricName.Matches(query)).Groups["name"].Value)
            .ToDictionary(group => group.Key, group => TagsOf([.. group]));

        Assert.Equal(Metrics.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        Assert.All(Metrics, metric => Assert.Equal(metric.Value, read[metric.Key]));
    }

    [Fact]
    public void Tiles_OfTheDashboard_FollowItsTime() => Assert.All(Tiles(), tile =>
    {
        Assert.Equal("TimeRange", tile.GetProperty("timeContextFromParameter").GetString());
        Assert.Equal("microsoft.operationalinsights/workspaces", tile.GetProperty("resourceType").GetString());
    });

    [Fact]
    public async Task Workbook_OfTheTemplate_IsTheFile()
    {
        var workbook = Assert.Single(await templates.MainAsync(), resource => resource.Type == "Microsoft.Insights/workbooks");
        var data = workbook.Properties.GetProperty("serializedData").GetString()!;
        var content = data.StartsWith('[') ? workbook.Resolve(data) : data;

        Assert.Equal(Repository.ReadText("infra/workbook.json"), content);
    }

    [Fact]
    public async Task Alerts_OnMetrics_ReadThoseOfTheApp()
    {
        var queries = (await templates.MainAsync()).Where(resource => resource.Type == "Microsoft.Insights/scheduledQueryRules")
            .SelectMany(rule => rule.Items).Select(alert => alert.GetProperty("query").GetString()!).Where(query => MetricName.IsMatch(query)).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Empty(TagsOf([query]).Except(Metrics[MetricName.Match(query).Groups["name"].Value])));
    }

    private static string[] TagsOf(string[] queries) =>
        [.. queries.SelectMany(query => Tag.Matches(query)).Select(match => match.Groups["tag"].Value).Distinct().Order(StringComparer.Ordinal)];

    private static List<string> Queries() => [.. Tiles().Select(tile => tile.GetProperty("query").GetString()!)];

    private static List<JsonElement> Tiles() =>
        [.. JsonElement.Parse(Repository.ReadText("infra/workbook.json")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("content")).Where(content => content.TryGetProperty("query", out _))];
}
