using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.Infrastructure.Tests.Compiled;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Operations;

public sealed partial class AlertTests(CompiledTemplates templates)
{
    // Not alerts, but allowed beside them in the runbook.
    [GeneratedRegex("^### `?(?<name>[a-z]+(-[a-z]+)+)`?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Section { get; }

    [GeneratedRegex("\\bName == \"(?<function>[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FunctionName { get; }

    [GeneratedRegex("\"(?<queue>[a-z-]+-poison)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PoisonQueue { get; }

    [Fact]
    public async Task Alerts_OfTheTemplate_AreTheSectionsOfTheRunbook()
    {
        var sections = Section.Matches(Repository.ReadText("docs/operations.md")).Select(match => match.Groups["name"].Value);
        var names = (await AlertsAsync()).Select(alert => Text(alert, "name"));

        Assert.Equal(names.Order(StringComparer.Ordinal), sections.Order(StringComparer.Ordinal));
    }

    // The alerts that the issue requires; there are others.
    [Theory]
    [InlineData("failed-submissions")]
    [InlineData("poison-messages")]
    [InlineData("queue-backlog")]
    [InlineData("dead-letters")]
    [InlineData("no-consolidation")]
    [InlineData("server-errors")]
    [InlineData("slow-answers")]
    public async Task Alerts_ThatAreRequired_AreThere(string name) => Assert.Contains(name, (await AlertsAsync()).Select(alert => Text(alert, "name")));

    // A window shorter than the interval between two evaluations would miss events between them.
    [Fact]
    public async Task Alert_EachWindow_IsAsLongAsThePauseBetweenLooks() =>
        Assert.All(await AlertsAsync(), alert =>
        {
            Assert.InRange(Span(alert, "every"), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
            Assert.InRange(Span(alert, "window"), Span(alert, "every"), TimeSpan.FromDays(1));
        });

    // One missed tick is no alert; a day of them is. The timer's schedule is in the code.
    [Fact]
    public async Task NoConsolidation_ItsWindow_IsADayOfTicks()
    {
        var schedule = Triggers.Of<TimerTriggerAttribute>()["ScheduleConsolidation"].Schedule;
        var alert = (await AlertsAsync()).Single(one => Text(one, "name") == "no-consolidation");

        Assert.Equal("0 */5 * * * *", schedule);
        Assert.Equal(TimeSpan.FromDays(1), Span(alert, "window"));
        Assert.True(alert.GetProperty("lacks").GetBoolean());
    }

    [Fact]
    public async Task Queries_OfTheAlerts_NameFunctionsThatThereAre()
    {
        var named = (await AlertsAsync()).Where(HasQuery).SelectMany(alert => FunctionName.Matches(Text(alert, "query")))
            .Select(match => match.Groups["function"].Value).ToList();

        Assert.Equal(["IngestSubmission", "ScheduleConsolidation"], named.Order(StringComparer.Ordinal));
        Assert.Empty(named.Except([.. Triggers.Of<BlobTriggerAttribute>().Keys, .. Triggers.Of<TimerTriggerAttribute>().Keys]));
    }

    // The blob trigger's poison queue has a fixed name; a queue's is its own with "-poison" behind it.
    [Fact]
    public async Task PoisonMessages_OfTheAlert_AreOfBothQueues()
    {
        var query = Text((await AlertsAsync()).Single(alert => Text(alert, "name") == "poison-messages"), "query");

        Assert.Equal([StorageNames.PoisonedBlobs, $"{StorageNames.Consolidations}-poison"],
            PoisonQueue.Matches(query).Select(match => match.Groups["queue"].Value));
    }

    [Fact]
    public async Task Rules_OfEveryAlert_TellThePeople()
    {
        var rules = (await templates.MainAsync())
            .Where(resource => resource.Type is "Microsoft.Insights/scheduledQueryRules" or "Microsoft.Insights/metricAlerts").ToList();

        Assert.Equal(2, rules.Count);
        Assert.All(rules, rule => Assert.Contains("resourceId('Microsoft.Insights/actionGroups', 'operators')", rule.Properties.GetProperty("actions")
            .GetRawText(), StringComparison.Ordinal));
    }

    private static bool HasQuery(JsonElement alert) => alert.TryGetProperty("query", out _);

    private static string Text(JsonElement alert, string property) => alert.GetProperty(property).GetString()!;

    private static TimeSpan Span(JsonElement alert, string property) => XmlConvert.ToTimeSpan(Text(alert, property));

    private async Task<List<JsonElement>> AlertsAsync() =>
        [.. (await templates.MainAsync()).Where(resource => resource.Type is "Microsoft.Insights/scheduledQueryRules" or "Microsoft.Insights/metricAlerts")
            .SelectMany(rule => rule.Items)];
}
