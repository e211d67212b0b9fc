using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Columns, headings and copied sheets that may be meant instead of the form's own, and those that are the clerk's.</summary>
public sealed class SecondLayoutTests
{
    private static readonly FormEdition Form = ReadingSupport.Form;
    private static readonly ListDefinition Cases = Form.ListOf("L2");
    private static readonly string[] Figures = ["C01", "C02", "C03", "C13"];

    private readonly WorkbookBuilderTemplate _template = ReadingSupport.FilledIn();

    // The heading of column H or E, what its cells beside some figures have, and whether it may be meant as the answers.
    [Theory]
    [InlineData("H", "本期（更正）", 1, "999", true)]
    [InlineData("H", "本期数", 1, "999", true)]
    [InlineData("H", "修正数", 1, "999", true)]
    [InlineData("H", "调整后", 4, "999", true)]
    [InlineData("H", "数值", 2, "999", true)]
    [InlineData("H", "Corrected figures", 2, "999", true)]
    [InlineData("E", "本期（调整后）", 1, "999", true)]
    [InlineData("H", null, 4, "999", true)]
    [InlineData("H", "本期（更正）", 4, "same", false)]
    [InlineData("H", "本期（更正）", 4, "", false)]
    [InlineData("H", "更正说明", 4, "见纪要", false)]
    [InlineData("H", "更正", 4, "已核对", false)]
    [InlineData("H", null, 2, "999", false)]
    [InlineData("H", "备注", 4, "999", false)]
    [InlineData("H", "乐成镇", 4, "999", false)]
    [InlineData("H", "去年同期", 4, "999", false)]
    [InlineData("H", "本期比上期增减", 4, "999", false)]
    [InlineData("E", "上期", 4, "999", false)]
    [InlineData("E", null, 4, "999", false)]
    public void Read_ColumnBesideTheAnswers_IsRefusedWhereItMayBeMeant(string column, string? heading, int filled, string cell, bool isRefused)
    {
        var file = With(Form.Sheets.Return, sheet =>
        {
            sheet.Set($"{column}4", heading);
            foreach (var code in Figures.Take(filled))
                sheet.Set($"{column}{RowOf(code)}", cell == "same" ? _template.Entries.GetValueOrDefault(code) : Typed(cell));
        });

        if (!isRefused)
        {
            Assert.Equal(CellContent.OfNumber(233), ReadingSupport.Read(file).Document!.Entries[new("C01")].Content);
            return;
        }

        var finding = ReadingSupport.Refusal(file);
        Assert.Equal((FindingKinds.TemplateAltered, $"表 Return!{column}{RowOf("C01")}", "999"), (finding.Kind, finding.Cell.ToString(), finding.Found));
        Assert.Contains($"column {column}", finding.Expected!.En, StringComparison.Ordinal);
        Assert.Contains($"D{RowOf("C01")} 是“233”", finding.Expected.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("去年同期", true)]
    [InlineData("上季度", true)]
    [InlineData("本年累计", true)]
    [InlineData("本季度数", false)]
    [InlineData("本 期", false)]
    [InlineData("2009年第一季度", false)]
    public void Read_HeadingOfTheAnswers_MustNotSayOtherFigures(string heading, bool isRefused)
    {
        var result = ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Set("D4", heading)));

