using QualityReports.Domain.Areas;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Areas;

public sealed class AreaCatalogTests
{
    private static readonly AreaCatalog Areas = AreaCatalog.Default;

    [Theory]
    [InlineData(AreaLevel.Province, 31)]
    [InlineData(AreaLevel.Prefecture, 333)]
    [InlineData(AreaLevel.County, 2_975)]
    public void Default_AreasInForce_AreThoseOfTheDataSet(AreaLevel level, int count) =>
        Assert.Equal(count, Areas.All.Count(area => area.Level == level && area.RetiredIn is null));

    [Theory]
    [InlineData("areas.csv", 5)]
    [InlineData("retired-areas.csv", 7)]
    public void File_EveryRow_IsItsCommas(string name, int fields)
    {
        var lines = Repository.ReadText("functions/QualityReports.Domain/Areas/" + name).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.Equal(fields, line.TrimEnd('\r').Split(',').Length));
        Assert.All(lines, line => Assert.DoesNotContain('"', line));
    }

    [Fact]
    public void Default_EveryParent_Exists() =>
        Assert.All(Areas.All, area => Assert.Equal(area.Level == AreaLevel.Province, area.Parent is null || Areas.Find(area.Parent.Value) is null));

    [Fact]
    public void Default_EveryArea_HasANameAndItsProvince() => Assert.All(Areas.All, area =>
    {
        Assert.NotEmpty(area.Name);
        Assert.Equal(area.Level == AreaLevel.Province, area.Code.IsProvince);
        Assert.Equal(AreaLevel.Province, Areas.Find(area.Code.Province)?.Level);
    });

    [Fact]
    public void Default_EveryProvince_HasAnEnglishName() => Assert.All(Areas.Provinces, area => Assert.False(string.IsNullOrEmpty(area.NameEn)));

    [Fact]
    public void Default_EveryRetiredCode_NamesASuccessorInForce()
    {
        var retired = Areas.All.Where(area => area.RetiredIn is not null).ToList();

        Assert.NotEmpty(retired);
        Assert.All(retired, area => Assert.Null(Areas.Find(area.Successor!.Value)!.RetiredIn));
        Assert.All(retired, area => Assert.InRange(area.RetiredIn!.Value, 2009, 2030));
    }

    [Theory]
    [InlineData("330381", "330300")]
    [InlineData("330381-TX01", "330300")]
    [InlineData("330300", "330300")]
    [InlineData("110101", null)]
    [InlineData("330000", null)]
    [InlineData("330399", null)]
    public void PrefectureOf_Locality_IsTheCityAboveIt(string locality, string? prefecture) =>
        Assert.Equal(prefecture, Areas.PrefectureOf(LocalityCode.Parse(locality))?.Code.Value);

    [Fact]
    public void PrefectureOf_CountyUnderItsProvince_IsNull()
    {
        var direct = Areas.All.First(area => area.Level == AreaLevel.County && area.Parent!.Value.IsProvince);

        Assert.Null(Areas.PrefectureOf(LocalityCode.Parse(direct.Code.Value)));
    }

    [Fact]
    public void All_Areas_AreInOrderOfTheirCodes() => Assert.Equal(Areas.All.Select(area => area.Code).Order(), Areas.All.Select(area => area.Code));

    [Fact]
    public void Find_CodeThatDoesNotExist_IsNull() => Assert.Null(Areas.Find(AreaCode.Parse("999999")));
}
