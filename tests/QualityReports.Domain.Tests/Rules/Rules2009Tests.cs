using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Rules;

/// <summary>Every rule of the form of 2009: broken once, and satisfied at its boundary.</summary>
public sealed class Rules2009Tests
{
    // The rule, the entries that break it, and the entries that just satisfy it, in an otherwise complete return of zeros.
    private static readonly (string Rule, string Broken, string Kept)[] Entries =
    [
        ("R01", "C01=10 C02=11", "C01=10 C02=10"),
        ("R02", "C01=9 C03=3 C04=4", "C01=9 C03=3 C04=3"),
        ("R03", "C01=3 C03=4", "C01=3 C03=3"),
        ("R04", "C13=1 C14=2", "C13=2 C14=2"),
        ("R05", "B01=9 B02=9 B03=7 B04=8", "B01=9 B02=9 B03=8 B04=8"),
        ("R06", "B01=7 B02=9 B03=9 B04=8", "B01=8 B02=9 B03=9 B04=8"),
        ("R07", "B01=9 B02=7 B03=9 B04=8", "B01=9 B02=8 B03=9 B04=8"),
        ("R08", "F01=1 F02=2", "F01=2 F02=2"),
        ("R09", "F06=1 F07=2", "F06=2 F07=2"),
        ("R10", "C08=1.00 E04=1.01", "C08=1.01 E04=1.01"),
        ("R11", "C08=1.00 F03=1.01", "C08=1.01 F03=1.01"),
        ("R12", "C09=1 C10=2 C11=3.01 C12=6", "C09=1 C10=2 C11=3 C12=6"),
        ("R13", "D01=1 D04=1 D03=2", "D01=2 D04=1 D03=2"),
        ("R31", "C01=1000 C02=930 C05=93.06", "C01=1000 C02=930 C05=93.05"),
        ("R31", "C01=1000 C02=930 C05=92.94", "C01=1000 C02=930 C05=92.95"),
        ("R32", "A09=是 A10=某 A12=是 A11=other", "A09=是 A10=某 A12=是 A11=party-secretary"),
        ("R33", "D01=2 D04=1000.01", "D01=2 D04=1000"),
        ("R34", "D01=100 D04=0.99", "D01=100 D04=1"),
    ];

    // The rule, its list, and an entry that disagrees with two good rows of it.
    private static readonly (string Rule, string List, string Entry)[] Totals =
    [
        ("R21", "L1", "C01=3"),
        ("R22", "L1", "C02=1"),
        ("R23", "L1", "C03=2"),
        ("R24", "L2", "D01=3"),
        ("R25", "L2", "D04=6.42"),
        ("R26", "L3", "E01=1"),
        ("R27", "L3", "E02=1"),
        ("R28", "L3", "E03=1"),
    ];

    public static TheoryData<string, string> Broken => [.. Entries.Select(row => (row.Rule, row.Broken))];

    public static TheoryData<string> Kept => [.. Entries.Select(row => row.Kept)];

