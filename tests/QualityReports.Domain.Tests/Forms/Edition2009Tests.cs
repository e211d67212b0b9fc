using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Forms;

/// <summary>Compares the edition's file with the form as decided.</summary>
public sealed class Edition2009Tests
{
    // Code, type, required (R, - or the indicator whose yes makes it so), roll-up over units, stock or flow, label.
    private const string Decided = """
        A01 yesno R count-yes S 已印发活动文件
        A02 text if-A01 none S 文件号
        A03 choice if-A01 none S 发文机关
        A04 date if-A01 none S 印发日期
        A05 yesno R count-yes S 已制定目标、规划和措施
        A06 text if-A05 none S 规划文号
        A07 yesno R count-yes S 质量工作纳入国民经济和社会发展规划
        A08 count R sum F 政府研究质量工作会议次数
        A09 yesno R count-yes S 已成立领导小组
        A10 text if-A09 none S 组长姓名
        A11 choice if-A09 none S 组长职务
        A12 yesno if-A09 count-yes S 办公室设在质量技术监督部门
        B01 count R sum S 签订质量工作责任书份数
        B02 count R sum S 签订打假工作责任书份数
        B03 count R sum S 乡镇（街道）总数
        B04 count R sum S 两项责任书均覆盖的乡镇（街道）数
        B05 count R sum F 开展整顿市场秩序专项行动次数
        B06 count R sum F 检查企业和经营单位家次
        B07 yesno R count-yes S 已实施名牌战略规划
        B08 money R sum F 名牌培育资金
        C01 count R sum F 监督抽查批次
        C02 count R sum F 抽查合格批次
        C03 count R sum F 抽查企业数
        C04 count R sum F 抽查合格企业数
        C05 percent - none F 填报的抽查合格率(%)
        C06 money R sum F 内部损失
        C07 money R sum F 外部损失
        C08 money R sum F 工业总产值（现价）
        C09 money - sum F 优等品产值（不变价）
        C10 money - sum F 一等品产值（不变价）
        C11 money - sum F 合格品产值（不变价）
        C12 money - sum F 工业总产值（不变价）
        C13 count R sum F 受理质量投诉
        C14 count R sum F 办结质量投诉
        D01 count R sum F 立案查处假冒伪劣案件
        D02 count R sum F 结案数
        D03 count R sum F 移送司法机关案件
        D04 money R sum F 涉案货值
        D05 count R sum F 捣毁窝点
        D06 count R sum S 重点整治区域和产品
        D07 count R sum F 发现区域性质量问题
        D08 count R sum F 解决区域性质量问题
        D09 count R sum F 本地品牌在外被假冒案件
        E01 count R sum S 中国名牌产品
        E02 count R sum S 省级名牌产品
        E03 count R sum S 地理标志保护产品
        E04 money R sum F 名牌产品产值
        F01 count R sum S 工业企业总数
        F02 count R sum S 规模以上工业企业数
        F03 money R sum F 规模以上工业产值
        F04 count R sum S 质量管理体系认证有效证书
        F05 count R sum S 强制性产品认证有效证书
        F06 count R sum S 主要产品数
        F07 count R sum S 采用国际标准和国外先进标准产品数
        F08 count R sum F 质量培训人次
        G01 yesno R count-yes S 申报质量兴市先进市（县）
        G02 yesno R count-yes S 已获称号
        G03 date if-G02 none S 获称号日期
        """;

    private static readonly FormEdition Form = FormCatalog.Load().Find("2009")!;

