using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;

namespace QualityReports.Domain.Tests.Findings;

/// <summary>A rule of a form in one line: <c>D04 ≤ 500 · D01</c>.</summary>
internal static class RuleFormula
{
    public static string Of(FormRule rule) => rule switch
    {
        CrossRule cross => Of(cross),
        FactorRule factor =>
            Say($"{FiguresOf(factor)} within {factor.Tolerance:0 %} of {factor.Factor:#,0} times last period's, or of one part in {factor.Factor:#,0} of it"),
        FallRule fall => Say($"{FiguresOf(fall)} that fell by more than {fall.Share:0 %}"),
        OutlierRule outlier =>
            Say($"{FiguresOf(outlier)} whose ratio to last period's has a modified z-score above {outlier.Threshold} ")
            + Say($"among {outlier.Localities} or more localities, and that is {outlier.Least} or more away from the usual figure"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Of(CrossRule rule) =>
        string.Join(", ", new[] { Sides(rule), Tolerance(rule.Tolerance), Missing(rule.Missing), Levels(rule) }.OfType<string>());

    private static string Sides(CrossRule rule) => rule.Operator switch
    {
        RuleOperator.BothOrNeither => $"{Side(rule.Left)} and {Side(rule.Right)}: both answered, or neither",
        RuleOperator.Exclusive => $"{Side(rule.Left)} and {Side(rule.Right)}: not both answered",
        _ => $"{Side(rule.Left)} {Symbol(rule.Operator)} {Side(rule.Right)}",
    };

    private static string Side(IEnumerable<RuleTerm> terms) =>
        string.Join(" + ", terms.Select(term => term.Weight == 1 ? Name(term) : Say($"{term.Weight} · {Name(term)}")));

    private static string Name(RuleTerm term) => term switch
    {
        { Indicator: { } indicator, IsOneOf: { } answers } => $"({indicator} is {string.Join(" or ", answers)})",
        { Indicator: { } indicator } => indicator.Value,
        { Rate: { } rate } => rate,
        { List: { } list } =>
            $"{Aggregate(term)} {list}{string.Concat((term.Where ?? []).Select(condition => $", {condition.Column} {condition.EqualTo}"))}{Validity(term)}",
        _ => Say($"{term.Number}"),
    };

    private static string Aggregate(RuleTerm term) => term.Aggregate switch
    {
        ListAggregate.Rows => "rows of",
        ListAggregate.Distinct => $"different {term.Column} in",
        _ => $"sum of {term.Column} in",
    };

    private static string Validity(RuleTerm term) => term.ValidAtPeriodEnd ? ", valid on the period's last day" : "";

    private static string? Tolerance(RuleTolerance? tolerance) => tolerance is null ? null : "within " + string.Join(" and ", new[]
    {
        tolerance.Absolute == 0 ? null : Say($"{tolerance.Absolute}"),
        tolerance.Relative == 0 ? null : Say($"{tolerance.Relative:0.## %}"),
        tolerance.PerRow == 0 ? null : Say($"{tolerance.PerRow} a row"),
    }.OfType<string>());

    private static string? Missing(MissingStrategy missing) => missing switch
    {
        MissingStrategy.SkipIfAny => null,
        MissingStrategy.SkipIfAll => "a missing value is 0 unless all are missing",
        _ => "a missing value is 0",
    };

    private static string? Levels(CrossRule rule) =>
        rule.Levels is null ? null : $"for {string.Join(", ", rule.Levels.Select(level => level.ToString().ToLowerInvariant()))} alone";

    private static string FiguresOf(HistoryRule rule) =>
        string.Join(' ', new[] { "a", rule.Of?.Nature?.ToString().ToLowerInvariant(), rule.Of?.Type?.ToString().ToLowerInvariant(),
            "figure" }.OfType<string>());

    private static string Symbol(RuleOperator comparison) => comparison switch
    {
        RuleOperator.Equal => "=",
        RuleOperator.NotEqual => "≠",
        RuleOperator.Below => "<",
        RuleOperator.AtMost => "≤",
        RuleOperator.Above => ">",
        RuleOperator.AtLeast => "≥",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
