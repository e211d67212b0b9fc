using System.Reflection;
using System.Text.RegularExpressions;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Findings;

public sealed partial class FindingKindsTests
{
    [GeneratedRegex("^[A-Z]+(_[A-Z]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    // | `CODE` | error | ...
    [GeneratedRegex(@"^\| `(?<code>[A-Z_]+)` \| (?<severity>\w+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    // ## Scope
    [GeneratedRegex(@"^## .*\((?<scope>\w+)\)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [Fact]
    public void All_Kinds_AreTheOnesThatAreDeclared()
    {
        var declared = new[] { typeof(FindingKinds), typeof(RosterFindingKinds) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(FindingKind))
            .ToDictionary(property => property.Name, property => (FindingKind)property.GetValue(null)!);

        Assert.Equal(declared.Values.Select(kind => kind.Code).Order(StringComparer.Ordinal), FindingKinds.All.Select(kind => kind.Code).Order(StringComparer.Ordinal));
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

    [Fact]
    public void Document_EveryKind_IsThereOnceAndNoOther() =>
        Assert.Equal(FindingKinds.All.Select(kind => kind.Code), Row.Matches(Document()).Select(match => match.Groups["code"].Value));

    [Fact]
    public void Document_EveryKind_HasItsSeverityUnderItsScope()
    {
        var document = Document();
        var headings = Heading.Matches(document);
        foreach (Match row in Row.Matches(document))
        {
            var kind = FindingKinds.All.Single(kind => kind.Code == row.Groups["code"].Value);
            Assert.Equal(kind.Severity.ToString(), row.Groups["severity"].Value, ignoreCase: true);
            Assert.Equal(kind.Scope.ToString(), headings.Last(heading => heading.Index < row.Index).Groups["scope"].Value);
        }
    }

    private static string Document() => Repository.ReadText("docs/findings.md").ReplaceLineEndings("\n");
}
