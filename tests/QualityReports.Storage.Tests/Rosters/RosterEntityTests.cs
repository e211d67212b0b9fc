using QualityReports.Domain.Areas;
using QualityReports.Domain.Rosters;
using QualityReports.Storage.Rosters;

namespace QualityReports.Storage.Tests.Rosters;

public sealed class RosterEntityTests
{
    // Azure Table storage, "Understanding the Table service data model".
    private const int MaxEntityBytes = 1024 * 1024;
    private const int MaxPropertyBytes = 64 * 1024;

    private static readonly AreaCode Zhejiang = AreaCode.Parse("330000");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(RosterLimits.Rows, 14)]
    public void Write_EntriesOfTheUsualLength_FitAndReadBack(int count, int columns)
    {
        var roster = Roster(count, "塘下镇", "瑞安市质量技术监督局塘下所质量科，000-00001234");

        var entity = RosterEntity.Write(Zhejiang, roster);

        Assert.True(RosterEntity.Fits(roster));
        Assert.Equal(columns, entity.Keys.Count(key => key.StartsWith("Members", StringComparison.Ordinal)));
        Assert.Equal(roster, RosterEntity.Read(entity));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Write_AsMuchAsFits_StaysWithinTheService()
    {
        var (name, contact) = (new string('名', RosterLimits.NameLength), new string('"', RosterLimits.ContactLength));
        var most = Enumerable.Range(0, RosterLimits.Rows).TakeWhile(count => RosterEntity.Fits(Roster(count, name, contact))).Last();

        var entity = RosterEntity.Write(Zhejiang, Roster(most, name, contact));

        Assert.InRange(most, 1_000, RosterLimits.Rows - 1);
        Assert.All(entity.Select(property => property.Value).OfType<string>(), text => Assert.True(text.Length * 2 <= MaxPropertyBytes));
        Assert.True(entity.Sum(property => (property.Key.Length * 2) + 8 + (property.Value is string text ? (text.Length * 2) + 4 : 8)) <= MaxEntityBytes);
        Assert.Equal(most, RosterEntity.Read(entity).Count);
    }

    [Fact]
    public void Write_Members_AreReadableByCode() => Assert.Equal(
        """[["330381-W0000","名","Town","2007-01-01","2009-12-31","电话"],["330381-W0001","名","Town","2007-01-01","2009-12-31","电话"]]""",
        RosterEntity.Write(Zhejiang, [.. Roster(2, "名", "电话").Reverse()])["Members00"]);

    [Fact]
    public void Read_NamesOfAnyCharacters_AreWhole()
    {
        var roster = Roster(3, "𫚖峰\"\\<&'镇", "\u3000𬒈");

        Assert.Equal(roster, RosterEntity.Read(RosterEntity.Write(Zhejiang, roster)));
    }

    private static IReadOnlyList<RosterEntry> Roster(int count, string name, string contact) =>
    [
        .. Enumerable.Range(0, count).Select(i => new RosterEntry(
            LocalityCode.Parse($"330381-W{i:D4}"), name, LocalityLevel.Town, new DateOnly(2007, 1, 1), new DateOnly(2009, 12, 31), contact)),
    ];
}
