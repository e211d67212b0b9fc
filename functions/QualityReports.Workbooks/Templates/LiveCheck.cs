using QualityReports.Domain;
using QualityReports.Domain.Forms;

namespace QualityReports.Workbooks.Templates;

/// <summary>A comparison that the workbook itself makes while it is filled in: some figures together do not exceed another. Intake ignores the result.</summary>
/// <param name="Row">The indicator beside which the result shows.</param>
/// <param name="Left">The figures that are added.</param>
/// <param name="Right">The figure that they must not exceed.</param>
internal sealed record LiveCheck(IndicatorCode Row, IReadOnlyList<IndicatorCode> Left, IndicatorCode Right)
{
    public const string Passed = "✓";
    public const string Failed = "✗";

    /// <summary>The checks of edition 2009, here until the form's rules supply them.</summary>
    private static readonly LiveCheck[] All =
    [
        AtMost("B04", "B03"), AtMost("B04", "B01"), AtMost("B04", "B02"),
        AtMost("C02", "C01"), AtMost("C03", "C01"), AtMost("C04", "C03"), AtMost("C14", "C13"),
        new(Code("C12"), [Code("C09"), Code("C10"), Code("C11")], Code("C12")),
        AtMost("D03", "D01"), AtMost("E04", "C08"),
        AtMost("F02", "F01"), AtMost("F03", "C08"), AtMost("F07", "F06"),
    ];

    private bool IsSum => Left.Count > 1;

    private Text Hint => IsSum
        ? TemplateTexts.SumMustNotExceed(string.Join('+', Left), Right.Value)
        : TemplateTexts.MustNotExceed(Right.Value);

    /// <summary>The checks of a form by the indicator beside which they show.</summary>
    public static ILookup<IndicatorCode, LiveCheck> Of(FormEdition form) =>
        All.Where(check => check.Left.Append(check.Right).All(code => form.FindIndicator(code) is not null)).ToLookup(check => check.Row);

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

    private static LiveCheck AtMost(string left, string right) => new(Code(left), [Code(left)], Code(right));

    private static IndicatorCode Code(string code) => new(code);
}
