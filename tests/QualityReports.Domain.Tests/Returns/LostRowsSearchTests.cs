using FsCheck.Xunit;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Returns;

public sealed class LostRowsSearchTests
{
    // A list, its identity columns' values before, the columns that change, and whether the row counts as lost.
    [Theory]
    [InlineData("L1", "B-01 91350100M000100Y43", "", false)]
    [InlineData("L1", "B-01 M000100Y4", "", false)]
    [InlineData("L1", "b-01 91350100M000100Y43", "", false)]
    [InlineData("L1", "B-01 91350100M000100Y43", "enterpriseCode=M000100Y4", false)]
    [InlineData("L1", "B-01 91350100M000100Y43", "product=改名", false)]
    [InlineData("L1", "B-01 91350100M000100Y43", "batchNumber=Ｂ－０１", false)]
    [InlineData("L1", "B-01 91350100M000100Y43", "batchNumber=B-02", true)]
    [InlineData("L1", "B-01 91350100M000100Y43", "enterpriseCode=11320000MB151840XJ", true)]
    [InlineData("L2", "浙质案〔2009〕1号", "", false)]
    [InlineData("L2", "浙质案〔2009〕1号", "value=9", false)]
    [InlineData("L2", "浙质案〔2009〕1号", "caseNumber=浙质案[2009] １号", false)]
    [InlineData("L2", "浙质案〔2009〕1号", "caseNumber=浙质案〔2009〕2号", true)]
    [InlineData("L3", "低压断路器 91350100M000100Y43 china-top", "", false)]
    [InlineData("L3", "低压断路器 91350100M000100Y43 china-top", "validTo=2012-08-31", false)]
    [InlineData("L3", "低压断路器 91350100M000100Y43 china-top", "kind=省级名牌产品", true)]
    public void Add_RowOfTheEarlierReturn_IsKnownByItsIdentity(string list, string before, string change, bool lost)
    {
        var row = change.Split('=') is [var column, var text] ? SampleRows.With(list, column, text) : SampleRows.Of(list);
        var search = new LostRowsSearch(SampleDocument.Complete().WithRow(list, row).Check());

        search.Add(list, before.Split(' '));

        Assert.Equal(lost ? [$"{list} 1/1"] : [], search.Found.Select(Print));
    }

    [Fact]
    public void Found_RowsOfSeveralLists_AreNamedAsAClerkKnowsThemInTheOrderOfTheForm()
    {
        var search = new LostRowsSearch(SampleDocument.Complete().Check());
        search.Add("L3", ["低压断路器", "91350100M000100Y43", "china-top"]);
        search.Add("L1", ["B-01", "91350100M000100Y43"]);

        Assert.Equal(
            [("L1", "B-01 91350100M000100Y43"), ("L3", "低压断路器 91350100M000100Y43 中国名牌产品")],
            search.Found.Select(lost => (lost.List, Assert.Single(lost.Names))));
    }

    [Property(MaxTest = 50)]
    public bool Found_AnyRowsBeforeAndAfter_AreThoseThatAreThereNoMore(byte[] before, byte[] after)
    {
        var document = after.Aggregate(
            SampleDocument.Complete(), (document, number) => document.WithRow("L2", SampleRows.With("L2", "caseNumber", Name(number))));
        var search = new LostRowsSearch(document.Check());
        foreach (var number in before)
            search.Add("L2", [Name(number)]);

        var gone = before.Where(number => !after.Select(Name).Contains(Name(number))).Select(Name).ToList();
        return gone.Count == 0
            ? search.Found.Count == 0
            : search.Found is [var lost] && (lost.Lost, lost.Before) == (gone.Count, before.Length) && lost.Names.SequenceEqual(gone.Take(LostRows.MaxNames));
    }

    private static string Name(byte number) => $"案{number % 24}";

    private static string Print(LostRows lost) => $"{lost.List} {lost.Lost}/{lost.Before}";
}
