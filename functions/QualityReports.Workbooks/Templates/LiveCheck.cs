using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Workbooks.Templates;

/// <summary>A comparison that the workbook itself makes while it is filled in: some figures together do not exceed another. Intake ignores the result.</summary>
/// <param name="Row">The indicator beside which the result shows.</param>
/// <param name="Left">The figures that are added.</param>
/// <param name="Right">The figure that they must not exceed.</param>
internal sealed record LiveCheck(IndicatorCode Row, IReadOnlyList<IndicatorCode> Left, IndicatorCode Right)
{
    public const string Passed = "✓";
    public const string Failed = "✗";

    private bool IsSum => Left.Count > 1;

    private Text Hint => IsSum
        ? TemplateTexts.SumMustNotExceed(string.Join('+', Left), Right.Value)
        : TemplateTexts.MustNotExceed(Right.Value);

    /// <summary>The checks of a form's rules by the indicator beside which they show: those errors that compare entries with nothing else than ≤.</summary>
    public static ILookup<IndicatorCode, LiveCheck> Of(IEnumerable<CrossRule> rules) => rules.Where(IsLive).Select(Of).ToLookup(check => check.Row);

    /// <summary>The formula that shows the first failure; a tick once every figure is there and none fails; else nothing, so too beside N/A.</summary>
    /// <param name="checks">The checks of one row.</param>
    /// <param name="cellOf">The entry cell of an indicator.</param>
    public static string Formula(IReadOnlyCollection<LiveCheck> checks, Func<IndicatorCode, string> cellOf)
    {
        var cells = checks.SelectMany(check => check.Left.Append(check.Right)).Distinct().Select(cellOf).ToList();
        var passed = FormattableString.Invariant($"IF(COUNT({string.Join(',', cells)})={cells.Count},\"{Passed}\",\"\")");
        return checks.Reverse().Aggregate(passed, (rest, check) => $"IF({check.Condition(cellOf)},\"{Failed} {check.Hint.Both}\",{rest})");
    }

    // SUM and COUNT pass over text, so N/A neither fails nor breaks the comparison; two decimals are what a figure may have.
    private string Condition(Func<IndicatorCode, string> cellOf)
    {
        var left = string.Join(',', Left.Select(cellOf));
        var right = cellOf(Right);
        return FormattableString.Invariant($"IF(COUNT({left},{right})={Left.Count + 1},ROUND(SUM({left}),2)>ROUND(SUM({right}),2),FALSE)");
    }

    private static bool IsLive(CrossRule rule) =>
        rule is { Severity: FindingSeverity.Error, Operator: RuleOperator.AtMost, Right.Count: 1, Missing: MissingStrategy.SkipIfAny, Tolerance: null, Levels: null }
        && rule.Terms.All(term => term is { Indicator: not null, IsOneOf: null, Weight: 1 });

    // A sum shows beside the figure that it must not exceed: each of its terms may be right.
    private static LiveCheck Of(CrossRule rule)
    {
        IndicatorCode[] left = [.. rule.Left.Select(term => term.Indicator!)];
        var right = rule.Right[0].Indicator!;
        return new LiveCheck(left is [var one] ? one : right, left, right);
    }
}
