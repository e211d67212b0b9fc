using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Rules;

public sealed class RuleEvaluatorTests
{
    private const string SumOfGrades =
        "\"left\": [ { \"indicator\": \"C09\" }, { \"indicator\": \"C10\" } ], \"operator\": \"≤\", \"right\": [ { \"indicator\": \"C12\" } ]";
    private const string CasesOfList =
        "\"left\": [ { \"indicator\": \"D01\" } ], \"operator\": \"=\", \"right\": [ { \"list\": \"L2\", \"aggregate\": \"rows\" } ]";

    [Theory]
    [InlineData("=", "6", true)]
    [InlineData("=", "6.01", false)]
    [InlineData("≠", "6", false)]
    [InlineData("≠", "6.01", true)]
    [InlineData("<", "5.99", true)]
    [InlineData("<", "6", false)]
    [InlineData("≤", "6", true)]
    [InlineData("≤", "6.01", false)]
    [InlineData(">", "6.01", true)]
    [InlineData(">", "6", false)]
    [InlineData("≥", "6", true)]
    [InlineData("≥", "5.99", false)]
    public void Check_Operator_HoldsOrNot(string rule, string left, bool holds) =>
        AssertHolds(holds, Compare(rule, ""), $"C09={left} C12=6");

    [Theory]
    [InlineData("=", "\"absolute\": 0.5", "6.5", true)]
    [InlineData("=", "\"absolute\": 0.5", "5.49", false)]
    [InlineData("=", "\"relative\": 0.1", "6.6", true)]
    [InlineData("=", "\"relative\": 0.1", "6.61", false)]
    [InlineData("=", "\"absolute\": 0.5, \"relative\": 0.1", "7.1", true)]
    [InlineData("=", "\"absolute\": 0.5, \"relative\": 0.1", "7.11", false)]
    [InlineData("≠", "\"absolute\": 0.5", "6.5", false)]
    [InlineData("≠", "\"absolute\": 0.5", "6.51", true)]
    [InlineData("<", "\"absolute\": 0.5", "6.49", true)]
    [InlineData("<", "\"absolute\": 0.5", "6.5", false)]
    [InlineData("≤", "\"absolute\": 0.5", "6.5", true)]
    [InlineData("≤", "\"absolute\": 0.5", "6.51", false)]
    [InlineData(">", "\"absolute\": 0.5", "5.51", true)]
    [InlineData(">", "\"absolute\": 0.5", "5.5", false)]
    [InlineData("≥", "\"absolute\": 0.5", "5.5", true)]
    [InlineData("≥", "\"absolute\": 0.5", "5.49", false)]
    public void Check_Tolerance_IsTheSumOfItsParts(string rule, string tolerance, string left, bool holds) =>
        AssertHolds(holds, Compare(rule, $", \"tolerance\": {{ {tolerance} }}"), $"C09={left} C12=6");

    [Theory]
    [InlineData("skip-if-any", "C09=7 C10=1 C12=6", false)]
    [InlineData("skip-if-any", "C09=7 C12=6", true)]
    [InlineData("skip-if-any", "C09=7 C10=N/A C12=6", true)]
    [InlineData("skip-if-all", "C09=7 C12=6", false)]
    [InlineData("skip-if-all", "C09=7 C10=N/A C12=6", false)]
    [InlineData("skip-if-all", "C09=7", false)]
    [InlineData("skip-if-all", "", true)]
    [InlineData("zero", "C09=7", false)]
    [InlineData("zero", "C12=7", true)]
    [InlineData("zero", "", true)]
    public void Check_MissingValue_DoesWhatTheRuleSays(string missing, string entries, bool holds) =>
        AssertHolds(holds, $"\"missing\": \"{missing}\", {SumOfGrades}", entries);

    [Theory]
    [InlineData("skip-if-all", true)]
    [InlineData("zero", false)]
    public void Check_NumberAlone_IsNoAnswerToSkipIfAll(string missing, bool holds) =>
        AssertHolds(holds, $"\"missing\": \"{missing}\", \"left\": [ {{ \"indicator\": \"C09\" }} ], \"operator\": \"≥\", \"right\": [ {{ \"number\": 1 }} ]",
            "");

