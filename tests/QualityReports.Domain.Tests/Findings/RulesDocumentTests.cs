using System.Globalization;
using System.Text.RegularExpressions;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Returns;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Findings;

/// <summary>The tables of rules in docs/findings.md, held to the form.</summary>
public sealed partial class RulesDocumentTests
{
    // | `R01` | error | what holds |
    [GeneratedRegex(@"^\| `(?<id>[A-Z][0-9]+)` \| (?<severity>\w+) \| (?<what>.+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    // ## Scope
    [GeneratedRegex(@"^## .*\((?<scope>\w+)\)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    // An indicator, a list or a rate.
    [GeneratedRegex(@"\b([A-K][0-9]{2}|L[1-9]|P[0-9]+)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference { get; }

    private static readonly string Document = Repository.ReadText("docs/findings.md").ReplaceLineEndings("\n");

    [Fact]
    public void Document_EveryRule_IsThereOnceWithItsSeverityUnderItsScope() =>
        Assert.Equal(
            Rules().Select(rule => (rule.Id, rule.Kind.Severity.ToString().ToLowerInvariant(), rule.Kind.Scope.ToString())).Order(),
            Row.Matches(Document).Select(row => (row.Groups["id"].Value, row.Groups["severity"].Value, ScopeOf(row))).Order());

    [Fact]
    public void Document_EveryCrossRule_NamesWhatItReads() => Assert.All(SampleDocument.Form.Rules, rule =>
    {
        var row = Row.Matches(Document).Single(row => row.Groups["id"].Value == rule.Id);

        Assert.Equal(
            rule.Terms.Select(term => term.Indicator?.Value ?? term.Rate ?? term.List).OfType<string>().Distinct().Order(StringComparer.Ordinal),
            Reference.Matches(row.Groups["what"].Value).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    });

    // The limits stand in the form; the page must not fall behind it.
    [Fact]
    public void Document_EveryHistoryRule_NamesItsLimits()
    {
        Assert.All(SampleDocument.Form.History, rule => Assert.All(LimitsOf(rule), limit => Assert.Contains(limit, Document, StringComparison.Ordinal)));
        Assert.Equal([typeof(FactorRule), typeof(FallRule), typeof(OutlierRule)], SampleDocument.Form.History.Select(rule => rule.GetType()));
    }

    [Fact]
    public void Rules_OfEveryEdition_ShareNoCodeWithTheProgramsKinds() =>
        Assert.Empty(FormCatalog.Load().Editions.SelectMany(form => form.Rules.Concat<FormRule>(form.History)).Select(rule => rule.Id).Intersect(FindingKinds.All.Select(kind => kind.Code)));

    private static IEnumerable<FormRule> Rules() => SampleDocument.Form.Rules.Concat<FormRule>(SampleDocument.Form.History);

    private static string[] LimitsOf(HistoryRule rule) => rule switch
    {
        FactorRule trap => [string.Create(CultureInfo.InvariantCulture, $"within {trap.Tolerance:0 %} of {trap.Factor:#,0} times")],
        FallRule { Share: 0.5m } => ["fell by more than half"],
        OutlierRule outlier =>
        [
            string.Create(CultureInfo.InvariantCulture, $"is above {outlier.Threshold}."),
            string.Create(CultureInfo.InvariantCulture, $"where {outlier.Localities} or more localities"),
            string.Create(CultureInfo.InvariantCulture, $"the figure is {outlier.Least} or more away"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string ScopeOf(Match row) => Heading.Matches(Document).Last(heading => heading.Index < row.Index).Groups["scope"].Value;
}
