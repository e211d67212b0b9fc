using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Rules;

/// <summary>Every rule of every edition, by its examples in the form: broken once, and satisfied at its boundary.</summary>
public sealed class EditionRulesTests
{
    private static readonly FormCatalog Forms = FormCatalog.Load();

    private static readonly (FormEdition Form, CrossRule Rule, RuleExample Example)[] Examples =
        [.. Forms.Editions.SelectMany(form => form.Rules.SelectMany(rule => rule.Examples.Select(example => (form, rule, example))))];

    // The entries that break a rule on entries.
    public static TheoryData<string, string, string> Broken =>
        [.. Examples.Where(row => !row.Rule.ReadsList).Select(row => (row.Form.Edition, row.Rule.Id, row.Example.Broken))];

    // The entries that just satisfy it.
    public static TheoryData<string, string> Kept =>
        [.. Examples.Where(row => !row.Rule.ReadsList).Select(row => (row.Form.Edition, row.Example.Kept!))];

    // The list of a rule on lists, and an entry that disagrees with two good rows of it.
    public static TheoryData<string, string, string, string> Mismatches =>
    [
        .. Examples.Where(row => row.Rule.ReadsList)
            .Select(row => (row.Form.Edition, row.Rule.Id, row.Rule.Terms.Select(term => term.List).First(list => list is not null)!, row.Example.Broken)),
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_EntriesThatBreakARule_AreThatFindingAndNoOther(string edition, string id, string entries)
    {
        var finding = Assert.Single(Fill(entries, edition).Check().Findings);

        AssertIsOf(RuleOf(id, edition), finding, edition);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Check_EntriesAtTheBoundary_AreTaken(string edition, string entries) => Assert.Empty(Fill(entries, edition).Findings());

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void Check_EntryThatTheListContradicts_IsThatFindingAndNoOther(string edition, string id, string list, string entry)
    {
        var finding = Assert.Single(WithTwoRows(Fill(entry, edition), list).Check().Findings);

        AssertIsOf(RuleOf(id, edition), finding, edition);
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void Check_EntryBesideAnEmptyList_IsTaken(string edition, string id, string list, string entry)
    {
        var others = entry.StartsWith('D') ? " D01=3 D04=6.42" : " C01=3 C02=1 C03=2";

        Assert.DoesNotContain(Fill(entry + others, edition).Check().Findings, finding => finding.Rule?.Id == id);
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
    public void Rules_OfEveryEdition_AllHaveExamples() => Assert.All(
        Forms.Editions.SelectMany(form => form.Rules),
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

    private static CrossRule RuleOf(string id, string edition = "2009") => Forms.Find(edition)!.Rules.Single(rule => rule.Id == id);

    private static SampleDocument Fill(string entries, string edition = "2009")
    {
        var document = SampleDocument.Complete(Forms.Find(edition)!);
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

    private static void AssertIsOf(CrossRule rule, Finding finding, string edition)
    {
        var code = rule.Left[0].Indicator!;
        Assert.Same(rule, finding.Rule);
        Assert.Equal(new FindingKind(rule.Id, rule.Severity, rule.ReadsList ? FindingScope.CrossList : FindingScope.CrossCell), finding.Kind);
        Assert.Equal((code.Value, (Domain.Cells.CellAddress?)SampleDocument.AddressOf(code.Value, Forms.Find(edition))), (finding.Subject, finding.Cell));
        Assert.Equal(Forms.Find(edition)!.IndicatorOf(code).Label, finding.Label);
        Assert.NotNull(finding.Found);
        Assert.NotNull(finding.Expected);
        foreach (var language in Enum.GetValues<Language>())
            Assert.DoesNotContain('{', MessageCatalog.Render(finding, language).Message + MessageCatalog.Render(finding, language).Fix);
    }
}
