using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Rules;

/// <summary>The totals of a list, and the cases in which they are unreliable.</summary>
public sealed class ListTallyTests
{
    // A cell of the second row with a finding, and the rules over the list that are skipped for it; the others still apply.
    [Theory]
    [InlineData("L1", "result", "也许", "R21 R23")]
    [InlineData("L1", "enterpriseCode", "X", "R21 R22")]
    [InlineData("L1", "product", "", "R21 R22 R23")]
    [InlineData("L1", "category", "也许", "R21 R22 R23")]
    [InlineData("L2", "value", "x", "R24")]
    [InlineData("L2", "party", "", "R24 R25")]
    [InlineData("L3", "kind", "市级", "")]
    [InlineData("L3", "validTo", "x", "R27 R28")]
    [InlineData("L3", "validTo", "2001-01-01", "R27 R28")]
    public void Check_CellWithAFinding_SilencesTheRulesThatReadIt(string list, string column, string text, string speaking)
    {
        var document = WithWrongTotals().WithRow(list, SampleRows.Of(list)).WithRow(list, Second(list, column, text));

        Assert.Equal(speaking, string.Join(' ', RulesOf(document)));
    }

    [Fact]
    public void Check_TwoRowsWithAFinding_SilenceTheRulesAsOneDoes()
    {
        var (first, second) = (SampleRows.With("L2", "value", "x"), Second("L2", "value", "x"));

        Assert.Equal(["R24"], RulesOf(WithWrongTotals().WithRow("L2", first).WithRow("L2", second)));
    }

    [Fact]
    public void Check_RowWithTwoFindings_SilencesTheRulesAsOneDoes()
    {
        var row = SampleRows.With("L3", "kind", "市级");
        row[5] = "x";

        Assert.Empty(RulesOf(WithWrongTotals().WithRow("L3", SampleRows.Of("L3")).WithRow("L3", row)));
    }

    [Theory]
    [InlineData("validFrom")]
    [InlineData("validTo")]
    public void Check_ValidityWithOneDateAlone_IsNoneAtThePeriodsEnd(string column)
    {
        var rule = RuleForm.Rule(
            "\"left\": [ { \"list\": \"L3\", \"aggregate\": \"rows\", \"validAtPeriodEnd\": true } ], \"operator\": \"=\", "
            + "\"right\": [ { \"number\": 1 } ]");
        var dates = RuleForm.Write(rule).Replace("\"type\":\"date\",\"required\":true", "\"type\":\"date\",\"required\":false", StringComparison.Ordinal);
        var row = SampleRows.With("L3", column, "N/A");
        row[0] = "插座";
        var document = SampleDocument.Complete().On(FormReader.Read(dates, "forms/test.json")).WithRow("L3", SampleRows.Of("L3")).WithRow("L3", row);

        Assert.Empty(document.Findings());
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    public void Check_DistinctValuesOfTheFirstColumn_AreCounted(string number, int findings)
    {
        var form = RuleForm.With(
            "\"left\": [ { \"list\": \"L1\", \"aggregate\": \"distinct\", \"column\": \"product\" } ], \"operator\": \"=\", "
            + $"\"right\": [ {{ \"number\": {number} }} ]");
        var document = SampleDocument.Complete().On(form).WithRow("L1", SampleRows.Of("L1")).WithRow("L1", SampleRows.With("L1", "product", "插座"));

        Assert.Equal(findings, RulesOf(document).Count());
    }

    [Fact]
    public void Check_RowThatStandsTwice_SilencesTheRulesOfItsList()
    {
        var document = WithWrongTotals().WithRow("L2", SampleRows.Of("L2")).WithRow("L2", SampleRows.Of("L2"));

        Assert.Equal([FindingKinds.RowDuplicate], document.Check().Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Check_BadCellInARowThatIsLeftOut_SilencesNothing()
    {
        var row = SampleRows.With("L3", "kind", "省级名牌产品");
        row[5] = "x";

        Assert.Contains("R26", RulesOf(WithWrongTotals().WithRow("L3", SampleRows.Of("L3")).WithRow("L3", row)));
    }

    [Fact]
    public void Check_FileWithoutAPeriod_SilencesTheRulesOnTheValidityOfRows() =>
        Assert.Equal(["R27", "R28"], RulesOf(WithWrongTotals().WithPeriod(null).WithRow("L3", SampleRows.Of("L3"))));

    [Fact]
    public void Check_BlankAndNotApplicable_AreNeitherValuesNorAmounts()
    {
        var form = RuleForm.With(
            "\"left\": [ { \"list\": \"L1\", \"aggregate\": \"distinct\", \"column\": \"value\" }, "
            + "{ \"list\": \"L1\", \"aggregate\": \"sum\", \"column\": \"value\", \"weight\": 2 } ], \"operator\": \"=\", \"right\": [ { \"number\": 26 } ]");
        var document = SampleDocument.Complete().On(form)
            .WithRow("L1", SampleRows.Of("L1"))
            .WithRow("L1", SampleRows.With("L1", "value", "N/A"))
            .WithRow("L1", SampleRows.With("L1", "value", ""));

        Assert.All(document.Check().Findings, finding => Assert.Equal(FindingKinds.RowRepeated, finding.Kind));
    }

    private static SampleDocument WithWrongTotals() => SampleDocument.Complete()
        .With("C01", 90).With("C02", 50).With("C03", 60).With("D01", 90).With("D04", 91).With("E01", 9).With("E02", 9).With("E03", 9);

    private static IEnumerable<string> RulesOf(SampleDocument document) =>
        document.Check().Findings
            .Where(finding => finding.Kind.Scope == FindingScope.CrossList)
            .Select(finding => finding.Rule!.Id).Order(StringComparer.Ordinal);

    private static string[] Second(string list, string column, string text)
    {
        var row = SampleRows.With(list, column, text);
        if (list == "L2")
            row[0] = "浙质案〔2009〕2号";
        return row;
    }
}
