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
    [InlineData("浙江省 330000  ·  鹿城区 330302  ·  2009-Q2  2009 年第二季度 / quarter 2 of 2009", "2009-Q2")]
    [InlineData("2008年第四季度", "2008年第四季度")]
    [InlineData("二〇〇八年第一季度", "二〇〇八年第一季度")]
    [InlineData("2009年二季度", "2009年二季度")]
    [InlineData("2009-Q2", "2009-Q2")]
    [InlineData("Q2 2009", "Q22009")]
    [InlineData("第二季度质量兴市报表", "第二季度")]
    [InlineData("2009年上半年", "2009年上半年")]
    [InlineData("2009年4—6月", "2009年4-6月")]
    [InlineData("2008年度", "2008年度")]
    [InlineData("浙江省 330000  ·  龙湾区 330303  ·  2009 年第一季度", "龙湾区")]
    [InlineData("鹿城区 330303", "330303")]
    [InlineData("浙江省 330000  ·  龙湾区 330302  ·  2009 年第一季度", "龙湾区")]
    [InlineData("填报地区：浙江省温州市龙湾区", "龙湾区")]
    [InlineData("填报单位：龙湾区质量技术监督局", "龙湾区")]
    [InlineData("报送单位（公章）：龙湾区人民政府", "龙湾区")]
    [InlineData("填报单位：瓯海区质监局 报告期：2009年第一季度", "瓯海区")]
    [InlineData("填报单位：鹿城区质监局 报告期：2009年第二季度", "2009年第二季度")]
    [InlineData("报告期：二季度", "二季度")]
    [InlineData("报 告 期 ：二季度", "二季度")]
    [InlineData("期间：2009年4-6月", "2009年4-6月")]
    [InlineData("报表期：2008年10月-12月", "2008年10月-12月")]
    [InlineData("报告期：2008年10月1日至12月31日，快报", "2008年10月1日至12月31日")]
    [InlineData("Reporting period: Q4 2008 (draft)", "Q42008")]
    [InlineData("龙湾区质量兴市工作报表", "龙湾区")]
    [InlineData("龙湾区2008年四季度数据", "2008年四季度")]
    [InlineData("以下为龙湾区2008年四季度数据", "2008年四季度")]
    [InlineData("2008 年第四季度（2008-Q4）\n2008-10-01 至 2008-12-31", "2008年第四季度")]
    [InlineData("报告期为2009年二季度", "2009年二季度")]
    [InlineData("下半年", "下半年")]
    [InlineData("一至四季度", "一至四季度")]
    [InlineData("1—12月", "1-12月")]
    [InlineData("江苏省 330000 · 鹿城区 330302", "江苏省")]
    public void Check_TitleOfAnother_IsNamed(string title, string found)
    {
        var finding = Find(title)!;

        Assert.Equal((FindingKinds.IdentityShownOtherwise, "表 Return!A2", found), (finding.Kind, finding.Cell.ToString(), finding.Found));
        Assert.Equal(("鹿城区 2009 年第一季度", "鹿城区's return for the first quarter of 2009"), (finding.Label!.Zh, finding.Label.En));
    }

    [Theory]
    [InlineData("浙江省 330000  ·  鹿城区 330302  ·  2009 年第一季度 / second quarter of 2009", 2, "second quarter of 2009")]
    [InlineData("2009年第一季度，2008年第四季度", 8, "2008年第四季度")]
    [InlineData("鹿城区质监局2008年第四季度质量情况汇报", 1, "2008年第四季度")]
    [InlineData("龙湾区质量提升情况", 1, "龙湾区")]
    [InlineData("龙湾区质监局", 8, "龙湾区")]
    [InlineData("数据截止2008年12月31日", 8, "2008年12月31日")]
    public void Check_TitleThatMayMeanAnother_Warns(string title, int column, string found)
    {
        var finding = Find(title, column: column)!;

        Assert.Equal((FindingKinds.IdentityDoubtful, found), (finding.Kind, finding.Found));
    }

    [Theory]
    [InlineData("2009-Q1与2009-Q2对比")]
    [InlineData("比2008年四季度增长12%")]
    [InlineData("较2008年第四季度增加5家")]
    [InlineData("2008年四季度为1200家次")]
    [InlineData("上年同期（2008年一季度）1200")]
    [InlineData("根据2008年度考核办法")]
    [InlineData("按2008年第四季度会议要求")]
    [InlineData("附：2008年第四季度更正说明")]
    [InlineData("2009年第二季度计划另报")]
    [InlineData("自2009年第二季度起改用新表")]
    [InlineData("2008-Q4: 1200")]
    [InlineData("上期：2008-Q4")]
    [InlineData("下次报送：2009年第二季度")]
    [InlineData("2008年第四季度数据见另表")]
    [InlineData("compared with the fourth quarter of 2008")]
    [InlineData("其中：龙湾区 12家")]
    [InlineData("已报温州市质监局，抄送龙湾区")]
    [InlineData("共青团龙湾区委联合检查")]
    [InlineData("截至2009年4月10日")]
    [InlineData("报告日期：2009年4月10日")]
    public void Check_RemarkBeside_IsTaken(string text) => Assert.Null(Find(text, column: 8));

    [Theory]
    [InlineData("温州市鹿城区质量兴市工作报表（比2008年四季度增长12%）")]
    [InlineData("质量兴市工作报表（2009年第一季度，2009年第二季度起用新表）")]
    [InlineData("名牌明细（2008年度省级名牌2008年12月公布） 鹿城区 2009-Q1")]
    [InlineData("鹿城区（含原瓯海区梧田街道） 2009年第一季度")]
    [InlineData("浙江省 330000  ·  鹿城区 330302  ·  2009-Q1  2009 年第一季度 / quarter 1 of 2009")]
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

    [Fact]
    public void Check_PageHeaderOfAnother_IsNamed()
    {
        var finding = ShownIdentity.Check(
            AreaCatalog.Default, Document(null) with { Titles = [], PageTexts = [new PageText("表 Return", "龙湾区 330303 · 2009 年第一季度")] }, null)!;

        Assert.Equal((FindingKinds.IdentityShownOtherwise, null, "龙湾区"), (finding.Kind, finding.Cell, finding.Found));
        Assert.Equal(("“表 Return”的页眉或页脚", "The header or footer of “表 Return”"), (finding.Expected!.Zh, finding.Expected.En));
    }

    [Theory]
    [InlineData("鹿城区 330302 · 2009 年第一季度")]
    [InlineData("第 1 页 共 2 页 · Page 1 of 2")]
    [InlineData("打印日期 2009-04-08")]
    public void Check_PageHeaderOfTheSame_IsTaken(string text) =>
        Assert.Null(ShownIdentity.Check(AreaCatalog.Default, Document(null) with { PageTexts = [new PageText("表 Return", text)] }, null));

    private static Finding? Find(string title, FormIdentity? identity = null, string? member = null, int column = 1)
    {
        var document = Document(identity) with { Titles = [new LocatedCell(new CellAddress("表 Return", column, 2), CellContent.OfText(title))] };
        return ShownIdentity.Check(AreaCatalog.Default, document, member);
    }

    private static ReturnDocument Document(FormIdentity? identity) =>
        SampleDocument.Complete().Build() with { Identity = identity ?? new FormIdentity("2009", "330000", "330302", "2009-Q1") };
}
