using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Labels and headings belong to the template: the same words pass, other words warn, words that say other figures are refused.</summary>
public sealed class LabelTests
{
    private const string Same = "";
    private const string Words = "TEMPLATE_RELABELLED";
    private const string Meaning = "TEMPLATE_ALTERED";

    private static readonly FormEdition Form = ReadingSupport.Form;

    private readonly WorkbookBuilderTemplate _template = ReadingSupport.FilledIn();

    [Theory]
    [InlineData("本期", Same)]
    [InlineData("本 期 *", Same)]
    [InlineData("4. 本期", Same)]
    [InlineData("④本期（必填）", Same)]
    [InlineData("本期数", Same)]
    [InlineData("本期（万元）", Same)]
    [InlineData("This Period", Same)]
    [InlineData("本季度数", Same)]
    [InlineData("本期（1—3月）", Same)]
    [InlineData("本期\n（2009年第一季度）", Same)]
    [InlineData("2009年一季度", Same)]
    [InlineData("二〇〇九年第1季度", Same)]
    [InlineData("第一季度", Same)]
    [InlineData("First quarter 2009", Same)]
    [InlineData("Q1 2009", Same)]
    [InlineData("Q1 2008", Meaning)]
    [InlineData("First quarter of 2008", Meaning)]
    [InlineData("This quarter", Same)]
    [InlineData("1-3月累计", Words)]
    [InlineData("Fourth quarter", Meaning)]
    [InlineData("本年累计", Meaning)]
    [InlineData("实际完成数", Words)]
    [InlineData("排名", Words)]
    [InlineData("2009年", Words)]
    [InlineData("全年", Meaning)]
    [InlineData("年初至今", Meaning)]
    [InlineData("1-12月", Meaning)]
    [InlineData("四季度", Meaning)]
    [InlineData("一至四季度", Meaning)]
    [InlineData("2月", Meaning)]
    [InlineData("2008年", Meaning)]
    [InlineData("2008-12", Meaning)]
    [InlineData("2008.10-12", Meaning)]
    [InlineData("08年一季度", Meaning)]
    [InlineData("09年一季度", Same)]
    [InlineData("2009-03", Words)]
    [InlineData("（1）", Words)]
    [InlineData("Q4", Meaning)]
    [InlineData("上年同期", Meaning)]
    [InlineData("本期（上年同期）", Meaning)]
    [InlineData("同比", Meaning)]
    [InlineData("增减%", Meaning)]
    [InlineData("差额", Meaning)]
    [InlineData("调整前", Meaning)]
    [InlineData("上期*", Meaning)]
    [InlineData("Cumulative", Meaning)]
    public void Read_HeadingOfTheAnswers_IsHeldAgainstTheTemplate(string heading, string code) =>
        Check(Form.Sheets.Return, "D4", heading, "本期", code);

    [Theory]
    [InlineData("C01", "监督抽查批次 *", Same)]
    [InlineData("C01", "1、监督抽查批次", Same)]
    [InlineData("C01", "（一）监督抽查批次（批次）", Same)]
    [InlineData("C01", "C01 监督抽查批次\nBatches sampled", Same)]
    [InlineData("C01", "监督抽查批次（2009年一季度）", Same)]
    [InlineData("C05", "填报的抽查合格率", Same)]
    [InlineData("C01", "抽查批次", Words)]
    [InlineData("C01", "监督抽查批次（不含复检）", Meaning)]
    [InlineData("C01", "监督抽查批次（上年同期）", Meaning)]
    [InlineData("C01", "监督抽查批次（累计）", Meaning)]
    [InlineData("C01", "监督抽查批次（计划）", Meaning)]
    [InlineData("C01", "监督抽查批次（1-12月）", Meaning)]
    [InlineData("C01", "Batches not sampled", Meaning)]
    [InlineData("C01", "抽查合格批次*", Meaning)]
    [InlineData("C02", "抽查不合格批次", Meaning)]
    [InlineData("C14", "未办结质量投诉", Meaning)]
    [InlineData("C08", "工业总产值", Words)]
    [InlineData("C08", "工业总产值（现价）（上年同口径）", Words)]
    [InlineData("C12", "工业总产值", Meaning)]
    [InlineData("NIL", "零报告", Same)]
    [InlineData("NIL", "有可报告的事项", Meaning)]
    public void Read_LabelOfAQuestion_IsHeldAgainstTheTemplate(string code, string label, string expected) =>
        Check(Form.Sheets.Return, $"B{SecondLayoutTests.RowOf(code)}", label, LabelOf(code).Zh, expected);