    [Theory]
    [InlineData("both-or-neither", "", true)]
    [InlineData("both-or-neither", "C09=0 C12=0", true)]
    [InlineData("both-or-neither", "C09=0", false)]
    [InlineData("both-or-neither", "C09=0 C12=N/A", false)]
    [InlineData("exclusive", "", true)]
    [InlineData("exclusive", "C10=1", true)]
    [InlineData("exclusive", "C09=0 C12=N/A", true)]
    [InlineData("exclusive", "C09=0 C12=0", false)]
    public void Check_AnswersAlone_AreComparedWhateverIsMissing(string rule, string entries, bool holds) =>
        AssertHolds(holds, SumOfGrades.Replace("≤", rule, StringComparison.Ordinal), entries);

    [Theory]
    [InlineData("zero", "C09=7 C10=x C12=6", "VALUE_NOT_MONEY")]
    [InlineData("skip-if-all", "C09=7 C12=-1", "VALUE_NEGATIVE")]
    [InlineData("skip-if-any", "C09=7 C10=1 C12=#DIV/0!", "VALUE_IS_ERROR")]
    public void Check_ValueWithAFindingOfItsOwn_SaysNoMore(string missing, string entries, string code) =>
        Assert.Equal([code], Judge($"\"missing\": \"{missing}\", {SumOfGrades}", entries).Check().Findings.Select(finding => finding.Kind.Code));

    [Fact]
    public void Check_RequiredAnswerThatIsBlank_SaysNoMoreEvenWhereMissingIsZero() =>
        Assert.Equal(
            [FindingKinds.ValueRequired],
            Judge("\"missing\": \"zero\", \"left\": [ { \"indicator\": \"C01\" } ], \"operator\": \"≥\", \"right\": [ { \"number\": 1 } ]", "C01=")
                .Check().Findings.Select(finding => finding.Kind));

