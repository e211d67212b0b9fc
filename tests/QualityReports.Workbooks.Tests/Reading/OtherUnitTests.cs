using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Tests.Returned;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Units that a clerk wrote over the form's, in the template and in the returned workbook: refused, with both units.</summary>
public sealed class OtherUnitTests
{
    private const int UnitColumn = 3;
    private const int LabelColumn = 2;

    private static readonly ListDefinition Cases = TemplateSample.Form.ListOf("L2");
    private static readonly byte[] Template = Written.Template(TemplateSample.Fill(("C06", CellContent.OfNumber(12))));
    private static readonly byte[] Returned = ReturnedSample.Of(ReturnedSample.Read(Template), []).File;

    // The code of an indicator and the column, or the code of a list's column; what is written there; whether it is refused.
    public static TheoryData<string, int, string, bool> Units => new()
    {
        { "C06", UnitColumn, "元", true },
        { "C06", UnitColumn, "元\nyuan", true },
        { "C06", UnitColumn, "亿元", true },
        { "C06", UnitColumn, "美元", true },
        { "C06", UnitColumn, "yuan", true },
        { "C06", UnitColumn, "百万元", true },
        { "C01", UnitColumn, "百批次", true },
        { "C05", UnitColumn, "‰", true },
        { "C06", UnitColumn, "（万元）", false },
        { "C06", UnitColumn, " 万　元 ", false },
        { "C06", UnitColumn, "10,000 Yuan", false },
        { "C06", UnitColumn, "", false },
        { "C05", UnitColumn, "％", false },
        { "A02", UnitColumn, "文件号", false },
        { "C06", LabelColumn, "内部损失（元）", true },
        { "C06", LabelColumn, "内部损失，单位：亿元", true },
        { "C06", LabelColumn, "内部损失（万元）", false },
        { "C06", LabelColumn, "内部损失（含税）", false },
        { "value", 0, "涉案货值（元）", true },
        { "value", 0, "涉案货值 / Value of the goods（元 / yuan）", true },
        { "value", 0, "Value of the goods (million yuan)", true },
        { "value", 0, "涉案货值(万元)", false },
        { "value", 0, "涉案货值", false },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void Read_UnitSaidOtherwise_IsRefused(string code, int column, string written, bool isRefused)
    {
        foreach (var file in (byte[][])[Template, Returned])
        {
            var result = ReadingSupport.Read(ReturnedSample.Change(file, workbook => Write(workbook, AddressOf(file, code, column), written)));

            if (!isRefused)
            {
                Assert.NotNull(result.Document);
                continue;
            }

            var finding = Assert.Single(result.Findings);
            Assert.Equal((FindingKinds.TemplateAltered, AddressOf(file, code, column).ToString(), written),
                (finding.Kind, finding.Cell.ToString(), finding.Found));
            Assert.Contains(UnitOf(code).Zh, MessageCatalog.Render(finding, Language.Zh).Message, StringComparison.Ordinal);
            Assert.Contains(UnitOf(code).En, MessageCatalog.Render(finding, Language.En).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("本期（元）", true)]
    [InlineData("本期 (million yuan)", true)]
    public void Read_HeadingOfTheEntriesWithAnotherUnit_IsRefused(string heading, bool isRefused)
    {
        var entry = ReturnedSample.Read(Template).Entries[new("C06")].Address;

        var result = ReadingSupport.Read(ReturnedSample.Change(Template, workbook => Write(workbook, entry with { Row = 5 }, heading)));

        Assert.Equal(isRefused, result.Findings.Any(finding => finding.Cell?.Local == $"{CellAddress.ColumnName(entry.Column)}5"));
    }

    [Theory]
    [InlineData("A3", "单位：元", true)]
    [InlineData("A3", "金额单位为亿元", true)]
    [InlineData("H5", "单位：元", true)]
    [InlineData("A3", "填报单位：鹿城区质监局", false)]
    [InlineData("A3", "单位：万元、%、批次", false)]
    [InlineData("A3", "单位  元", true)]
    [InlineData("A3", "计价单位（元）", true)]
    [InlineData("A3", "（元）", true)]
    [InlineData("A3", "人民币元", true)]
    [InlineData("A3", "金额：元", true)]
    [InlineData("A3", "注：本表金额均为元", true)]
    [InlineData("A3", "货值以元为单位", true)]
    [InlineData("A3", "金额均以元计", true)]
    [InlineData("A3", "amounts in yuan", true)]
    [InlineData("A3", "RMB yuan", true)]
    [InlineData("A3", "(in yuan)", true)]
    [InlineData("A3", "（万元）", false)]
    [InlineData("A3", "金额单位：人民币万元", false)]
    [InlineData("A3", "货值1万元=10000元", false)]
    [InlineData("A3", "罚款每件按1000元计", false)]
    [InlineData("A3", "三元区", false)]
    [InlineData("A3", "经营单位元旦检查", false)]
    public void Read_StatementBesideTheTable_IsRefusedWhereItNamesAnotherUnit(string local, string text, bool isRefused)
    {
        foreach (var sheet in (string[])[TemplateSample.Form.Sheets.Return, .. local == "H5" ? Array.Empty<string>() : [Cases.Sheet]])
        {
            var cell = sheet == Cases.Sheet ? local.Replace('3', '2') : local;
            var result = ReadingSupport.Read(ReturnedSample.Change(Template, workbook => workbook.Worksheet(sheet).Cell(cell).SetValue(text)));

            Assert.Equal(isRefused ? [$"{sheet}!{cell}"] : [], result.Findings.Select(finding => finding.Cell.ToString()!));
        }
    }

    [Theory]
    [InlineData("C06", "元", true)]
    [InlineData("C06", "单位是元", true)]
    [InlineData("C06", "含瓯海区移交12家，金额350元", false)]
    [InlineData("C06", "350元", false)]
    [InlineData("C06", "约合美元76万", false)]
    [InlineData("C06", "万元", false)]
    [InlineData("C01", "元", false)]
    public void Read_UnitBesideAnAmount_IsRefusedWhereItIsAnother(string code, string text, bool isRefused)
    {
        foreach (var column in (int[])[5, 7, 8])
        {
            var cell = AddressOf(Template, code, column);

            var result = ReadingSupport.Read(ReturnedSample.Change(Template, workbook => Write(workbook, cell, text)));

            Assert.Equal(isRefused ? [cell] : [], result.Findings.Select(finding => finding.Cell!.Value));
        }
    }

    [Theory]
    [InlineData("单位：元", true)]
    [InlineData("（元）", true)]
    [InlineData("单位：万元", false)]
    [InlineData("三元区质监局", false)]
    public void Read_HeaderOfThePage_IsRefusedWhereItNamesAnotherUnit(string text, bool isRefused)
    {
        foreach (var sheet in (string[])[TemplateSample.Form.Sheets.Return, Cases.Sheet])
        {
            var result = ReadingSupport.Read(ReturnedSample.Change(Template, workbook => workbook.Worksheet(sheet).PageSetup.Header.Right.AddText(text)));

            Assert.Equal(isRefused ? [text] : [], result.Findings.Select(finding => finding.Found!));
        }
    }

    private static Text UnitOf(string code) =>
        code == "value" ? Cases.Columns[Cases.IndexOf("value")].Unit! : TemplateSample.Form.IndicatorOf(new(code)).Unit;

    private static CellAddress AddressOf(byte[] file, string code, int column)
    {
        var read = ReturnedSample.Read(file);
        if (column > 0)
            return read.Entries[new(code)].Address with { Column = column };
        var rows = read.Lists[Cases.Code].Rows;
        return new CellAddress(Cases.Sheet, Cases.IndexOf(code) + 1, rows.Count > 0 ? rows[0].Number - 1 : 4);
    }

    private static void Write(XLWorkbook workbook, CellAddress cell, string text) => workbook.Worksheet(cell.Sheet).Cell(cell.Local).SetValue(text);
}
