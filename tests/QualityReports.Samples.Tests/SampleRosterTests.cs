using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class SampleRosterTests
{
    [Fact]
    public void For_Zhejiang_IsFortyLocalities()
    {
        Assert.Equal(40, Sample.Roster.Count);
        Assert.Equal(40, Sample.Roster.Select(member => member.Locality).Distinct().Count());
        Assert.Equal(14, Sample.Roster.Count(member => member.Locality.Area.Value.StartsWith("3303", StringComparison.Ordinal)));
        Assert.Equal(11, Sample.Roster.Select(member => AreaCatalog.Default.PrefectureOf(member.Locality)).Distinct().Count());
    }

    [Theory]
    [InlineData("330302", LocalityLevel.District)]
    [InlineData("330328", LocalityLevel.County)]
    [InlineData("330382", LocalityLevel.County)]
    [InlineData("330381-TX01", LocalityLevel.Town)]
    [InlineData("330382-DY01", LocalityLevel.Industry)]
    [InlineData("330900", LocalityLevel.City)]
    public void For_Zhejiang_LevelIsThePlaces(string code, LocalityLevel level) => Assert.Equal(level, Sample.Member(code).Level);

    [Fact]
    public void For_Zhejiang_NoCountyOfACityThatTakesPartAsAWhole() =>
        Assert.DoesNotContain(
            Sample.Roster,
            member => member.Level != LocalityLevel.City && member.Locality.Area.Value.StartsWith("3309", StringComparison.Ordinal));

    [Fact]
    public void For_AnyProvince_IsAboutHalfTheCountiesUnderDistinctNames()
    {
        var rosters = AreaCatalog.Default.Provinces.Select(province => SampleRoster.For(province.Code)).ToList();
        Assert.InRange(rosters.Sum(roster => roster.Count), 1_300, 1_650);
        Assert.All(rosters, roster => Assert.Equal(roster.Count, roster.Select(member => member.Name).Distinct().Count()));
        Assert.All(rosters, Assert.NotEmpty);
    }

    [Fact]
    public void For_AnyProvince_ReturnsHaveNoFinding()
    {
        var members = AreaCatalog.Default.Provinces.SelectMany(province => SampleRoster.For(province.Code).Take(6));
        var period = ReportingPeriod.Parse("2009-Q1");
        Assert.All(members, member => Assert.Empty(ReturnGenerator.Generate(Sample.Form, member, period, 4).Check().Findings));
    }
}
