using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Templates whose layout may mean two things: copied sheets, exchanged or deleted headings, rows above the marks, merged cells.</summary>
public sealed class AlteredTemplateTests
{
    private static readonly FormEdition Form = ReadingSupport.Form;
    private static readonly ListDefinition Cases = Form.ListOf("L2");

    private readonly WorkbookBuilderTemplate _template = ReadingSupport.FilledIn();

    [Fact]
    public void Read_CopyOfTheReturnWithOtherFigures_NamesThem()
    {
        _template.Entries["A02"] = "鹿委发〔2008〕6号";
        var workbook = _template.AddTo(new WorkbookBuilder());
        (_template.Entries["C01"], _template.Entries["D01"]) = (234, 1);
        _template.AddSheet(workbook, Form.Sheets.Return, "表 Return (2)");

        var finding = ReadingSupport.Refusal(workbook.Build());

        Assert.Equal((FindingKinds.TemplateCopied, "表 Return (2)"), (finding.Kind, finding.Found));
        Assert.Equal(ReadingTexts.DifferingCopy(Form.Sheets.Return, ["C01", "D01"]), finding.Expected);
    }

    [Fact]
    public void Read_CopyThatIsTheOneFilledIn_SaysSo()
    {
        var workbook = new WorkbookBuilderTemplate(Form).AddTo(new WorkbookBuilder());
        _template.AddSheet(workbook, Form.Sheets.Return, "表 Return (2)");

        var finding = ReadingSupport.Refusal(workbook.Build());

        Assert.Equal(ReadingTexts.FilledCopy(Form.Sheets.Return), finding.Expected);
        Assert.Equal("表 Return (2)!D7", finding.Cell.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_CopyOfAList_IsRefusedWhereItsRowsDiffer(bool isFilledIn)
    {
        var template = isFilledIn ? _template : new WorkbookBuilderTemplate(Form);
        var workbook = template.AddTo(new WorkbookBuilder());
        _template.Lists["L2"][0]["value"] = 0.2m;
        _template.AddSheet(workbook, Cases.Sheet, "案件 Cases (2)");

        var finding = ReadingSupport.Refusal(workbook.Build());

        Assert.Equal((FindingKinds.TemplateCopied, "案件 Cases (2)!A4"), (finding.Kind, finding.Cell.ToString()));
        Assert.Equal(isFilledIn ? ReadingTexts.DifferingCopy(Cases.Sheet, ["A4"]) : ReadingTexts.FilledCopy(Cases.Sheet), finding.Expected);
    }

    [Theory]
    [InlineData("equal")]
    [InlineData("blank")]
    [InlineData("hidden")]
    public void Read_CopyThatLeavesNoDoubt_IsRead(string copy)
    {
        var workbook = _template.AddTo(new WorkbookBuilder());
        var other = copy == "blank" ? new WorkbookBuilderTemplate(Form) : _template;
        if (copy == "hidden")
            _template.Entries["C01"] = 234;
        foreach (var sheet in Form.Lists.Select(list => list.Sheet).Prepend(Form.Sheets.Return))
            other.AddSheet(workbook, sheet, sheet + " (2)", hidden: copy == "hidden");

        Assert.Equal(CellContent.OfNumber(233), ReadingSupport.Read(workbook.Build()).Document!.Entries[new("C01")].Content);
    }

    [Fact]
    public void Read_ExtraSheetOfTheClerks_IsRead()
    {
        var workbook = _template.AddTo(new WorkbookBuilder());
        workbook.AddSheet("计算").Set("A1", "C01").Set("B1", 234).Set("A2", "#REF!");

        Assert.NotNull(ReadingSupport.Read(workbook.Build()).Document);
    }

    [Fact]
    public void Read_SheetWithAnotherName_SaysWhichItIs()
    {
        _template.Without.Add(Cases.Sheet);
        var workbook = _template.AddTo(new WorkbookBuilder());
        _template.AddSheet(workbook, Cases.Sheet, "案件");

        Assert.Equal(ReadingTexts.RenamedSheet(Cases.Sheet, "案件"), ReadingSupport.Refusal(workbook.Build()).Expected);
    }

    [Fact]
    public void Read_HiddenSheetsLost_SaysWhichProgramsDoThat()
    {
        _template.Without.Add("_form");

        Assert.Equal(FindingKinds.TemplateHiddenSheetsLost, ReadingSupport.Refusal(_template.Build()).Kind);
    }

    [Theory]
    [InlineData("L1", 1, 3)]
    [InlineData("L2", 1, 4)]
    public void Read_HeadingsOfAListExchanged_NamesBoth(string code, int one, int other)
    {
        var list = Form.ListOf(code);
        var file = With(list.Sheet, sheet => sheet.Set(3, one, list.Columns[other - 1].Label.Both).Set(3, other, list.Columns[one - 1].Label.Zh));

        var findings = ReadingSupport.Read(file).Findings;

        Assert.All(findings, finding => Assert.Equal(FindingKinds.TemplateAltered, finding.Kind));
        Assert.Equal([$"{CellAddress.ColumnName(one)}3", $"{CellAddress.ColumnName(other)}3"], findings.Select(finding => finding.Cell!.Value.Local));
    }

    [Fact]
    public void Read_HeadingsOfAListDeleted_TemplateAltered()
    {
        var file = With(Cases.Sheet, sheet => Enumerable.Range(1, Cases.Columns.Count).ToList().ForEach(column => sheet.SetXml(3, column, "", "")));

        var finding = ReadingSupport.Refusal(file);
        Assert.Equal(new CellAddress(Cases.Sheet, 1, 4), finding.Cell);
        Assert.Equal(ReadingTexts.MissingHeadings(finding.Cell!.Value, finding.Found!, Cases.Columns[0].Label), finding.Expected);
    }

    [Fact]
    public void Read_OneHeadingReworded_IsRead() =>
        Assert.NotNull(ReadingSupport.Read(With(Cases.Sheet, sheet => sheet.Set("A3", "案号（全称）"))).Document);

    [Theory]
    [InlineData("上期\nLast period", "本期\nThis period")]
    [InlineData("上期 / Last period", null)]
    [InlineData("上期", "本期")]
    public void Read_HeadingsOfTheReturnExchanged_TemplateAltered(string value, string? previous)
    {
        var findings = ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Set("D4", value).Set("E4", previous))).Findings;

        Assert.All(findings, finding => Assert.Equal(FindingKinds.TemplateAltered, finding.Kind));
        Assert.Equal("表 Return!D4", findings[0].Cell.ToString());
    }

