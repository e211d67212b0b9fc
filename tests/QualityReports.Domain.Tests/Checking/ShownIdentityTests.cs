using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Returns;

namespace QualityReports.Domain.Tests.Checking;

public sealed class ShownIdentityTests
{
    [Theory]
    [InlineData("浙江省 330000  ·  鹿城区 330302  ·  2009 年第二季度 / second quarter of 2009", "2009年第二季度")]
    [InlineData("浙江省 330000  ·  鹿城区 330302  ·  2009 年第一季度 / second quarter of 2009", "second quarter of 2009")]
    [InlineData("2008年第四季度", "2008年第四季度")]
    [InlineData("二〇〇八年第一季度", "二〇〇八年第一季度")]
    [InlineData("2009年二季度", "2009年二季度")]
    [InlineData("2009-Q2", "2009-Q2")]
    [InlineData("Q2 2009", "Q22009")]
    [InlineData("第二季度质量兴市报表", "第二季度")]
    [InlineData("2009年上半年", "2009年上半年")]
    [InlineData("2009年4—6月", "2009年4-6月")]
    [InlineData("2008年度", "2008年度")]
    [InlineData("浙江省 330000  ·  龙湾区 330303  ·  2009 年第一季度", "330303")]
    [InlineData("浙江省 330000  ·  龙湾区 330302  ·  2009 年第一季度", "龙湾区")]
    [InlineData("填报地区：浙江省温州市龙湾区", "龙湾区")]
    [InlineData("江苏省 330000 · 鹿城区 330302", "江苏省")]
    public void Check_TitleOfAnother_IsNamed(string title, string found)
    {
        var finding = Find(title)!;

        Assert.Equal((FindingKinds.IdentityShownOtherwise, "表 Return!A2", found), (finding.Kind, finding.Cell.ToString(), finding.Found));
        Assert.Equal(("鹿城区 2009 年第一季度", "鹿城区's return for the first quarter of 2009"), (finding.Label!.Zh, finding.Label.En));
    }

    [Theory]
    [InlineData("浙江省 330000  ·  鹿城区 330302  ·  2009 年第一季度 / first quarter of 2009")]
    [InlineData("浙江省　温州市　鹿城区（３３０３０２）２００９年第一季度")]
    [InlineData("鹿城区 330302  ·  2009-Q1  2009 年第一季度 / first quarter of 2009")]
    [InlineData("浙江省温州市鹿城区")]
    [InlineData("二〇〇九年一季度")]
    [InlineData("2009年1—3月")]
    [InlineData("2009年度第一季度")]
    [InlineData("质量兴市工作报表（2009 年版） / Return on revitalizing cities through quality (edition 2009)")]
    [InlineData("质量兴市工作报表（2008 年修订）")]
    [InlineData("填报日期：2009年4月8日")]
    [InlineData("与2008年第四季度相比")]
    [InlineData("邮编 310000")]
    [InlineData("抄送：杭州市")]
    [InlineData("鹿城区质量技术监督局")]
    [InlineData("黄色格由您填写，深黄带 * 的必填。空白＝未回答，0＝零，N/A＝不适用。")]
    [InlineData("本期")]
    [InlineData(" ")]
    public void Check_TitleThatSaysTheSameOrLess_IsTaken(string title) => Assert.Null(Find(title));

    [Fact]
    public void Check_IdentityThatIsNone_HasItsOwnFinding() => Assert.Null(Find("2009年第二季度 330303", new FormIdentity("2009", "330000", "330399", "2009-Q5")));

    [Fact]
    public void Check_NameOfTheRoster_IsTaken() => Assert.Null(Find("龙湾区 330302", member: "龙湾区"));

    private static Finding? Find(string title, FormIdentity? identity = null, string? member = null)
    {
        var document = SampleDocument.Complete().Build() with
        {
            Identity = identity ?? new FormIdentity("2009", "330000", "330302", "2009-Q1"),
            Titles = [new LocatedCell(new CellAddress("表 Return", 1, 2), CellContent.OfText(title))],
        };
        return ShownIdentity.Check(AreaCatalog.Default, document, member);
    }
}