        Assert.Equal(isRefused, result.Document is null);
        Assert.All(result.Findings, finding => Assert.Equal((FindingKinds.TemplateAltered, "表 Return!D4", heading), (finding.Kind, finding.Cell.ToString(), finding.Found)));
    }

    // The cells of one row of headings and of the row below, from column K of row 3, or from column A of row 8.
    [Theory]
    [InlineData("K3", new[] { "案号", "货值" }, new[] { "案999", "9" }, true)]
    [InlineData("K3", new[] { "案号" }, new[] { "案999" }, true)]
    [InlineData("K3", new[] { "涉案货值（更正）" }, new[] { "9" }, true)]
    [InlineData("K3", new[] { "案号" }, new[] { "温质监〔2009〕1号" }, false)]
    [InlineData("K3", new[] { "案号" }, new string[0], false)]
    [InlineData("K3", new[] { "承办人", "备注" }, new[] { "张三", "9" }, false)]
    [InlineData("A8", new[] { "案号", "立案日期", "产品类别", "当事人", "涉案货值" }, new[] { "案999" }, true)]
    public void Read_HeadingsOfAListTwice_AreRefusedWithOtherEntries(string at, string[] headings, string[] entries, bool isRefused)
    {
        _ = CellAddress.TryParseLocal(at, out var column, out var row);

        var result = ReadingSupport.Read(With(Cases.Sheet, sheet =>
        {
            foreach (var (i, heading) in headings.Index())
                sheet.Set(row, column + i, heading);
            foreach (var (i, entry) in entries.Index())
                sheet.Set(row + 1, column + i, Typed(entry));
        }));

        Assert.Equal(isRefused, result.Document is null);
        Assert.All(result.Findings, finding => Assert.Equal((FindingKinds.TemplateAltered, $"{Cases.Sheet}!{at}"), (finding.Kind, finding.Cell.ToString())));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Read_CopyByValuesWithoutMarks_IsRefusedWhereItDiffers(bool isFilledIn, bool isEqual)
    {
        var workbook = (isFilledIn ? _template : new WorkbookBuilderTemplate(Form)).AddTo(new WorkbookBuilder());
        if (!isEqual)
            _template.Entries["C01"] = 234;
        Unmarked(workbook, Form.Sheets.Return, "Sheet1");

        if (isFilledIn && isEqual)
        {
            Assert.NotNull(ReadingSupport.Read(workbook.Build()).Document);
            return;
        }

        var finding = ReadingSupport.Refusal(workbook.Build());
        Assert.Equal((FindingKinds.TemplateCopied, "Sheet1"), (finding.Kind, finding.Found));
        Assert.Contains(isFilledIn ? "C01" : "the one that is filled in", finding.Expected!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0.1, false)]
    [InlineData(true, 0.2, true)]
    [InlineData(false, 0.1, true)]
    public void Read_CopyOfAListWithoutMarks_IsRefusedWhereItHasAnotherRow(bool isFilledIn, double value, bool isRefused)
    {
        var row = _template.Lists["L2"][0];
        (row["filedOn"], row["party"], row["status"]) = (new DateOnly(2009, 1, 5), "某厂", "未结案");
        var workbook = (isFilledIn ? _template : new WorkbookBuilderTemplate(Form)).AddTo(new WorkbookBuilder());
        row["value"] = (decimal)value;
        Unmarked(workbook, Cases.Sheet, "案件（改）");

        var result = ReadingSupport.Read(workbook.Build());

        Assert.Equal(isRefused, result.Document is null);
        Assert.All(result.Findings, finding => Assert.Equal((FindingKinds.TemplateCopied, "案件（改）!A4"), (finding.Kind, finding.Cell.ToString())));
    }

    // The name of a sheet with other figures, its title, whether it has codes or labels alone, how many questions; and the code of the finding.
    [Theory]
    [InlineData("2008年四季度", null, true, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("2008Q4", null, true, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("上期", null, true, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("草稿", null, true, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("Sheet1", "质量兴市工作报表  2008-Q4", true, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("Sheet1", null, false, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("最终上报数", null, false, 99, "TEMPLATE_PART_NOT_READ")]
    [InlineData("更正", null, true, 1, "TEMPLATE_PART_NOT_READ")]
    [InlineData("定稿", null, false, 1, "TEMPLATE_PART_NOT_READ")]
    [InlineData("Sheet1", null, true, 99, "TEMPLATE_COPIED")]
    [InlineData("Sheet1", "质量兴市工作报表（2008年修订）", true, 99, "TEMPLATE_COPIED")]
    [InlineData("2009年一季度", null, true, 99, "TEMPLATE_COPIED")]
    [InlineData("计算", null, true, 1, null)]
    [InlineData("计算", null, false, 1, null)]
    public void Read_OtherSheetWithOtherFigures_IsNamed(string name, string? title, bool hasCodes, int questions, string? expected)
    {
        var workbook = _template.AddTo(new WorkbookBuilder());
        var sheet = workbook.AddSheet(name).Set(1, 1, title).Set(2, 1, hasCodes ? "代码" : "指标").Set(2, 2, "本期");
        foreach (var (i, indicator) in Form.Indicators.Where(one => string.CompareOrdinal(one.Code.Value, "C01") >= 0).Take(questions).Index())
            sheet.Set(3 + i, 1, hasCodes ? indicator.Code.Value : indicator.Label.Zh + " *").Set(3 + i, 2, 7 + i);

        var result = ReadingSupport.Read(workbook.Build());

        Assert.Equal(expected == "TEMPLATE_COPIED", result.Document is null);
        Assert.Equal(expected is null ? [] : [(expected, $"{name}!B3")], result.Findings.Select(finding => (finding.Kind.Code, finding.Cell.ToString()!)));
    }

    [Fact]
    public void Read_CopyOfAListOfAnotherPeriod_Warns()
    {
        var workbook = _template.AddTo(new WorkbookBuilder());
        _template.Lists["L2"][0]["value"] = 0.2m;
        _template.AddSheet(workbook, Cases.Sheet, "2008Q4案件");

        var result = ReadingSupport.Read(workbook.Build());

        Assert.NotNull(result.Document);
        Assert.Equal(FindingKinds.TemplatePartNotRead, Assert.Single(result.Findings).Kind);
    }

    private static object? Typed(string text) => text.Length == 0 ? null : int.TryParse(text, out var number) ? number : text;

    // The sheet as it looks, without the hidden row of marks.
    private void Unmarked(WorkbookBuilder workbook, string original, string name)
    {
        _template.Rename = code => code[0] == '#' || code.Contains('.', StringComparison.Ordinal) ? null : code;
        _template.AddSheet(workbook, original, name);
    }

    internal static int RowOf(string code)
    {
        var row = WorkbookBuilderTemplate.MarkerRow + 2;
        if (code == "NIL")
            return row;
        foreach (var section in Form.Sections)
        {
            row++;
            foreach (var indicator in Form.Indicators.Where(indicator => indicator.Section == section.Code))
            {
                row++;
                if (indicator.Code.Value == code)
                    return row;
            }
        }

        return row;
    }

    private byte[] With(string name, Action<WorkbookBuilderSheet> change)
    {
        _template.Without.Add(name);
        var workbook = _template.AddTo(new WorkbookBuilder());
        change(_template.AddSheet(workbook, name, name));
        return workbook.Build();
    }
}
