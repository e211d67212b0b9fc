namespace QualityReports.Workbooks.Templates;

/// <summary>A comparison by formulas in the workbook while it is filled in: the sum of some figures does not exceed another figure. Ingest ignores the
/// result.</summary>
/// <param name="Row">The indicator whose row shows the result.</param>
/// <param name="Left">The figures that are added.</param>
/// <param name="Right">The figure that is the limit.</param>
internal sealed record LiveCheck(IndicatorCode Row, IReadOnlyList<IndicatorCode> Left, IndicatorCode Right)
{
    public const string Passed = "✓";
    public const string Failed = "✗";

    private bool IsSum => Left.Count > 1;

    private Text Hint => IsSum
        ? TemplateTexts.SumMustNotExceed(string.Join('+', Left), Right.Value)
        : TemplateTexts.MustNotExceed(Right.Value);

    /// <summary>The checks from a form's rules by the indicator that shows them: those errors that compare only entries, by ≤.</summary>
    public static ILookup<IndicatorCode, LiveCheck> Of(IEnumerable<CrossRule> rules) => rules.Where(IsLive).Select(Of).ToLookup(check => check.Row);

    /// <summary>The formula that shows the first failure; a tick once every figure is there and none fails; else nothing, also beside N/A.</summary>
    /// <param name="cellOf">The entry cell of an indicator.</param>
    public static string Formula(IReadOnlyCollection<LiveCheck> checks, Func<IndicatorCode, string> cellOf)
    {
        var cells = checks.SelectMany(check => check.Left.Append(check.Right)).Distinct().Select(cellOf).ToList();
        var passed = FormattableString.Invariant($"IF(COUNT({string.Join(',', cells)})={cells.Count},\"{Passed}\",\"\")");
        return checks.Reverse().Aggregate(passed, (rest, check) => $"IF({check.Condition(cellOf)},\"{Failed} {check.Hint.Both}\",{rest})");
    }

    // SUM and COUNT ignore text, so N/A neither fails nor breaks the comparison; figures have at most two decimals.
    private string Condition(Func<IndicatorCode, string> cellOf)
    {
        var left = string.Join(',', Left.Select(cellOf));
        var right = cellOf(Right);
        return FormattableString.Invariant($"IF(COUNT({left},{right})={Left.Count + 1},ROUND(SUM({left}),2)>ROUND(SUM({right}),2),FALSE)");
    }

    private static bool IsLive(CrossRule rule) =>
        rule is
        {
            Severity: FindingSeverity.Error, Operator: RuleOperator.AtMost, Right.Count: 1, Missing: MissingStrategy.SkipIfAny, Tolerance: null,
            Levels: null
        }
        && rule.Terms.All(term => term is { Indicator: not null, IsOneOf: null, Weight: 1 });

    // The figure that is the limit shows the failure: each term of the sum may be right.
    private static LiveCheck Of(CrossRule rule)
    {
        IndicatorCode[] left = [.. rule.Left.Select(term => term.Indicator!)];
        var right = rule.Right[0].Indicator!;
        return new LiveCheck(left is [var one] ? one : right, left, right);
    }
}
