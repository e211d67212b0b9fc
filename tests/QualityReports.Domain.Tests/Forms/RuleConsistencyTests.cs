using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Rules;

namespace QualityReports.Domain.Tests.Forms;

public sealed class RuleConsistencyTests
{
    private const string File = "forms/test.json";
    private const string Ten = "\"operator\": \"≤\", \"right\": [ { \"number\": 10 } ]";
    private const string Words = "\"message\": { \"zh\": \"甲\", \"en\": \"a\" }, \"fix\": { \"zh\": \"甲\", \"en\": \"a\" }";

    public static TheoryData<string, string> Faults => new()
    {
        { $"\"left\": [ {{ \"indicator\": \"C99\" }} ], {Ten}", "rule R90: there is no indicator 'C99'" },
        { $"\"left\": [ {{ \"indicator\": \"A02\" }} ], {Ten}", "rule R90: 'A02' is no figure" },
        { $"\"left\": [ {{ \"indicator\": \"A04\" }} ], {Ten}", "rule R90: 'A04' is no figure" },
        { $"\"left\": [ {{ \"indicator\": \"A11\" }} ], {Ten}", "rule R90: 'A11' is no figure" },
        { $"\"left\": [ {{ \"indicator\": \"A11\", \"isOneOf\": [\"mayor\"] }} ], {Ten}", "rule R90: 'A11' has no answer 'mayor'" },
        { $"\"left\": [ {{ \"indicator\": \"C01\", \"isOneOf\": [\"yes\"] }} ], {Ten}", "rule R90: 'C01' has no answer 'yes'" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }}, {{ \"rate\": \"P99\" }} ], {Ten}", "rule R90: there is no rate 'P99'" },
        { $"\"left\": [ {{ \"list\": \"L9\", \"aggregate\": \"rows\" }} ], {Ten}", "rule R90: there is no list 'L9'" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"rows\", \"column\": \"value\" }} ], {Ten}", "rule R90: rows are counted without a column" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"sum\" }} ], {Ten}", "rule R90: 'L1' has no column ''" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"distinct\", \"column\": \"price\" }} ], {Ten}", "rule R90: 'L1' has no column 'price'" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"sum\", \"column\": \"batchNumber\" }} ], {Ten}", "rule R90: 'L1.batchNumber' is no figure" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"rows\", \"where\": [ {{ \"column\": \"result\", \"equals\": \"maybe\" }} ] }} ], {Ten}",
            "rule R90: 'L1.result' has no answer 'maybe'" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"rows\", \"validAtPeriodEnd\": true }} ], {Ten}", "rule R90: 'L1' has no date 'validFrom'" },
        { $"\"left\": [ {{ \"number\": 1 }}, {{ \"rate\": \"P1\" }} ], {Ten}", "rule R90: the left side names no cell" },
        { "\"left\": [ { \"indicator\": \"C01\" } ], \"operator\": \"exclusive\", \"right\": [ { \"number\": 1 } ]", "rule R90: a number is always answered" },
        { "\"left\": [ { \"indicator\": \"C01\" } ], \"operator\": \"exclusive\", \"right\": [ { \"indicator\": \"C02\" } ], "
            + "\"tolerance\": { \"absolute\": 1 }",
            "rule R90: answers have no tolerance" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, \"tolerance\": {{ \"perRow\": 1 }}", "rule R90: there is no list whose rows" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, "
            + Words.Replace("\"en\": \"a\" }, \"fix\"", "\"en\": \"{value}\" }, \"fix\"", StringComparison.Ordinal),
            "message: rule R90: '{value}' is no placeholder" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, {Words.Replace("\"en\": \"a\" }", "\"en\": \"a{\" }", StringComparison.Ordinal)}",
            "fix: rule R90: '{' is no placeholder" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"average\", \"column\": \"value\" }} ], {Ten}", "rule R90: NotInEnumeration" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"sum\", \"column\": \"samplingDate\" }} ], {Ten}", "rule R90: 'L1.samplingDate' is no figure" },
        { $"\"left\": [ {{ \"list\": \"L1\", \"aggregate\": \"sum\", \"column\": \"result\" }} ], {Ten}", "rule R90: 'L1.result' is no figure" },
        { $"\"left\": [ {{ \"indicator\": \"C01\", \"number\": 1 }} ], {Ten}", "rules[1].left[0]" },
        { $"\"left\": [ {{ \"indicator\": \"c1\" }} ], {Ten}", "rule R90: PatternMismatch" },
        { $"\"left\": [], {Ten}", "rule R90: TooFewItems" },
        { $"\"severity\": \"note\", \"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", "rule R90: NotInEnumeration" },
        { $"\"missing\": \"guess\", \"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", "rule R90: NotInEnumeration" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten.Replace("≤", "<=", StringComparison.Ordinal)}", "rule R90: NotInEnumeration" },
        { $"\"levels\": [\"village\"], \"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", "rule R90: NotInEnumeration" },
        { $"\"levels\": [], \"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", "rule R90: TooFewItems" },
        { $"\"levels\": [\"city\", \"city\"], \"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", "rule R90: ItemsNotUnique" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, \"tolerance\": {{ \"absolute\": -1 }}", "rule R90: NumberTooSmall" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, \"tolerance\": {{ \"relative\": 1.5 }}", "rule R90: NumberTooBig" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, \"tolerance\": {{ }}", "rule R90: TooFewProperties" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, {Words.Replace(", \"en\": \"a\"", "", StringComparison.Ordinal)}",
            "rule R90: PropertyRequired" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, {Words.Replace("甲", "{previous}", StringComparison.Ordinal)}",
            "rule R90: '{previous}' is no placeholder" },
        { $"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}, \"level\": \"city\"", "rule R90: NoAdditionalPropertiesAllowed" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_FaultyRule_NamesLineRuleAndReason(string parts, string reason)
    {
        var json = RuleForm.Write(RuleForm.Rule($"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", "R89"), RuleForm.Rule(parts));
        var line = json.Split('\n').ToList().FindIndex(text => text.Contains("\"R90\"", StringComparison.Ordinal)) + 1;

        var fault = Assert.Throws<FormException>(() => FormReader.Read(json, File));

        Assert.Contains(fault.Faults, text => text.StartsWith($"{File}:{line}:", StringComparison.Ordinal) && text.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_IdUsedTwice_IsAFault()
    {
        var rule = RuleForm.Rule($"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}");

        var fault = Assert.Throws<FormException>(() => FormReader.Read(RuleForm.Write(rule, rule), File));

        Assert.Contains("rules[1].id: 'R90' is used twice", fault.Message, StringComparison.Ordinal);
    }

    // The program's own codes are words: none is like a rule's id.
    [Theory]
    [InlineData("VALUE_REQUIRED")]
    [InlineData("C01")]
    [InlineData("H01")]
    [InlineData("R1")]
    public void Read_IdThatSomethingElseMayHave_IsAFault(string id)
    {
        var json = RuleForm.Write(RuleForm.Rule($"\"left\": [ {{ \"indicator\": \"C01\" }} ], {Ten}", id));

        var fault = Assert.Throws<FormException>(() => FormReader.Read(json, File));

        Assert.Contains($"rules[0].id: rule {id}: PatternMismatch", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnswersOfAnyType_MayBeCompared()
    {
        var form = RuleForm.With("\"left\": [ { \"indicator\": \"A02\" } ], \"operator\": \"both-or-neither\", \"right\": [ { \"indicator\": \"A04\" } ]");

        Assert.True(Assert.Single(form.Rules).ComparesAnswers);
    }

    [Fact]
    public void Read_RuleWithEverything_IsRead()
    {
        var rule = Assert.Single(RuleForm.With(
            "\"severity\": \"warning\", \"left\": [ { \"indicator\": \"C05\", \"weight\": 2 } ], \"operator\": \"≠\", "
            + "\"right\": [ { \"rate\": \"P1\" }, { \"number\": -1 }, "
            + "{ \"list\": \"L3\", \"aggregate\": \"distinct\", \"column\": \"product\", \"where\": [ { \"column\": \"kind\", "
            + "\"equals\": \"provincial\" } ], \"validAtPeriodEnd\": true } ], "
            + "\"tolerance\": { \"absolute\": 1, \"relative\": 0.5, \"perRow\": 0.1 }, \"missing\": \"zero\", \"levels\": [\"city\", \"industry\"]").Rules);

        Assert.Equal((RuleOperator.NotEqual, MissingStrategy.Zero, new RuleTolerance(1, 0.5m, 0.1m)), (rule.Operator, rule.Missing, rule.Tolerance));
        Assert.Equal([LocalityLevel.City, LocalityLevel.Industry], rule.Levels);
        Assert.Equal([2, 1, 1, 1], rule.Terms.Select(term => term.Weight));
        Assert.Equal((ListAggregate.Distinct, "product", true), (rule.Right[2].Aggregate, rule.Right[2].Column, rule.Right[2].ValidAtPeriodEnd));
        Assert.Equal([new ColumnCondition("kind", "provincial")], rule.Right[2].Where);
    }
}
