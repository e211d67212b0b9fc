using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

/// <summary>The checks in the workbook are the form's own rules that a formula can express.</summary>
public sealed class LiveCheckTests
{
    private static readonly CrossRule Simple = TemplateSample.Form.Rules[0];

    public static TheoryData<string, CrossRule> OtherRules => new()
    {
        { "warning", Simple with { Severity = FindingSeverity.Warning } },
        { "equal", Simple with { Operator = RuleOperator.Equal } },
        { "tolerance", Simple with { Tolerance = new RuleTolerance(Absolute: 1) } },
        { "missing is 0", Simple with { Missing = MissingStrategy.Zero } },
        { "some levels", Simple with { Levels = [LocalityLevel.County] } },
        { "weight", Simple with { Right = [Simple.Right[0] with { Weight = 500 }] } },
        { "sum to the right", Simple with { Right = [.. Simple.Right, .. Simple.Right] } },
        { "number", Simple with { Right = [Simple.Right[0] with { Indicator = null, Number = 3 }] } },
    };

    [Fact]
    public void Of_Edition2009_AreItsComparisonsOfEntries()
    {
        var checks = LiveCheck.Of(TemplateSample.Form.Rules).SelectMany(row => row)
            .Select(check => $"{check.Row}: {string.Join('+', check.Left)} ≤ {check.Right}");

        Assert.Equal(
            [
                "B04: B04 ≤ B01", "B04: B04 ≤ B02", "B04: B04 ≤ B03", "C02: C02 ≤ C01", "C03: C03 ≤ C01", "C04: C04 ≤ C03", "C12: C09+C10+C11 ≤ C12",
                "C14: C14 ≤ C13", "D03: D03 ≤ D01", "E04: E04 ≤ C08", "F02: F02 ≤ F01", "F03: F03 ≤ C08", "F07: F07 ≤ F06",
            ],
            checks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_AnotherRuleOfTheForm_IsAnotherCheck()
    {
        var rule = Simple with { Id = "R90", Left = [Simple.Right[0]], Right = [Simple.Left[0]] };

        var check = Assert.Single(LiveCheck.Of([rule]).Single());

        Assert.Equal(("C01", "C02"), (check.Row.Value, check.Right.Value));
    }

    [Theory]
    [MemberData(nameof(OtherRules))]
    public void Of_RuleThatTheFormulaWouldJudgeOtherwise_IsNone(string kind, CrossRule rule) =>
        Assert.True(LiveCheck.Of([rule]).Count == 0, kind);
}