    [Theory]
    [InlineData("C01=x", 1)]
    [InlineData("C01=", 1)]
    [InlineData("C01=N/A", 0)]
    [InlineData("C01=0", 0)]
    public void Check_RateThatIsUnknown_IsMissing(string entry, int findings) =>
        Assert.Equal(
            findings,
            Judge("\"left\": [ { \"indicator\": \"C05\" } ], \"operator\": \"=\", \"right\": [ { \"rate\": \"P1\", \"weight\": 100 } ]", "C02=0 C05=93 "
                + entry)
                .Check().Findings.Count);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(LocalityLevel.City, 0)]
    [InlineData(LocalityLevel.County, 1)]
    [InlineData(LocalityLevel.Town, 1)]
    public void Check_RuleOfSomeLevels_AppliesToThese(LocalityLevel? level, int findings) =>
        Assert.Equal(findings, Judge("\"levels\": [\"county\", \"town\"], " + SumOfGrades, "C09=7 C10=0 C12=6").Check(level).Findings.Count);

    [Fact]
    public void Check_NilReturn_IsNotHeldAgainstRules()
    {
        var document = SampleDocument.Blank().WithNil("是")
            .On(RuleForm.With("\"missing\": \"zero\", \"left\": [ { \"indicator\": \"C01\" } ], \"operator\": \"≥\", \"right\": [ { \"number\": 1 } ]"));

        Assert.Empty(document.Findings());
        Assert.Equal([FindingKinds.NilWithFigures.Code], document.With("C01", 0).Check().Findings.Select(finding => finding.Kind.Code));
    }

    [Theory]
    [InlineData(FindingSeverity.Error, SumOfGrades, FindingScope.CrossCell)]
    [InlineData(FindingSeverity.Warning, SumOfGrades, FindingScope.CrossCell)]
    [InlineData(FindingSeverity.Error, CasesOfList, FindingScope.CrossList)]
    [InlineData(FindingSeverity.Warning, CasesOfList, FindingScope.CrossList)]
    public void Check_BrokenRule_IsAKindOfItsOwn(FindingSeverity severity, string rule, FindingScope scope)
    {
        var json = severity == FindingSeverity.Error ? "error" : "warning";
        var document = Judge($"\"severity\": \"{json}\", {rule}", "C09=7 C10=0 C12=6 D01=9").WithRow("L2", SampleRows.Of("L2"));

        var finding = Assert.Single(document.Check().Findings);

        Assert.Equal(new FindingKind("R90", severity, scope), finding.Kind);
        Assert.Equal("R90", finding.Rule!.Id);
    }

    [Fact]
    public void Check_LeftSideOfAListAlone_StandsAtItsFirstRow()
    {
        var document = Judge("\"left\": [ { \"list\": \"L3\", \"aggregate\": \"rows\" } ], \"operator\": \"≥\", \"right\": [ { \"number\": 2 } ]", "")
            .WithRow("L3", SampleRows.Of("L3"));

        var finding = Assert.Single(document.Check().Findings);

        Assert.Equal(("L3", SampleDocument.AddressOf("L3", "product", 0)), (finding.Subject, finding.Cell!.Value));
        Assert.Equal("Brands: 1, not 2 (名牌 Brands!A4)", MessageCatalog.Render(finding, Language.En).Message);
    }

    [Fact]
    public void Check_LeftSideOfAListWithoutRows_IsToldWithoutACell()
    {
        var rule = "\"missing\": \"zero\", \"left\": [ { \"list\": \"L3\", \"aggregate\": \"rows\" } ], \"operator\": \"≥\", \"right\": [ { \"number\": 1 } ]";

        var finding = Assert.Single(Judge(rule, "").Check().Findings);

        Assert.Equal((null, null, null, "1"), (finding.Cell, finding.Subject, finding.Found, finding.Expected!.En));
    }

    [Fact]
    public void Check_SideWithoutAnAnswer_HasNoFigure()
    {
        var finding = Assert.Single(Judge(SumOfGrades.Replace("≤", "both-or-neither", StringComparison.Ordinal), "C09=0").Check().Findings);

        Assert.Equal(("0", null), (finding.Found, finding.Expected));
    }

    [Theory]
    [InlineData("yes", "是", true)]
    [InlineData("yes", "否", false)]
    [InlineData("no", "是", false)]
    [InlineData("no", "否", true)]
    public void Check_AnswerYesOrNo_IsOneOfThoseOfTheRule(string answers, string answer, bool holds) =>
        AssertHolds(
            holds,
            $"\"left\": [ {{ \"indicator\": \"B07\", \"isOneOf\": [\"{answers}\"] }} ], \"operator\": \"=\", \"right\": [ {{ \"number\": 1 }} ]",
            $"B07={answer}");

    [Theory]
    [InlineData("C01=x C02=0")]
    [InlineData("C01=9 C02=x")]
    public void Check_RateOfAFigureWithAFinding_SaysNoMoreEvenWhereMissingIsZero(string entries) =>
        Assert.Single(
            Judge("\"missing\": \"zero\", \"left\": [ { \"indicator\": \"C05\" } ], \"operator\": \"=\", \"right\": [ { \"rate\": \"P1\" } ]",
                "C05=93 " + entries)
                .Check().Findings);

    private static string Compare(string rule, string tolerance) =>
        $"\"left\": [ {{ \"indicator\": \"C09\" }} ], \"operator\": \"{rule}\", \"right\": [ {{ \"indicator\": \"C12\" }} ]{tolerance}";

    private static void AssertHolds(bool holds, string rule, string entries) => Assert.Equal(holds, !Judge(rule, entries).Findings().Any());

    private static SampleDocument Judge(string rule, string entries)
    {
        var document = SampleDocument.Complete().On(RuleForm.With(rule));
        foreach (var pair in entries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=')))
            document.With(pair[0], pair[1]);
        return document;
    }
}
