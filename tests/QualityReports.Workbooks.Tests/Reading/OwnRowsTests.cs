using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Rows that are the page's or the clerk's and no answers: second rows of a question, numbers of columns, signatures, rows beside a list.</summary>
public sealed class OwnRowsTests
{
    private static readonly FormEdition Form = ReadingSupport.Form;
    private static readonly ListDefinition Cases = Form.ListOf("L2");
    private static readonly string[] Item = ["浙质案〔2009〕9号", "2009-02-01", "PC05", "某鞋厂", "3.2", "未结案"];

    private readonly WorkbookBuilderTemplate _template = ReadingSupport.FilledIn();

    // Below the last question: what columns A and B have, the answer, and the code of the finding. C01 is 233.
    [Theory]
    [InlineData(null, "监督抽查批次 *\nBatches sampled", "234", "TEMPLATE_ALTERED", "D")]
    [InlineData(null, "监督抽查批次（更正）", "234", "TEMPLATE_ALTERED", "D")]
    [InlineData("C01（更正）", "监督抽查批次", "234", "TEMPLATE_ALTERED", "D")]
    [InlineData("更正 C01", null, "234", "TEMPLATE_ALTERED", "D")]
    [InlineData("C01’", "监督抽查批次", "234", "TEMPLATE_ALTERED", "D")]
    [InlineData(null, "监督抽查批次（农贸市场）", "12", "TEMPLATE_PART_NOT_READ", "B")]
    [InlineData(null, "监督抽查批次", "较上期增加 3 批", "TEMPLATE_PART_NOT_READ", "B")]
    [InlineData(null, "监督抽查批次", "233", null, null)]
    [InlineData(null, "监督抽查批次（上年同期）", "200", null, null)]
    [InlineData(null, "监督抽查批次", null, null, null)]
    [InlineData(null, "其中：农贸市场", "12", null, null)]
    [InlineData("C01-1", "其中：农贸市场", "12", null, null)]
    [InlineData("注：C01 含复检", null, null, null, null)]
    public void Read_SecondRowOfAQuestion_IsAFinding(string? code, string? label, string? answer, string? expected, string? column)
    {
        var row = SecondLayoutTests.RowOf("G03") + 2;
        var result = ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Set(row, 1, code).Set(row, 2, label).Set(row, 4, Typed(answer))));

        Assert.Equal(expected == "TEMPLATE_ALTERED", result.Document is null);
        Assert.Equal(
            expected is null ? [] : [(expected, $"表 Return!{column}{row}")],
            result.Findings.Select(finding => (finding.Kind.Code, finding.Cell.ToString()!)));
    }

    [Fact]
    public void Read_CodeThatWasChanged_NamesItsCell()
    {
        var row = SecondLayoutTests.RowOf("C01");

        var finding = Assert.Single(ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Set(row, 1, "C01（更正）"))).Findings);

        Assert.Equal((FindingKinds.TemplateAltered, $"表 Return!A{row}"), (finding.Kind, finding.Cell.ToString()));
    }

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8", true)]
    [InlineData("甲 乙 丙 丁 戊 己 庚 辛", true)]
    [InlineData("甲 乙 1 2 3 4 5 6", true)]
    [InlineData("（1） （2） （3） （4） （5） （6） （7） （8）", true)]
    [InlineData("① ② ③ ④ ⑤ ⑥ ⑦ ⑧", true)]
    [InlineData("A B C D E F G H", true)]
    [InlineData("栏次 1 2 3", true)]
    [InlineData("1 栏次 2 3", false)]
    [InlineData("1 3 2", false)]
    [InlineData("2 3 4", false)]
    [InlineData("1 2", false)]
    [InlineData("1 2 某厂", false)]
    public void AreAll_RowThatNumbersTheColumns_IsRecognised(string cells, bool expected)
    {
        var contents = cells.Split(' ').Select(cell => int.TryParse(cell, out var number) ? CellContent.OfNumber(number) : CellContent.OfText(cell)).ToArray();

        Assert.Equal(expected, ColumnNumbers.AreAll(contents));
    }

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8")]
    [InlineData("甲 乙 1 2 3 4 5 6")]
    public void Read_NumbersOfColumnsBelowTheHeadings_AreNoItem(string cells)
    {
        var file = With(Cases.Sheet, sheet =>
        {
            foreach (var (i, cell) in cells.Split(' ').Index())
                sheet.Set(4, i + 1, Typed(cell));
            foreach (var (i, cell) in Item.Index())
                sheet.Set(5, i + 1, cell);
        });

        var result = ReadingSupport.Read(file);

        Assert.Empty(result.Findings);
        Assert.Equal(5, Assert.Single(result.Document!.Lists["L2"].Rows).Number);
    }

    // The texts of a row below the list, and the code of the finding; a row that stays may be an item.
    [Theory]
    [InlineData("填表人：张三", null)]
    [InlineData("填表人：张三||审核人：李四", null)]
    [InlineData("填表人：|张三|审核：|李四|电话|88881234", null)]
    [InlineData("单位负责人：王五　填表人：张三　2009年4月10日", null)]
    [InlineData("填报日期：2009-4-8", null)]
    [InlineData("联系电话：0577-88881234", null)]
    [InlineData("第1页 共1页", null)]
    [InlineData("——以下空白——", null)]
    [InlineData("（以下无正文）", null)]
    [InlineData("无", null)]
    [InlineData("本期无案件", null)]
    [InlineData("填报单位（盖章）", null)]
    [InlineData("制表人|张三|2009-04-10", null)]
    [InlineData("科室：质量科", "TEMPLATE_PART_NOT_READ")]
    [InlineData("鹿城区质监局 2009年4月10日", "TEMPLATE_PART_NOT_READ")]
    [InlineData("单位：万元", null)]
    [InlineData("注：本表数据截至2009年3月31日", "TEMPLATE_PART_NOT_READ")]
    [InlineData("以上为鹿城区数据", "TEMPLATE_PART_NOT_READ")]
    [InlineData("2.货值以鉴定为准", "TEMPLATE_PART_NOT_READ")]
    [InlineData("2009.1", "row")]
    [InlineData("单位：元", "TEMPLATE_ALTERED")]
    [InlineData("浙质案〔2009〕10号", "row")]
    [InlineData("传真机（A型）", "row")]
    [InlineData("（浙）质案（2009）", "row")]
    [InlineData("填表人：张三|2009-04-10|||88881234", null)]
    [InlineData("填表人：张三||PC05", "row")]
    [InlineData("合计", "row")]
    [InlineData("浙质案〔2009〕10号|2009-02-01", "row")]
    public void Read_RowBelowAList_IsNoItemWhereItIsThePages(string cells, string? expected)
    {
        var result = ReadingSupport.Read(With(Cases.Sheet, sheet =>
        {
            foreach (var (i, cell) in Item.Index())
                sheet.Set(4, i + 1, cell);
            foreach (var (i, cell) in cells.Split('|').Index())
                sheet.Set(6, i + 1, cell.Length == 0 ? null : cell);
        }));

        Assert.Equal(expected == "TEMPLATE_ALTERED", result.Document is null);
        Assert.Equal(
            expected is null or "row" ? [] : [(expected, $"{Cases.Sheet}!A6")],
            result.Findings.Select(finding => (finding.Kind.Code, finding.Cell.ToString()!)));
        if (result.Document is { } document)
            Assert.Equal(expected == "row" ? [4, 6] : [4], document.Lists["L2"].Rows.Select(row => row.Number));
    }

    [Fact]
    public void Read_RemarkBetweenItems_StaysARow()
    {
        var file = With(Cases.Sheet, sheet =>
        {
            sheet.Set("A4", "以下为2008年第四季度案件");
            foreach (var (i, cell) in Item.Index())
                sheet.Set(5, i + 1, cell);
        });

        Assert.Equal([4, 5], ReadingSupport.Read(file).Document!.Lists["L2"].Rows.Select(row => row.Number));
    }

    // What columns K and on have, in the row of headings and in the row of the first item.
    [Theory]
    [InlineData("", "浙质案〔2009〕10号|2009-02-01|PC05|某厂|3.2|未结案", true)]
    [InlineData("", "2009-02-01|PC05||3.2|未结案", true)]
    [InlineData("备注|日期|类别|单位|货值|状态", "重复|2009-02-01|PC05|某厂|3.2|未结案", false)]
    [InlineData("", "已核对|2009-02-01|3.2", false)]
    [InlineData("", "元", true)]
    [InlineData("单位：元", "", true)]
    [InlineData("货值（元）", "32000", false)]
    [InlineData("币种", "元", false)]
    public void Read_CellsBesideAList_AreRefusedWhereTheyAreAnItemOrAUnit(string headings, string cells, bool isRefused)
    {
        var result = ReadingSupport.Read(With(Cases.Sheet, sheet =>
        {
            foreach (var (i, cell) in Item.Index())
                sheet.Set(4, i + 1, cell);
            foreach (var (row, texts) in new[] { (3, headings), (4, cells) })
            {
                foreach (var (i, cell) in texts.Split('|').Index())
                    sheet.Set(row, 11 + i, cell.Length == 0 ? null : cell);
            }
        }));

        Assert.Equal(isRefused, result.Document is null);
        Assert.Equal(isRefused ? [$"{Cases.Sheet}!K{(headings.Length == 0 ? 4 : 3)}"] : [], result.Findings.Select(finding => finding.Cell.ToString()!));
    }

    private static object? Typed(string? text) => int.TryParse(text, out var number) ? number : text;

    private byte[] With(string name, Action<WorkbookBuilderSheet> change)
    {
        _template.Without.Add(name);
        _template.Lists.Remove("L2");
        var workbook = _template.AddTo(new WorkbookBuilder());
        change(_template.AddSheet(workbook, name, name));
        return workbook.Build();
    }
}
