using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Rules;

/// <summary>Every rule of the form of 2009, by its examples in the form: broken once, and satisfied at its boundary.</summary>
public sealed class Rules2009Tests
{
    // The examples of rules on entries: the rule, the entries that break it, and the entries that just satisfy it.
    private static readonly (string Rule, string Broken, string Kept)[] Entries =
        [.. SampleDocument.Form.Rules.Where(rule => !rule.ReadsList).SelectMany(rule => rule.Examples.Select(one => (rule.Id, one.Broken, one.Kept!)))];

    // The examples of rules on lists: the rule, its list, and an entry that disagrees with two good rows of it.
    private static readonly (string Rule, string List, string Entry)[] Totals =
    [
        .. SampleDocument.Form.Rules.Where(rule => rule.ReadsList)
            .SelectMany(rule => rule.Examples.Select(one => (rule.Id, rule.Terms.Select(term => term.List).First(list => list is not null)!, one.Broken))),
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
    public void Rules_OfTheForm_AllHaveExamples() => Assert.All(
        SampleDocument.Form.Rules,
        rule => Assert.True(rule.Examples.Count > 0 && rule.Examples.All(one => rule.ReadsList || one.Kept is not null), rule.Id));

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