    private static readonly string[][] Table = [.. Decided.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', 6))];

    public static TheoryData<string> Rows => [.. Table.Select(row => string.Join(' ', row))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Indicator_OfTheTable_IsAsDecided(string row)
    {
        var indicator = Form.IndicatorOf(new IndicatorCode(row.Split(' ')[0]));

        Assert.Equal(row, Print(indicator));
    }

    [Fact]
    public void Indicators_OfTheForm_AreThoseOfTheTableInItsOrder() =>
        Assert.Equal(Table.Select(row => row[0]), Form.Indicators.Select(indicator => indicator.Code.Value));

    [Fact]
    public void Indicator_Section_IsTheLetterOfItsCode() =>
        Assert.All(Form.Indicators, indicator => Assert.Equal(indicator.Code.Value[..1], indicator.Section));

    [Fact]
    public void Sections_OfTheForm_AreTheSeven() => Assert.Equal("ABCDEFG", string.Concat(Form.Sections.Select(section => section.Code)));

    [Theory]
    [InlineData("L1", null,
        "product:Text:R category:Choice:R enterprise:Text:R enterpriseCode:EnterpriseCode:R batchNumber:Code:R "
        + "samplingDate:Date:R level:Choice:R result:Choice:R failedItem:Text:result=fail value:Money:-")]
    [InlineData("L2", "caseNumber",
        "caseNumber:Code:R filedOn:Date:R category:Choice:R party:Text:R value:Money:R status:Choice:R closedOn:Date:status=closed den:Text:-")]
    [InlineData("L3", null, "product:Text:R enterprise:Text:R enterpriseCode:EnterpriseCode:R kind:Choice:R validFrom:Date:R validTo:Date:R")]
    public void List_OfTheForm_HasItsColumns(string code, string? key, string columns)
    {
        var list = Form.ListOf(code);

        Assert.Equal(columns, string.Join(' ', list.Columns.Select(column => $"{column.Code}:{column.Type}:{Required(column)}")));
        Assert.Equal(key, list.Key);
        Assert.Equal(50_000, list.MaxRows);
    }

    [Theory]
    [InlineData("P1", "C02", "C01")]
    [InlineData("P2", "C04", "C03")]
    [InlineData("P3", "C06 + C07", "C08")]
    [InlineData("P3a", "C06", "C08")]
    [InlineData("P3b", "C07", "C08")]
    [InlineData("P4", "1.5 C09 + C10 + 0.5 C11", "C12")]
    [InlineData("P5", "F07", "F06")]
    [InlineData("P6", "B04", "B03")]
    [InlineData("P7", "C14", "C13")]
    [InlineData("P8", "D02", "D01")]
    [InlineData("P9", "D08", "D07")]
    [InlineData("P10", "E04", "C08")]
    [InlineData("P11", "F03", "C08")]
    [InlineData("P12", "D09", "D01")]
    public void Rate_OfTheForm_IsAsDecided(string code, string numerator, string denominator)
    {
        var rate = Form.FindRate(code)!;

        Assert.Equal((numerator, denominator), (Print(rate.Numerator), Print(rate.Denominator)));
    }

    [Fact]
    public void Rates_OfTheForm_AreFourteen() => Assert.Equal(14, Form.Rates.Count);

    [Theory]
    [InlineData("first", "A01=yes")]
    [InlineData("second", "A05=yes")]
    [InlineData("third", "A09=yes A12=yes A11=head|deputy")]
    public void Requirement_OfTheForm_IsAsDecided(string code, string conditions) =>
        Assert.Equal(conditions, Print(Form.Requirements.Single(requirement => requirement.Code == code).All));

    [Fact]
    public void Candidate_OfTheForm_IsAsDecided()
    {
        var candidate = Form.Candidate;

        Assert.Equal("G01", candidate.Applies.Value);
        Assert.Equal("B07=yes", Print(candidate.All));
        Assert.Equal([new MinimumRate("P6", 90), new MinimumRate("P1", 90)], candidate.MinimumRates);
        Assert.Equal([new FigureComparison(new IndicatorCode("D08"), new IndicatorCode("D07"))], candidate.AtLeast);
        Assert.Equal("G02", Form.TitleHeld.Value);
    }

    [Fact]
    public void Calendar_OfTheForm_IsAsDecided() => Assert.Equal(new ReportingCalendar(1, 15, 25, 40), Form.Calendar);

    [Theory]
    [InlineData("issuing-body", 3)]
    [InlineData("leader-position", 4)]
    [InlineData("inspection-level", 3)]
    [InlineData("inspection-result", 2)]
    [InlineData("case-status", 3)]
    [InlineData("brand-kind", 3)]
    [InlineData("product-category", 30)]
    public void CodeList_OfTheForm_HasItsItems(string code, int items) => Assert.Equal(items, Form.CodeListOf(code).Items.Count);

    [Theory]
    [InlineData("2009-Q1", true)]
    [InlineData("2009-Q4", true)]
    [InlineData("2009", true)]
    [InlineData("2008-Q1", true)]
    [InlineData("2007-Q4", false)]
    [InlineData("2007", false)]
    [InlineData("2009-H1", false)]
    [InlineData("2009-01", false)]
    public void Serves_Period_IsQuarterlyAndAnnualFromTheFirst(string period, bool serves) => Assert.Equal(serves, Form.Serves(ReportingPeriod.Parse(period)));

    private static string Print(Indicator indicator)
    {
        var required = indicator.RequiredIf is { } other ? $"if-{other}" : indicator.Required ? "R" : "-";
        var over = indicator.Over switch { UnitRollUp.Sum => "sum", UnitRollUp.CountYes => "count-yes", _ => "none" };
        var type = indicator.Type.ToString().ToLowerInvariant();
        return $"{indicator.Code} {type} {required} {over} {(indicator.Nature == Nature.Stock ? "S" : "F")} {indicator.Label.Zh}";
    }

    private static string Required(ListColumn column) =>
        column.RequiredIf is { } condition ? $"{condition.Column}={condition.EqualTo}" : column.Required ? "R" : "-";

    private static string Print(IEnumerable<RateTerm> terms) =>
        string.Join(" + ", terms.Select(term => term.Weight == 1 ? term.Indicator.Value : FormattableString.Invariant($"{term.Weight} {term.Indicator}")));

    private static string Print(IEnumerable<AnswerCondition> conditions) =>
        string.Join(' ', conditions.Select(condition => $"{condition.Indicator}={string.Join('|', condition.IsOneOf)}"));
}
