using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class UnitTextTests
{
    private static readonly Text Unit = new("万元", "10,000 yuan");
    private static readonly Text Label = new("涉案货值", "Value of the goods");

    [Theory]
    [InlineData("万元", true)]
    [InlineData("万元\n10,000 yuan", true)]
    [InlineData("万元 / 10,000 yuan", true)]
    [InlineData("10,000 Yuan", true)]
    [InlineData("10000 yuan", true)]
    [InlineData(" 万 元 ", true)]
    [InlineData("（万元）", true)]
    [InlineData("单位：万元", true)]
    [InlineData("人民币万元", true)]
    [InlineData("元", false)]
    [InlineData("千元", false)]
    [InlineData("亿元", false)]
    [InlineData("万美元", false)]
    [InlineData("元\n10,000 yuan", false)]
    [InlineData("万元\nyuan", false)]
    [InlineData("yuan", false)]
    [InlineData("¥", false)]
    public void IsSame_Unit_ToleratesWidthSpacesAndBrackets(string written, bool isSame) => Assert.Equal(isSame, UnitText.IsSame(written, Unit));

    [Theory]
    [InlineData("％", true)]
    [InlineData("‰", false)]
    public void IsSame_Percentage_IsTheSignOfEitherWidth(string written, bool isSame) => Assert.Equal(isSame, UnitText.IsSame(written, Text.Same("%")));

    [Theory]
    [InlineData("次数", true)]
    [InlineData("家/次", true)]
    [InlineData("（户）", true)]
    [InlineData("单位：起", true)]
    [InlineData("百批", false)]
    [InlineData("万人", false)]
    [InlineData("元", false)]
    [InlineData("%", false)]
    [InlineData("打", false)]
    [InlineData("吨", false)]
    public void IsCount_Unit_IsOfSingleThings(string written, bool isCount) => Assert.Equal(isCount, UnitText.IsCount(written));

    [Theory]
    [InlineData("涉案货值", false)]
    [InlineData("涉案货值 / Value of the goods（万元 / 10,000 yuan）", false)]
    [InlineData("涉案货值(万元)", false)]
    [InlineData("涉案货值（人民币，万元）", false)]
    [InlineData("Value of the goods, 10,000 yuan", false)]
    [InlineData("货值", false)]
    [InlineData("涉案货值（估计）", false)]
    [InlineData("涉案货值（元）", true)]
    [InlineData("涉案货值 / Value of the goods（元 / yuan）", true)]
    [InlineData("涉案货值，亿元", true)]
    [InlineData("涉案货值（千元）", true)]
    [InlineData("涉案货值（百万元）", true)]
    [InlineData("涉案货值（美元）", true)]
    [InlineData("涉案货值 ($)", true)]
    [InlineData("Value of the goods (yuan)", true)]
    [InlineData("Value of the goods (RMB)", true)]
    [InlineData("Value of the goods, million yuan", true)]
    [InlineData("金额（元）", true)]
    public void SaysOther_Heading_FindsUnitsThatAreNotTheForms(string heading, bool saysOther) =>
        Assert.Equal(saysOther, UnitText.SaysOther(heading, Label, Unit));

    [Theory]
    [InlineData("单位：元", true)]
    [InlineData("（单位: 亿元）", true)]
    [InlineData("金额单位为元", true)]
    [InlineData("Unit: yuan", true)]
    [InlineData("Units are million yuan", true)]
    [InlineData("单位：美元", true)]
    [InlineData("单位：万元", false)]
    [InlineData("单位：万元、批次、%", false)]
    [InlineData("Unit: 10,000 yuan", false)]
    [InlineData("Unit: 10,000 yuan / batches", false)]
    [InlineData("填报单位：鹿城区质监局", false)]
    [InlineData("单位：三元区质监局", false)]
    [InlineData("填报单位：百元镇", false)]
    [InlineData("单位：万元、元", true)]
    [InlineData("单位", false)]
    [InlineData("2009年", false)]
    public void IsOtherStatement_TextBesideATable_FindsAnotherUnitOfAmounts(string text, bool isOther) =>
        Assert.Equal(isOther, UnitText.IsOtherStatement(text, Unit));
}
