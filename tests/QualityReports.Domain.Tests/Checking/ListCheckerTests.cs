using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Checking;

public sealed class ListCheckerTests
{
    [Theory]
    [InlineData("L1")]
    [InlineData("L2")]
    [InlineData("L3")]
    public void Check_GoodRow_HasNoFindings(string list) => Assert.Empty(SampleDocument.Complete().WithRow(list, SampleRows.Of(list)).Findings());

    [Theory]
    [InlineData("L1", "product", "", "VALUE_REQUIRED")]
    [InlineData("L1", "category", "PC99", "VALUE_NOT_IN_LIST")]
    [InlineData("L1", "category", "N/A", "VALUE_NOT_APPLICABLE")]
    [InlineData("L1", "category", "", "VALUE_REQUIRED")]
    [InlineData("L1", "batchNumber", "—", "VALUE_NOT_APPLICABLE")]
    [InlineData("L1", "samplingDate", "N/A", "VALUE_NOT_APPLICABLE")]
    [InlineData("L2", "caseNumber", "不适用", "VALUE_NOT_APPLICABLE")]
    [InlineData("L1", "samplingDate", "2009-02-30", "VALUE_NOT_DATE")]
    [InlineData("L1", "value", "-1", "VALUE_NEGATIVE")]
    [InlineData("L1", "value", "12万", "VALUE_NOT_MONEY")]
    [InlineData("L1", "value", "1000000000001", "VALUE_TOO_LARGE")]
    [InlineData("L1", "result", "不合格", "VALUE_REQUIRED", "failedItem")]
    [InlineData("L2", "status", "已结案", "VALUE_REQUIRED", "closedOn")]
    [InlineData("L2", "caseNumber", "", "VALUE_REQUIRED")]
    [InlineData("L3", "kind", "市级", "VALUE_NOT_IN_LIST")]
    [InlineData("L1", "enterpriseCode", "91350100M000100Y4Z", "VALUE_NOT_ENTERPRISE_CODE")]
    [InlineData("L3", "enterpriseCode", "123456789012345678", "VALUE_NOT_ENTERPRISE_CODE")]
    [InlineData("L1", "samplingDate", "2009-04-01", "VALUE_AFTER_PERIOD")]
    [InlineData("L2", "filedOn", "2009-04-01", "VALUE_AFTER_PERIOD")]
    [InlineData("L2", "closedOn", "2009-04-01", "VALUE_AFTER_PERIOD")]
    [InlineData("L1", "samplingDate", "2008-12-31", "VALUE_BEFORE_PERIOD")]
    [InlineData("L2", "filedOn", "1999-03-31", "VALUE_BEFORE_PERIOD")]
    [InlineData("L1", "samplingDate", "1905-06-30", "VALUE_DATE_IMPLAUSIBLE")]
    [InlineData("L3", "validTo", "1949-09-30", "VALUE_DATE_IMPLAUSIBLE")]
    [InlineData("L1", "product", "同上", "VALUE_NO_ANSWER")]
    [InlineData("L1", "category", "〃", "VALUE_NO_ANSWER")]
    [InlineData("L1", "value", "“", "VALUE_NO_ANSWER")]
    [InlineData("L1", "value", "见附件", "VALUE_NO_ANSWER")]
    [InlineData("L1", "batchNumber", "Ditto", "VALUE_NO_ANSWER")]
    [InlineData("L1", "enterpriseCode", "（同上）", "VALUE_NO_ANSWER")]
    [InlineData("L2", "den", "同上", "VALUE_NO_ANSWER")]
    [InlineData("L1", "samplingDate", "详见抽查台账", "VALUE_NO_ANSWER")]
    [InlineData("L2", "party", "无", "VALUE_PLACEHOLDER")]
    [InlineData("L2", "caseNumber", "待补", "VALUE_PLACEHOLDER")]
    [InlineData("L1", "enterprise", "详见附表2", "VALUE_PLACEHOLDER")]
    [InlineData("L1", "product", "#SPILL!", "VALUE_IS_ERROR")]
    [InlineData("L1", "value", "#N/A", "VALUE_IS_ERROR")]
    [InlineData("L2", "filedOn", "########", "VALUE_IS_ERROR")]
    [InlineData("L3", "kind", "Err:502", "VALUE_IS_ERROR")]
    [InlineData("L1", "product", "＃名称＃", null)]
    [InlineData("L1", "batchNumber", "2.00812E+17", "VALUE_LOST_DIGITS")]
    [InlineData("L1", "enterpriseCode", "913303024303688000", "VALUE_LOST_DIGITS")]
    [InlineData("L2", "closedOn", "2009-02-10", "ROW_DATES_REVERSED")]
    [InlineData("L3", "validTo", "2008-08-31", "ROW_DATES_REVERSED")]
    [InlineData("L3", "validFrom", "2011-09-01", "ROW_DATES_REVERSED", "validTo")]
    public void Check_OneBadCell_IsOneFindingAtItsCell(string list, string column, string text, string? code, string? at = null)
    {
        var document = SampleDocument.Complete().WithRow(list, SampleRows.Of(list)).WithRow(list, Second(list, column, text));
        if (code is null)
        {
            Assert.Empty(document.Findings());
            return;
        }

        var finding = Assert.Single(document.Check().Findings);

        Assert.Equal($"{code} {list}.{at ?? column}", $"{finding.Kind.Code} {finding.Subject}");
        Assert.Equal(SampleDocument.AddressOf(list, at ?? column, 1), finding.Cell);
        Assert.NotNull(finding.Expected);
        Assert.NotNull(finding.Label);
    }

