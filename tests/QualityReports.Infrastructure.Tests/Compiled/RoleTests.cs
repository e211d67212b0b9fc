using System.Text.RegularExpressions;
using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Compiled;

/// <summary>The template's role assignments equal the table of docs/deploy.md, row by row.</summary>
public sealed partial class RoleTests(CompiledTemplates templates)
{
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> BuiltInRoles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly Dictionary<string, string> Places = new()
    {
        ["[resourceId('Microsoft.Storage/storageAccounts', parameters('dataAccountName'))]"] = "data account",
        ["[resourceId('Microsoft.Storage/storageAccounts', parameters('hostAccountName'))]"] = "host's account",
        ["[resourceId('Microsoft.Storage/storageAccounts/blobServices/containers', parameters('hostAccountName'), 'default', 'deadletters')]"] =
            "container `deadletters` of the host's account",
        ["[resourceId('Microsoft.Insights/components', parameters('insightsName'))]"] = "Application Insights",
    };

    private static readonly Dictionary<string, string> People = new()
    {
        ["[parameters('appPrincipalId')]"] = "app",
        ["[parameters('topicPrincipalId')]"] = "Event Grid topic",
        ["[parameters('operatorPrincipalId')]"] = "operator",
    };

    [GeneratedRegex(@"^\| (?<who>app|Event Grid topic|operator) \| (?<where>[^|]+) \| (?<role>[A-Z][^|]+) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"^var \w+ = '(?<id>[0-9a-f-]{36})' // (?<name>[A-Za-z ]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RoleVariable { get; }

    [GeneratedRegex(@"variables\('(?<name>\w+)'\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RoleReference { get; }

    [Fact]
    public async Task Assignments_OfTheTemplate_AreThoseOfTheDeployDoc()
    {
        var assignments = (await templates.MainAsync()).Where(resource => resource.Type == "Microsoft.Authorization/roleAssignments").SelectMany(Describe);
        var documented = Row.Matches(Repository.ReadText("docs/deploy.md"))
            .Select(match => $"{match.Groups["who"].Value}, {match.Groups["where"].Value.Trim()}, {match.Groups["role"].Value.Trim()}");

        Assert.Equal(documented.Order(StringComparer.Ordinal), assignments.Order(StringComparer.Ordinal));
    }

    // The blob trigger's documentation requires the first two on its account; tables are ours.
    [Theory]
    [InlineData("app, data account, Storage Blob Data Owner")]
    [InlineData("app, data account, Storage Queue Data Contributor")]
    [InlineData("app, data account, Storage Table Data Contributor")]
    [InlineData("app, host's account, Storage Blob Data Owner")]
    [InlineData("app, host's account, Storage Queue Data Contributor")]
    [InlineData("app, host's account, Storage Table Data Contributor")]
    [InlineData("app, Application Insights, Monitoring Metrics Publisher")]
    [InlineData("Event Grid topic, container `deadletters` of the host's account, Storage Blob Data Contributor")]
    public async Task Assignments_ThatThePlatformAsksFor_AreThere(string expected) =>
        Assert.Contains(expected, (await templates.MainAsync()).Where(resource => resource.Type == "Microsoft.Authorization/roleAssignments")
            .SelectMany(Describe));

    [Fact]
    public async Task Assignments_AfterTheCode_AreNone() =>
        Assert.DoesNotContain(await templates.PostDeployAsync(), resource => resource.Type == "Microsoft.Authorization/roleAssignments");

    [Fact]
    public void Roles_InTheSource_HaveTheirNamesBesideThem()
    {
        var named = RoleVariable.Matches(Repository.ReadText("infra/roles.bicep"))
            .ToDictionary(match => match.Groups["id"].Value, match => match.Groups["name"].Value.Trim());

        Assert.Equal(BuiltInRoles.OrderBy(role => role.Key, StringComparer.Ordinal), named.OrderBy(role => role.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Describe(ArmResource assignment)
    {
        var who = People[assignment.Properties.GetProperty("principalId").GetString()!];
        var where = Places[assignment.Body.GetProperty("scope").GetString()!];
        var reference = assignment.Properties.GetProperty("roleDefinitionId").GetString()!;
        var roles = assignment.Items.Count > 0
            ? assignment.Items.Select(item => assignment.Resolve(item.GetString()!))
            : [assignment.Variable(RoleReference.Match(reference).Groups["name"].Value).GetString()!];
        return roles.Select(role => $"{who}, {where}, {BuiltInRoles[role]}");
    }
}
