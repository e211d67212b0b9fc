using System.Text.RegularExpressions;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Findings;

/// <summary>The tables of rules in docs/reference/findings.md are what the form says; <c>QR_REGENERATE=1</c> writes them anew.</summary>
public sealed partial class RulesDocumentTests
{
    private static readonly IReadOnlyList<FormEdition> Editions = FormCatalog.Load().Editions;

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    [Theory]
    [InlineData(FindingScope.CrossCell)]
    [InlineData(FindingScope.CrossList)]
    [InlineData(FindingScope.History)]
    public void Document_RulesOfAScope_AreThoseOfTheForm(FindingScope scope)
    {
        var tables = string.Join("\n\n",
            Editions.Select(form => $"Edition {form.Edition}:\n\n{TableOf(RulesOf(form).Where(rule => rule.Kind.Scope == scope))}"));
        Assert.Equal(tables, DocPage.Part("docs/reference/findings.md", $"rules of {scope}", tables));
    }

    [Fact]
    public void Rules_OfEveryEdition_AreOfTheseScopes() =>
        Assert.Empty(Editions.SelectMany(RulesOf).Select(rule => rule.Kind.Scope)
            .Except([FindingScope.CrossCell, FindingScope.CrossList, FindingScope.History]));

    [Fact]
    public void Rules_OfEveryEdition_ShareNoCodeWithTheProgramsKinds() =>
        Assert.Empty(Editions.SelectMany(RulesOf).Select(rule => rule.Id).Intersect(FindingKinds.All.Select(kind => kind.Code)));

    private static IEnumerable<FormRule> RulesOf(FormEdition form) => form.Rules.Concat<FormRule>(form.History);

    private static string TableOf(IEnumerable<FormRule> rules) =>
        DocPage.Table(["rule", "severity", "says", "what the clerk reads", "what to do", "broken by", "satisfied by"], rules.Select(rule => new[]
    {
        $"`{rule.Id}`",
        rule.Kind.Severity.ToString().ToLowerInvariant(),
        RuleFormula.Of(rule),
        Placeholder.Replace(rule.Message.En, "…"),
        Placeholder.Replace(rule.Fix.En, "…"),
        string.Join("; ", ExamplesOf(rule).Select(one => one.Broken)),
        string.Join("; ", ExamplesOf(rule).Select(one => one.Kept).OfType<string>()),
    }));

    private static IReadOnlyList<RuleExample> ExamplesOf(FormRule rule) => (rule as CrossRule)?.Examples ?? [];
}