    [Fact]
    public void Check_MoreFindingsOfAKindThanAreListed_AreAllCountedAndTheFirstStandApart()
    {
        const int Rows = 2_100;
        const int MostListed = 1_000;
        var rows = Enumerable.Range(0, Rows).Select(_ => SampleRows.With("L1", "samplingDate", "2009-02-30"));
        var document = rows.Aggregate(SampleDocument.Complete(), (all, row) => all.WithRow("L1", row));

        var findings = document.Check().Findings.Where(finding => finding.Kind == FindingKinds.ValueNotDate).ToList();

        Assert.Equal(Rows, findings.Count);
        Assert.Equal(MostListed, findings.Take(MostListed).Select(finding => finding.Cell).Distinct().Count());
    }

    [Theory]
    [InlineData("L1", "samplingDate", "2009-03-31")]
    [InlineData("L1", "samplingDate", "2009-01-01")]
    [InlineData("L2", "filedOn", "2009-01-01")]
    [InlineData("L2", "closedOn", "2009-02-11")]
    [InlineData("L2", "closedOn", "2009-03-31")]
    public void Check_DateOnTheBoundary_IsTaken(string list, string column, string text) =>
        Assert.Empty(SampleDocument.Complete().WithRow(list, SampleRows.With(list, column, text)).Findings());