    [Fact]
    public void Read_HeadingsOfTheReturnDeleted_TemplateAltered() => Assert.Equal(
        ReadingTexts.MissingHeadings(new CellAddress(Form.Sheets.Return, 4, 4), "", TemplateTexts.ThisPeriod),
        ReadingSupport.Refusal(With(Form.Sheets.Return, sheet => sheet.SetXml("A4", "", "").SetXml("D4", "", ""))).Expected);

    [Fact]
    public void Read_LabelsOfTheReturnExchanged_NamesBoth()
    {
        var findings = ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Set("B7", Form.Indicators[4].Label.Both).Set("B11", "已印发活动文件 *\nx"))).Findings;

        Assert.Equal(["表 Return!B7", "表 Return!B11"], findings.Select(finding => finding.Cell.ToString()));
        Assert.Equal(ReadingTexts.ExchangedHeading(findings[0].Cell!.Value, Form.Indicators[4].Label, Form.Indicators[0].Label), findings[0].Expected);
    }

    [Theory]
    [InlineData("Goals, plan and measures set", true)]
    [InlineData("goals, plan and measures set *", true)]
    [InlineData("Campaign document promulgated", false)]
    [InlineData("Document promulgated", false)]
    public void Read_LabelInEnglish_IsRefusedWhereItIsAnother(string label, bool isRefused) =>
        Assert.Equal(isRefused, ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Set("B7", label))).Document is null);

    [Theory]
    [InlineData(new[] { "浙质案〔2009〕9号", "2009-02-01", "PC05", "某鞋厂", "3.2", "未结案" }, true)]
    [InlineData(new[] { "填表人", "张三", "电话", "0577-88888888", "审核", "李四" }, false)]
    [InlineData(new[] { "单位：万元" }, false)]
    public void Read_RowAboveTheMarks_IsRefusedWhereItIsAnItem(string[] cells, bool isItem)
    {
        var file = With(Cases.Sheet, sheet => cells.Index().ToList().ForEach(cell => sheet.Set(1, cell.Index + 1, cell.Item)));

        if (isItem)
            Assert.Equal(ReadingTexts.RowAbove(new CellAddress(Cases.Sheet, 1, 1)), ReadingSupport.Refusal(file).Expected);
        else
            Assert.NotNull(ReadingSupport.Read(file).Document);
    }

    [Fact]
    public void Read_EntryAboveTheMarks_TemplateAltered() => Assert.Equal(
        ReadingTexts.RowAbove(new CellAddress(Form.Sheets.Return, 1, 2)),
        ReadingSupport.Refusal(With(Form.Sheets.Return, sheet => sheet.Set("A2", "C01").Set("D2", 234))).Expected);

    [Fact]
    public void Read_MergedCells_KnowsTheCellThatIsShown()
    {
        var document = ReadingSupport.Read(With(Form.ListOf("L1").Sheet, sheet => sheet.Merge("C4:C5").Merge("A1:J1"))).Document!;
        var list = document.Lists["L1"];

        Assert.Equal("C4", list.Merged!.FirstOf(list.AddressOf(list.Rows[1], 2))!.Value.Local);
        Assert.Null(list.Merged.FirstOf(list.AddressOf(list.Rows[0], 2)));
        Assert.Null(document.Lists["L2"].Merged);
    }

    [Theory]
    [InlineData("D7:D8", "A02", "D7")]
    [InlineData("C7:D7", "A01", "C7")]
    [InlineData("D7:E7", "A01", null)]
    [InlineData("E7:E8", "A02", null)]
    [InlineData("D7", "A01", null)]
    [InlineData("D7:", "A01", null)]
    public void Read_MergedEntries_KnowTheCellThatIsShown(string range, string code, string? first)
    {
        var document = ReadingSupport.Read(With(Form.Sheets.Return, sheet => sheet.Merge(range))).Document!;

        Assert.Equal(first, document.Entries[new(code)].MergedInto?.Local);
    }

    // The template whose sheet of a name is changed.
    private byte[] With(string name, Action<WorkbookBuilderSheet> change)
    {
        _template.Without.Add(name);
        var workbook = _template.AddTo(new WorkbookBuilder());
        change(_template.AddSheet(workbook, name, name));
        return workbook.Build();
    }
}