    public static TheoryData<string, string, string> Mismatches => [.. Totals];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_EntriesThatBreakARule_AreThatFindingAndNoOther(string id, string entries)
    {
        var rule = RuleOf(id);

        var finding = Assert.Single(Fill(entries).Check().Findings);

        Assert.Same(rule, finding.Rule);
        Assert.Equal(new FindingKind(id, rule.Severity, FindingScope.CrossCell), finding.Kind);
        AssertAtLeft(rule, finding);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Check_EntriesAtTheBoundary_AreTaken(string entries) => Assert.Empty(Fill(entries).Findings());

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void Check_EntryThatTheListContradicts_IsThatFindingAndNoOther(string id, string list, string entry)
    {
        var finding = Assert.Single(WithTwoRows(Fill(entry), list).Check().Findings);

        Assert.Same(RuleOf(id), finding.Rule);
        Assert.Equal(new FindingKind(id, FindingSeverity.Error, FindingScope.CrossList), finding.Kind);
        AssertAtLeft(RuleOf(id), finding);
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void Check_EntryBesideAnEmptyList_IsTaken(string id, string list, string entry)
    {
        var others = entry.StartsWith('D') ? " D01=3 D04=6.42" : " C01=3 C02=1 C03=2";

        Assert.DoesNotContain(Fill(entry + others).Check().Findings, finding => finding.Rule?.Id == id);
        Assert.NotEmpty(list);
    }

    [Theory]
    [InlineData("D04=6.41", true)]
    [InlineData("D04=6.39", true)]
    [InlineData("D04=6.42", false)]
    [InlineData("D04=6.38", false)]
    public void Check_ValueOfTheGoods_MayDifferByHalfAHundredthForEachRow(string entry, bool taken) =>
        Assert.Equal(taken, !WithTwoRows(Fill(entry), "L2").Findings().Any());

    [Theory]
    [InlineData("2006-04-01", "2009-03-31", 1)]
    [InlineData("2009-03-31", "2012-03-30", 1)]
    [InlineData("2006-03-31", "2009-03-30", 0)]
    [InlineData("2009-04-01", "2012-03-31", 0)]
    public void Check_Brand_CountsOnThePeriodsLastDay(string from, string to, int valid)
    {
        var row = SampleRows.Of("L3");
        (row[4], row[5]) = (from, to);

        Assert.Empty(Fill($"E01={valid}").WithRow("L3", row).Findings());
        Assert.Single(Fill($"E01={1 - valid}").WithRow("L3", row).Findings());
    }

    [Fact]
    public void Check_OneEnterpriseWithBothItsCodes_CountsOnce()
    {
        var other = SampleRows.With("L1", "enterpriseCode", "M000100Y-4");
        other[4] = "B-02";

        Assert.Empty(Fill("C03=1").WithRow("L1", SampleRows.Of("L1")).WithRow("L1", other).Findings());
    }

    [Fact]
    public void Rules_OfTheForm_AreAllInTheseTables() =>
        Assert.Equal(
            SampleDocument.Form.Rules.Select(rule => rule.Id),
            Entries.Select(row => row.Rule).Concat(Totals.Select(row => row.Rule)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Render_BrokenRule_SpeaksItsOwnWordsWithTheFigures()
    {
        var finding = Assert.Single(Fill("C01=10 C02=11").Check().Findings);

        var message = MessageCatalog.Render(finding, Language.En);

        Assert.Equal(("11", "10"), (finding.Found, finding.Expected!.En));
        Assert.Equal(RuleOf("R01").Fix.En, message.Fix);
        Assert.Equal("The batches that passed (C02), 11, are more than the batches sampled (C01), 10.", message.Message);
        Assert.Equal("抽查合格批次（C02）为 11，多于抽查批次（C01）的 10。", MessageCatalog.Render(finding, Language.Zh).Message);
    }

    [Fact]
    public void Render_ChoiceThatBreaksARule_IsNamedAsPeopleKnowIt() =>
        Assert.Equal("其他 / Other", Assert.Single(Fill("A09=是 A10=某 A12=是 A11=other").Check().Findings).Found);

    private static CrossRule RuleOf(string id) => SampleDocument.Form.Rules.Single(rule => rule.Id == id);

    private static SampleDocument Fill(string entries)
    {
        var document = SampleDocument.Complete();
        foreach (var pair in entries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=')))
            document.With(pair[0], pair[1]);
        return document;
    }

    private static SampleDocument WithTwoRows(SampleDocument document, string list)
    {
        var second = list switch
        {
            "L1" => SampleRows.With("L1", "batchNumber", "B-02"),
            "L2" => SampleRows.With("L2", "caseNumber", "浙质案〔2009〕2号"),
            _ => SampleRows.With("L3", "product", "漏电保护器"),
        };
        return document.WithRow(list, SampleRows.Of(list)).WithRow(list, second);
    }

    private static void AssertAtLeft(CrossRule rule, Finding finding)
    {
        var code = rule.Left[0].Indicator!;
        Assert.Equal((code.Value, (Domain.Cells.CellAddress?)SampleDocument.AddressOf(code.Value)), (finding.Subject, finding.Cell));
        Assert.Equal(SampleDocument.Form.IndicatorOf(code).Label, finding.Label);
        Assert.NotNull(finding.Found);
        Assert.NotNull(finding.Expected);
        foreach (var language in Enum.GetValues<Language>())
            Assert.DoesNotContain('{', MessageCatalog.Render(finding, language).Message + MessageCatalog.Render(finding, language).Fix);
    }
}
