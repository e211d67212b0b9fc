using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Returns;

public sealed class StoredWarningTests
{
    private static readonly CrossRule Rule = SampleDocument.Form.Rules.Single(rule => rule.Id == "R33");

    private static readonly Finding Broken = new(Rule.Kind)
    {
        Rule = Rule,
        Cell = new CellAddress("表 Return", 4, 31),
        Subject = "D04",
        Found = "1000",
    };

    [Fact]
    public void Of_WarningOfARule_GoesByItsCode()
    {
        var warning = StoredWarning.Of(Broken);

        Assert.Equal(new StoredWarning("R33", "表 Return!D31", "D04", "1000"), warning);
        Assert.Equal(new WarningKey("R33", "D04"), warning.Key);
    }

    [Fact]
    public void Key_Warning_GoesByCodeAndSubject()
    {
        Assert.Equal(new WarningKey("LIST_ROWS_LOST", "L1"), StoredWarning.Of(new Finding(FindingKinds.ListRowsLost) { Subject = "L1" }).Key);
        Assert.Equal(new WarningKey("RETURN_UNCHANGED", ""), StoredWarning.Of(new Finding(FindingKinds.ReturnUnchanged)).Key);
    }

    [Fact]
    public void OfReturnAlone_Findings_AreItsOwnWarningsAndNoOthers() => Assert.Equal(
        [StoredWarning.Of(Broken)],
        StoredWarning.OfReturnAlone(
        [
            Broken,
            new(FindingKinds.ListRowsLost),
            new(FindingKinds.ReturnUnchanged),
            new(FindingKinds.FileExternalLinksIgnored),
            new(FindingKinds.ReturnBlank),
        ]));

    // The values of one key before and now, and whether an acknowledgement still applies.
    [Theory]
    [InlineData("3/40", "3/40", true)]
    [InlineData("3/40", "4/40", false)]
    [InlineData("3/40", "", false)]
    [InlineData("a,b", "b,a", true)]
    [InlineData("a,b", "a", false)]
    [InlineData("a", "a,b", false)]
    public void Holds_WarningThatComesAgain_WhileItFindsTheSame(string before, string now, bool holds)
    {
        var acknowledgement = new Acknowledgement(
            LocalityCode.Parse("330381"), new WarningKey("X", "y"), StoredWarning.FoundBy(Found(before)), "reason", "who", default, default);

        Assert.Equal(holds, acknowledgement.Holds(Found(now)));
    }

    [Fact]
    public void FoundBy_MoreThanAColumnShouldHold_IsShortAndStillTellsThemApart()
    {
        var many = Enumerable.Range(0, 200).Select(i => $"{i}{new string('长', 100)}").ToList();

        var all = StoredWarning.FoundBy(Found(string.Join(',', many)));

        Assert.Equal(64, all.Length);
        Assert.NotEqual(all, StoredWarning.FoundBy(Found(string.Join(',', many.Skip(1)))));
    }

    private static IEnumerable<StoredWarning> Found(string texts) =>
        texts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => new StoredWarning("X", null, "y", text));
}
