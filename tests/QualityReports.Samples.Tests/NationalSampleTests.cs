using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Values;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class NationalSampleTests
{
    private static readonly IReadOnlyList<RosterEntry> Roster = NationalSample.Roster();

    [Fact]
    public void Roster_IsTheCampaignsNumberOfLocalities_EachOnce()
    {
        Assert.Equal(1_615, Roster.Count);
        Assert.Equal(1_615, Roster.Select(member => member.Locality).Distinct().Count());
        Assert.Equal(31, Roster.Select(member => member.Locality.Province).Distinct().Count());
        Assert.All(Roster, member => Assert.True(member.IsRequiredFor(ReportingPeriod.Quarter(2009, 1))));
        Assert.All(Roster, member => Assert.True(member.Level is LocalityLevel.City or LocalityLevel.District or LocalityLevel.County));
    }

    [Fact]
    public void Roster_OfNineProvinces_IsEveryCountyAndWhateverHasNone()
    {
        Assert.Equal(9, NationalSample.EntireProvinces.Count);
        Assert.All(NationalSample.EntireProvinces, province =>
        {
            var counties = AreaCatalog.Default.All.Where(area => area.Level == AreaLevel.County && area.RetiredIn is null && area.Code.Province == province);
            Assert.Empty(counties.Select(area => area.Code).Except(Members(province).Select(member => member.Locality.Area)));
        });
        Assert.Contains(Members(AreaCode.Parse("460000")), member => member is { Level: LocalityLevel.City, Locality.Area.Value: "460400" });
    }

    [Fact]
    public void Roster_OfTheOtherProvinces_IsAPart()
    {
        foreach (var province in AreaCatalog.Default.Provinces.Select(area => area.Code).Except(NationalSample.EntireProvinces))
        {
            var counties = AreaCatalog.Default.All.Count(area => area.Level == AreaLevel.County && area.RetiredIn is null && area.Code.Province == province);
            Assert.InRange(Members(province).Count(), 1, counties - 1);
        }
    }

    [Fact]
    public void Roster_NamesWithinAProvince_AreDistinct() =>
        Assert.All(
            Roster.GroupBy(member => member.Locality.Province),
            province => Assert.Equal(province.Count(), province.Select(member => member.Name).Distinct().Count()));

    [Fact]
    public void Roster_OfTheSampleProvince_IsTheSample() =>
        Assert.Equal(
            SampleRoster.For(SampleRoster.SampleProvince).Where(member => member.Level is not (LocalityLevel.Town or LocalityLevel.Industry)),
            Members(SampleRoster.SampleProvince));

    [Fact]
    public void Roster_SameSeed_IsTheSame_AndAnotherSeedIsAnother()
    {
        Assert.Equal(Roster, NationalSample.Roster());
        Assert.NotEqual(Roster, NationalSample.Roster(7));
    }

    [Fact]
    public void Returns_OfTheFirstQuarter_HaveAsManyTitlesAsThereWere()
    {
        var (returns, period, title) = (new NationalReturns(), ReportingPeriod.Quarter(2009, 1), new IndicatorCode("G02"));
        var answers = Roster.Select(member => returns.Generate(Sample.Form, member, period).Values.GetValueOrDefault(title));

        Assert.Equal(NationalReturns.TitleHolders, answers.Count(answer => answer == AnswerSheet.YesNo(true)));
    }

    [Fact]
    public void Returns_OfTheSampleProvince_AreThoseOfTheSample()
    {
        var (returns, period) = (new NationalReturns(), ReportingPeriod.Quarter(2009, 1));
        Assert.All(Members(SampleRoster.SampleProvince), member =>
            Assert.Equal(ReturnGenerator.Generate(Sample.Form, member, period, SampleRoster.DefaultSeed).Values,
                returns.Generate(Sample.Form, member, period).Values));
    }

    private static IEnumerable<RosterEntry> Members(AreaCode province) => Roster.Where(member => member.Locality.Province == province);
}