    [Fact]
    public void Check_FaultInEveryRow_IsCountedInFullAndListedFromTheFirst()
    {
        const int Rows = 12_000;
        var document = SampleDocument.Complete();
        for (var i = 0; i < Rows; i++)
            document.WithRow("L1", SampleRows.With("L1", "category", "PC99"));

        var findings = document.Check().Findings.Where(finding => finding.Kind == FindingKinds.ValueNotInList).ToList();

        Assert.Equal(Rows, findings.Count);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => (CellAddress?)SampleDocument.AddressOf("L1", "category", i)),
            findings.Take(1_000).Select(finding => finding.Cell));
    }

    [Fact]
    public void Check_FaultsFarBelowManyOthers_AreListedEachAtItsCell()
    {
        const int Above = 12_000;
        const int Below = 1_000;
        var document = SampleDocument.Complete();
        for (var i = 0; i < Above; i++)
            document.WithRow("L2", SampleRows.Of("L2"));
        for (var i = 0; i < Below; i++)
            document.WithRow("L2", SampleRows.With("L2", "category", "PC99"));

        var findings = document.Check().Findings.Where(finding => finding.Kind == FindingKinds.ValueNotInList);

        Assert.Equal(Enumerable.Range(Above, Below).Select(i => (CellAddress?)SampleDocument.AddressOf("L2", "category", i)),
            findings.Select(finding => finding.Cell));
    }

    [Fact]
    public void Check_ReversedDates_NamesTheOther()
    {
        var finding = Assert.Single(SampleDocument.Complete().WithRow("L2", SampleRows.With("L2", "closedOn", "2009-02-10")).Check().Findings);

        Assert.Equal(("2009-02-10", "Date filed 2009-02-11"), (finding.Found, finding.Expected!.En));
    }

    [Fact]
    public void Check_FileWithoutAPeriod_HasNoDateAfterIt() =>
        Assert.Empty(SampleDocument.Complete().WithPeriod(null).With("G03", "2010-01-01").WithRow("L1", SampleRows.With("L1", "samplingDate", "2010-01-01"))
            .Findings());

    [Theory]
    [InlineData("未结案")]
    [InlineData("无")]
    [InlineData("尚未")]
    [InlineData("尚未结案")]
    [InlineData("Open")]
    [InlineData("—")]
    public void Check_WordForNoDateInARowThatIsNotAskedForOne_IsAsGoodAsNone(string text) =>
        Assert.Empty(SampleDocument.Complete().WithRow("L2", SampleRows.With("L2", "closedOn", text)).Findings());

    [Theory]
    [InlineData("同上")]
    [InlineData("已结案")]
    [InlineData("下月")]
    [InlineData("#N/A")]
    public void Check_OtherWordInARowThatIsNotAskedForADate_IsFound(string text) =>
        Assert.Single(SampleDocument.Complete().WithRow("L2", SampleRows.With("L2", "closedOn", text)).Findings());

    [Fact]
    public void Check_FormulaWithoutAValueAloneInItsRow_IsQuoted()
    {
        var cells = SampleRows.Of("L2").Select(_ => CellContent.Blank).ToArray();
        cells[4] = CellContent.Uncalculated;

        var findings = SampleDocument.Complete().WithRow("L2", SampleRows.Of("L2")).WithRow("L2", cells).Check().Findings;

        Assert.Equal("=…", findings.Single(finding => finding.Kind == FindingKinds.RowStray).Found);
    }

    [Fact]
    public void Check_EightDigitsForADate_SaysWhatToType()
    {
        var finding = Assert.Single(SampleDocument.Complete().WithRow("L2", SampleRows.With("L2", "filedOn", "20090211")).Check().Findings);

        Assert.Equal(FindingKinds.ValueNotDate, finding.Kind);
        Assert.EndsWith("；“20090211”请写成 2009-02-11。", MessageCatalog.Render(finding, Language.Zh).Fix, StringComparison.Ordinal);
        Assert.EndsWith("; for “20090211” type 2009-02-11.", MessageCatalog.Render(finding, Language.En).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2009-02-11", "2月11日", "VALUE_READ_AS_SHOWN")]
    [InlineData("2009-02-11", "2009年2月", "VALUE_SHOWN_ROUNDED")]
    [InlineData("2009-02-11", "星期三", "VALUE_SHOWN_ROUNDED")]
    [InlineData("2008-02-11", "2月11日", "VALUE_SHOWN_ROUNDED")]
    public void Check_DayShownWithoutTheYearOfThePeriod_HasANote(string day, string shown, string code)
    {
        var cells = SampleRows.Of("L2").Select(cell => CellContent.OfText(cell)).ToArray();
        cells[1] = CellContent.OfDate(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShownBy(_ => shown);

        Assert.Contains(
            SampleDocument.Complete().WithRow("L2", cells).Check().Findings, finding => (finding.Kind.Code, finding.Subject, finding.Found) == (code, "L2.filedOn", shown));
    }

    [Theory]
    [InlineData("result", "也许")]
    [InlineData("result", "合格")]
    public void Check_ConditionThatDoesNotHold_RequiresNothing(string column, string text) =>
        Assert.DoesNotContain(
            SampleDocument.Complete().WithRow("L1", SampleRows.With("L1", column, text)).Check().Findings, finding =>
                finding.Kind == FindingKinds.ValueRequired);

    [Fact]
    public void Check_OptionalColumn_MayBeBlank() =>
        Assert.Empty(SampleDocument.Complete().WithRow("L1", SampleRows.With("L1", "value", "")).WithRow("L1", Second("L1", "value", "N/A"))
            .WithRow("L2", SampleRows.With("L2", "den", "")).Findings());

    [Fact]
    public void Check_ErrorAndLongText_AreFindings()
    {
        var cells = SampleRows.Of("L1").Select(cell => CellContent.OfText(cell)).ToArray();
        cells[0] = CellContent.OfText(new string('长', ValueReader.MaxTextLength + 1));
        cells[9] = CellContent.OfError("#REF!");

        Assert.Equal(
            [FindingKinds.ValueTooLong, FindingKinds.ValueIsError],
            SampleDocument.Complete().WithRow("L1", cells).Check().Findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("浙质案〔2009〕1号")]
    [InlineData(" 浙质案〔２００９〕１号\u00A0")]
    public void Check_SameNumberTwice_NamesTheFirst(string number)
    {
        var document = SampleDocument.Complete()
            .WithRow("L2", SampleRows.Of("L2"))
            .WithRow("L2", SampleRows.With("L2", "caseNumber", "浙质案〔2009〕2号"))
            .WithRow("L2", SampleRows.With("L2", "caseNumber", number))
            .WithRow("L2", SampleRows.With("L2", "caseNumber", number));

        var findings = document.Check().Findings;

        Assert.Equal([FindingKinds.RowDuplicate, FindingKinds.RowDuplicate], findings.Select(finding => finding.Kind));
        Assert.Equal([SampleDocument.AddressOf("L2", "caseNumber", 2), SampleDocument.AddressOf("L2", "caseNumber", 3)],
            findings.Select(finding => finding.Cell!.Value));
        Assert.All(findings, finding => Assert.Equal(SampleDocument.AddressOf("L2", "caseNumber", 0).ToString(), finding.Expected!.Zh));
    }

    [Theory]
    [InlineData("L1", "value", "99")]
    [InlineData("L1", "batchNumber", "ｂ－01")]
    [InlineData("L1", "batchNumber", " b — 0 1 ")]
    [InlineData("L1", "enterpriseCode", "M000100Y-4")]
    [InlineData("L2", "caseNumber", "浙质案[2009]1号")]
    [InlineData("L2", "caseNumber", "浙质案（２００９） 1 号")]
    [InlineData("L3", "kind", "china-top")]
    [InlineData("L3", "validTo", "2013-08-31")]
    public void Check_RowAboutTheSame_WarnsAndNamesTheFirst(string list, string column, string text)
    {
        var findings = SampleDocument.Complete().WithRow(list, SampleRows.Of(list)).WithRow(list, SampleRows.With(list, column, text)).Check().Findings;

        var first = SampleDocument.Form.ListOf(list).Identity[0];
        var finding = Assert.Single(findings, finding => finding.Kind.Scope == FindingScope.Row);
        Assert.Equal((FindingKinds.RowRepeated, SampleDocument.AddressOf(list, first, 1)), (finding.Kind, finding.Cell!.Value));
        Assert.Equal(SampleDocument.AddressOf(list, first, 0).ToString(), finding.Expected!.En);
    }

    [Theory]
    [InlineData("L1", "batchNumber", "B01")]
    [InlineData("L1", "batchNumber", "B-011")]
    [InlineData("L2", "caseNumber", "浙质案〔2009〕11号")]
    [InlineData("L3", "product", "断路器")]
    public void Check_RowAboutAnother_IsTaken(string list, string column, string text) => Assert.DoesNotContain(
        SampleDocument.Complete().WithRow(list, SampleRows.Of(list)).WithRow(list, SampleRows.With(list, column, text)).Check().Findings,
        finding => finding.Kind.Scope == FindingScope.Row);

    [Theory]
    [InlineData("product", "合计")]
    [InlineData("product", "合　计：")]
    [InlineData("enterprise", "本页小计")]
    [InlineData("batchNumber", "Total")]
    [InlineData("product", "总计（万元）")]
    [InlineData("product", "共计62批次")]
    public void Check_RowOfTotals_IsOneFindingAndNotCounted(string column, string text)
    {
        var row = new string[10];
        Array.Fill(row, "");
        (row[SampleDocument.Form.ListOf("L1").IndexOf(column)], row[9]) = (text, "620.50");

        var finding = Assert.Single(SampleDocument.Complete().WithRow("L1", SampleRows.Of("L1")).WithRow("L1", row).With("C01", 1).With("C02", 1).With("C03", 1)
            .Check().Findings);

        Assert.Equal((FindingKinds.RowIsTotal, SampleDocument.AddressOf("L1", column, 1)), (finding.Kind, finding.Cell!.Value));
    }

    [Theory]
    [InlineData("L2", "party", "合计")]
    [InlineData("L2", "caseNumber", "本期合计（件）")]
    [InlineData("L2", "den", "合 计")]
    [InlineData("L1", "product", "Grand total")]
    [InlineData("L1", "enterprise", "∑")]
    [InlineData("L1", "category", "合计")]
    public void Check_TotalInARowWithAllAnswers_IsOneFindingAndNotCounted(string list, string column, string text)
    {
        var finding = Assert.Single(SampleDocument.Complete().WithRow(list, SampleRows.Of(list)).WithRow(list, Second(list, column, text)).Check().Findings,
            finding => finding.Kind.Scope is FindingScope.Cell or FindingScope.Row);

        Assert.Equal((FindingKinds.RowIsTotal, SampleDocument.AddressOf(list, column, 1)), (finding.Kind, finding.Cell!.Value));
    }

    [Theory]
    [InlineData("L1", "product", "0", "VALUE_PLACEHOLDER")]
    [InlineData("L2", "party", "———", "VALUE_PLACEHOLDER")]
    [InlineData("L2", "caseNumber", "未登记", "VALUE_PLACEHOLDER")]
    [InlineData("L1", "enterprise", "同一企业", "VALUE_NO_ANSWER")]
    [InlineData("L1", "batchNumber", "-〃-", "VALUE_NO_ANSWER")]
    [InlineData("L1", "enterpriseCode", "#", "VALUE_NO_ANSWER")]
    [InlineData("L1", "value", "缺", "VALUE_NO_ANSWER")]
    [InlineData("L2", "den", "0", null)]
    [InlineData("L1", "value", "0", null)]
    public void Check_Placeholder_IsAFindingWhereAnAnswerIsWanted(string list, string column, string text, string? code) => Assert.Equal(
        code,
        SampleDocument.Complete().WithRow(list, SampleRows.Of(list)).WithRow(list, Second(list, column, text)).Check().Findings.SingleOrDefault()?.Kind.Code);

    [Theory]
    [InlineData("product", "流量计")]
    [InlineData("failedItem", "菌落总数")]
    [InlineData("enterprise", "某统计设备有限公司")]
    public void Check_ItemWithTheWordInIt_IsCounted(string column, string text) =>
        Assert.Empty(SampleDocument.Complete().WithRow("L1", SampleRows.With("L1", column, text)).Findings());

    [Theory]
    [InlineData("value", "620.50")]
    [InlineData("product", "填表人：张三")]
    public void Check_RowWithOneCell_IsOneFinding(string column, string text)
    {
        var row = new string[10];
        Array.Fill(row, "");
        row[SampleDocument.Form.ListOf("L1").IndexOf(column)] = text;

        var finding = Assert.Single(SampleDocument.Complete().WithRow("L1", SampleRows.Of("L1")).WithRow("L1", row).With("C01", 1).With("C02", 1).With("C03", 1)
            .Check().Findings);

        Assert.Equal((FindingKinds.RowStray, SampleDocument.AddressOf("L1", column, 1), text), (finding.Kind, finding.Cell!.Value, finding.Found));
    }

    [Fact]
    public void Check_DittoInManyRows_IsOneFindingThatNamesTheFirst()
    {
        var document = SampleDocument.Complete();
        for (var i = 0; i < 8; i++)
        {
            var row = SampleRows.With("L1", "enterprise", i == 0 ? "某电器有限公司" : "同上");
            row[4] = $"B-{i}";
            document.WithRow("L1", row);
        }

        var finding = Assert.Single(document.Check().Findings);

        Assert.Equal((FindingKinds.ValueNoAnswer, SampleDocument.AddressOf("L1", "enterprise", 1)), (finding.Kind, finding.Cell!.Value));
        Assert.Equal(("C5、C6、C7、C8、C9 等 7 格", "C5, C6, C7, C8, C9 and 2 more"), (finding.Expected!.Zh, finding.Expected.En));
    }

    [Fact]
    public void Check_NoneInAnOptionalColumn_IsTaken() =>
        Assert.Empty(SampleDocument.Complete().WithRow("L1", SampleRows.With("L1", "failedItem", "无")).WithRow("L2", SampleRows.With("L2", "den", "无")).Findings());

    [Fact]
    public void Check_BlankNumbers_AreMissingAndNoDuplicates()
    {
        var row = SampleRows.With("L2", "caseNumber", "");

        Assert.Equal(
            [FindingKinds.ValueRequired, FindingKinds.ValueRequired],
            SampleDocument.Complete().WithRow("L2", row).WithRow("L2", row).Check().Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Expected_LongListOfAnswers_NamesTheFirstFew()
    {
        var finding = Assert.Single(SampleDocument.Complete().WithRow("L1", SampleRows.With("L1", "category", "X")).Check().Findings);

        Assert.EndsWith("…", finding.Expected!.Zh, StringComparison.Ordinal);
        Assert.Contains("Dairy products", finding.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsOf_List_GivesItsMeaning()
    {
        var checkedReturn = SampleDocument.Complete().WithRow("L1", SampleRows.Of("L1")).WithRow("L1", SampleRows.With("L1", "category", "乳制品")).Check();
        var list = SampleDocument.Form.ListOf("L1");

        var rows = checkedReturn.RowsOf(list).ToList();

        Assert.Equal([IndicatorValue.Choice("PC11"), IndicatorValue.Choice("PC03")], rows.Select(row => row.Values[1]));
        Assert.Equal(IndicatorValue.OfMoney(new Money(1_250)), rows[0].Values[9]);
        Assert.Equal(IndicatorValue.Blank, rows[0].Values[8]);
        Assert.Equal(SampleDocument.AddressOf("L1", "product", 1), rows[1].Address);
        Assert.Equal(new Dictionary<string, int> { ["PC03"] = 1, ["PC11"] = 1 }, ListTotals.Of(list, rows).ByCategory);
        Assert.Empty(checkedReturn.RowsOf(SampleDocument.Form.ListOf("L2")));
    }

    private static string[] Second(string list, string column, string text)
    {
        var row = SampleRows.With(list, column, text);
        if (list == "L2" && column != "caseNumber")
            row[0] = "浙质案〔2009〕2号";
        if (list == "L1" && column != "batchNumber")
            row[4] = "B-02";
        if (list == "L3" && column != "product")
            row[0] = "漏电保护器";
        return row;
    }
}