    [Theory]
    [InlineData("L2", "A3", "案号*", Same)]
    [InlineData("L2", "A3", "1.案号", Same)]
    [InlineData("L2", "A3", "案号（1）", Same)]
    [InlineData("L2", "A3", "案号（必填）", Same)]
    [InlineData("L2", "E3", "涉案货值 * / Value of the goods（万元 / 10,000 yuan）", Same)]
    [InlineData("L1", "D3", "企业代码", Same)]
    [InlineData("L2", "A3", "案件编号", Words)]
    [InlineData("L2", "E3", "罚没款（万元）", Words)]
    [InlineData("L2", "G3", "移送日期", Words)]
    [InlineData("L2", "E3", "上年货值", Meaning)]
    [InlineData("L2", "B3", "结案日期 *", Meaning)]
    [InlineData("L1", "F3", "上次抽样日期", Meaning)]
    [InlineData("L1", "I3", "合格项目", Meaning)]
    public void Read_HeadingOfAList_IsHeldAgainstTheTemplate(string list, string cell, string heading, string code)
    {
        _ = CellAddress.TryParseLocal(cell, out var column, out _);
        Check(Form.ListOf(list).Sheet, cell, heading, Form.ListOf(list).Columns[column - 1].Label.Zh, code);
    }

    [Theory]
    [InlineData("{0}*")]
    [InlineData("★{0}")]
    [InlineData("（必填）{0}")]
    [InlineData("{1}.{0}")]
    [InlineData("{0}（{1}）")]
    public void Read_AllHeadingsWithAStarOrANumber_AreRead(string format)
    {
        foreach (var list in Form.Lists)
        {
            var file = With(list.Sheet, sheet => list.Columns.Index().ToList().ForEach(column => sheet.Set(
                3, column.Index + 1, string.Format(null, System.Text.CompositeFormat.Parse(format), column.Item.Label.Zh, column.Index + 1))));

            Assert.Empty(ReadingSupport.Read(file).Findings);
        }
    }

    [Fact]
    public void Read_HeadingsWithStarsBeforeTheTemplates_AreTheFirst()
    {
        var list = Form.ListOf("L2");

        var result = ReadingSupport.Read(With(list.Sheet, sheet => list.Columns.Index().ToList().ForEach(column =>
            sheet.Set(3, column.Index + 1, column.Item.Label.Zh + "*").Set(9, column.Index + 1, column.Item.Label.Zh))));

        Assert.Equal($"{list.Sheet}!A9", Assert.Single(result.Findings).Cell.ToString());
    }

    [Fact]
    public void Read_AllHeadingsInOtherWords_AreNamedEach()
    {
        var list = Form.ListOf("L3");
        string[] headings = ["名牌产品", "生产企业", "组织机构代码", "类别", "起", "止"];

        var result = ReadingSupport.Read(With(list.Sheet, sheet => headings.Index().ToList().ForEach(heading => sheet.Set(3, heading.Index + 1, heading.Item))));

        Assert.Equal(headings, result.Findings.Select(finding => finding.Found));
        Assert.All(result.Findings, finding => Assert.Equal(FindingKinds.TemplateRelabelled, finding.Kind));
        Assert.Empty(result.Document!.Lists["L3"].Rows);
    }

    [Theory]
    [InlineData("2009", "全年", false)]
    [InlineData("2009", "1-12月", false)]
    [InlineData("2009", "本年累计", false)]
    [InlineData("2009", "第一季度", true)]
    [InlineData("2009-H1", "上半年", false)]
    [InlineData("2009-H1", "1-6月", false)]
    [InlineData("2009-H1", "下半年", true)]
    [InlineData("2009-Q4", "四季度", false)]
    [InlineData("2009-Q4", "10月至12月", false)]
    [InlineData("2009-Q4", "十至十二月", false)]
    public void Compare_PeriodOfAHeading_IsTheReturnsOwnOrAnother(string period, string heading, bool isOther)
    {
        Assert.True(ReportingPeriod.TryParse(period, out var own));
        var labels = new FormLabels([new(Workbooks.Templates.TemplateTexts.ThisPeriod)], own);

        Assert.Equal(isOther, labels.Compare(heading, 0) == LabelChange.Meaning);
    }

    private static Text LabelOf(string code) => code == "NIL" ? Form.Nil.Label : Form.IndicatorOf(new(code)).Label;

    // A finding quotes both texts in both languages.
    private void Check(string name, string cell, string written, string own, string code)
    {
        var result = ReadingSupport.Read(With(name, sheet => sheet.Set(cell, written)));

        Assert.Equal(code == Meaning, result.Document is null);
        Assert.Equal(code == Same ? [] : [(code, $"{name}!{cell}")], result.Findings.Select(finding => (finding.Kind.Code, finding.Cell.ToString()!)));
        Assert.All(result.Findings, finding =>
        {
            var message = MessageCatalog.Render(finding, Language.Zh).Message;
            Assert.Contains(own, message, StringComparison.Ordinal);
            Assert.Contains(CellText.Clean(written.TrimEnd('*', ' ')), message, StringComparison.Ordinal);
        });
    }

    private byte[] With(string name, Action<WorkbookBuilderSheet> change)
    {
        _template.Without.Clear();
        _template.Without.Add(name);
        var workbook = _template.AddTo(new WorkbookBuilder());
        change(_template.AddSheet(workbook, name, name));
        return workbook.Build();
    }
}
