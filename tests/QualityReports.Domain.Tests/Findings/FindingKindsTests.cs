using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Findings;

public sealed partial class FindingKindsTests
{
    [GeneratedRegex("^[A-Z]+(_[A-Z]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    // The summary above a kind, and its code.
    [GeneratedRegex(
        @"<summary>(?<when>[^<]+)</summary>\s+public static FindingKind \w+ \{ get; \} = (new|Of)\(""(?<code>[A-Z_]+)""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    public static TheoryData<FindingScope> Scopes => [.. FindingKinds.All.Select(kind => kind.Scope).Distinct()];

    [Fact]
    public void All_Kinds_AreTheOnesThatAreDeclared()
    {
        var declared = new[] { typeof(FindingKinds), typeof(RosterFindingKinds) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(FindingKind))
            .ToDictionary(property => property.Name, property => (FindingKind)property.GetValue(null)!);

        Assert.Equal(
            declared.Values.Select(kind => kind.Code).Order(StringComparer.Ordinal), FindingKinds.All.Select(kind => kind.Code).Order(StringComparer.Ordinal));
        Assert.All(declared, pair => Assert.Equal(pair.Key, pair.Value.Code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
    }

    [Fact]
    public void All_Codes_AreUniqueAndWellFormed()
    {
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(FindingKinds.All, kind => Assert.Matches(Code, kind.Code));
    }

    [Fact]
    public void All_Kinds_AreInOrderOfTheirScopes() => Assert.Equal(FindingKinds.All.OrderBy(kind => kind.Scope), FindingKinds.All);

    [Fact]
    public void Rejects_ErrorsOfFileTemplateAndIdentity_AndNothingElse() => Assert.All(
        FindingKinds.All,
        kind => Assert.Equal(
            kind is { Severity: FindingSeverity.Error, Scope: FindingScope.File or FindingScope.Template or FindingScope.Identity },
            kind.Rejects));

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Document_KindsOfAScope_AreThoseOfTheCode(FindingScope scope)
    {
        var table = DocPage.Table(["code", "severity", "when", "what to do"], FindingKinds.All.Where(kind => kind.Scope == scope).Select(RowOf));
        Assert.Equal(table, DocPage.Part("docs/reference/findings.md", $"findings of {scope}", table));
    }

    private static string[] RowOf(FindingKind kind) =>
    [
        $"`{kind.Code}`",
        kind.Severity.ToString().ToLowerInvariant(),
        Summaries[kind.Code],
        Placeholder.Replace(Messages.GetProperty(kind.Code).GetProperty("fix").GetString()!, "…"),
    ];

    private static JsonElement Messages { get; } = JsonElement.Parse(Repository.ReadText("functions/QualityReports.Domain/Findings/Messages/en.json"));

    private static Dictionary<string, string> Summaries { get; } = new[] { "FindingKinds", "RosterFindingKinds" }
        .SelectMany(file => Declaration.Matches(Repository.ReadText($"functions/QualityReports.Domain/Findings/{file}.cs")))
        .ToDictionary(match => match.Groups["code"].Value, match => WebUtility.HtmlDecode(Indent.Replace(match.Groups["when"].Value, " ")).Trim());

    [GeneratedRegex(@"\s*///\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indent { get; }
}
