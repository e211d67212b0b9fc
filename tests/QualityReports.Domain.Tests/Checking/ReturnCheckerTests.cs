using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Checking;

public sealed class ReturnCheckerTests
{
    [Fact]
    public void Check_CompleteReturn_HasNoFindingsAndItsValues()
    {
        var checkedReturn = SampleDocument.Complete().With("C01", 233).With("B08", "1,234.5").Check();

        Assert.Empty(checkedReturn.Findings);
        Assert.False(checkedReturn.IsNil);
        Assert.Equal(IndicatorValue.Count(233), checkedReturn.Values[new IndicatorCode("C01")]);
        Assert.Equal(123_450, checkedReturn.Values[new IndicatorCode("B08")].Number);
        Assert.Equal(SampleDocument.AddressOf("C01"), checkedReturn.CellOf(new IndicatorCode("C01")));
        Assert.Null(checkedReturn.CellOf(new IndicatorCode("Z99")));
        Assert.DoesNotContain(new IndicatorCode("C05"), checkedReturn.Values.Keys);
    }

    [Fact]
    public void Check_BlankTemplate_IsBlankAndNothingElse() => Assert.Equal([FindingKinds.ReturnBlank.Code], SampleDocument.Blank().Findings());

    [Theory]
    [InlineData("是")]
    [InlineData("yes")]
    [InlineData("true")]
    [InlineData("是 / yes")]
    public void Check_NilReturn_IsTakenWithoutFigures(string tick)
    {
        var checkedReturn = SampleDocument.Blank().WithNil(tick).Check();

        Assert.True(checkedReturn.IsNil);
        Assert.Empty(checkedReturn.Findings);
        Assert.Empty(checkedReturn.Values);
    }

    [Fact]
    public void Check_NilWithFigures_NamesEachFigureAndTheFirstRowOfEachList()
    {
        var findings = SampleDocument.Blank().WithNil("是").With("C01", 0).With("D01", "N/A")
            .WithRow("L1", Row("L1"))
            .WithRow("L1", SampleRows.With("L1", "batchNumber", "B-02"))
            .Findings();

        Assert.Equal(
            [
                $"NIL_WITH_FIGURES C01 {SampleDocument.AddressOf("C01")}",
                $"NIL_WITH_FIGURES D01 {SampleDocument.AddressOf("D01")}",
                $"NIL_WITH_FIGURES L1.product {SampleDocument.AddressOf("L1", "product", 0)}",
            ],
            findings);
    }

    [Theory]
    [InlineData("A02", "同上", "VALUE_NO_ANSWER")]
    [InlineData("A02", "〃", "VALUE_NO_ANSWER")]
    [InlineData("A02", "见附件", "VALUE_PLACEHOLDER")]
    [InlineData("A02", "无", "VALUE_PLACEHOLDER")]
    [InlineData("A02", "#SPILL!", "VALUE_IS_ERROR")]
    [InlineData("A02", "＃ＲＥＦ！", "VALUE_IS_ERROR")]
    [InlineData("A02", "Err:502", "VALUE_IS_ERROR")]
    [InlineData("A02", "########", "VALUE_IS_ERROR")]
    [InlineData("A04", "1905-06-30", "VALUE_DATE_IMPLAUSIBLE")]
    [InlineData("A04", "同上", "VALUE_NOT_DATE")]
    [InlineData("C06", "同上", "VALUE_NOT_MONEY")]
    public void Check_NoAnswer_IsAFindingAtItsCell(string code, string text, string expected)
    {
        var document = SampleDocument.Complete().With("A01", "是").With("A02", "浙政发〔2009〕1号").With("A03", "政府").With("A04", "2009-01-05");

        var finding = Assert.Single(document.With(code, text).Check().Findings);

        Assert.Equal((expected, SampleDocument.AddressOf(code)), (finding.Kind.Code, finding.Cell!.Value));
    }

    [Theory]
    [InlineData(9, "“9” was typed")]
    [InlineData(2008, "“2008” was typed")]
    [InlineData(2100, "“2100” was typed")]
    [InlineData(15000, "1949-10-01")]
    public void Check_NumberInADateCell_SaysWhatWasTyped(int serial, string part)
    {
        var day = new DateOnly(1899, 12, 31).AddDays(serial < 60 ? serial : serial - 1);
        var document = SampleDocument.Complete().With("G02", "是").With("G03", CellContent.OfDate(day));

        var finding = Assert.Single(document.Check().Findings);

        Assert.Equal(FindingKinds.ValueDateImplausible, finding.Kind);
        Assert.Contains(part, finding.Expected!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A04", "2008-12-31")]
    [InlineData("G03", "1949-10-01")]
    [InlineData("A02", "鹿委发〔2008〕无号")]
    public void Check_AnswerThatMayBeMeant_IsTaken(string code, string text) => Assert.Empty(
        SampleDocument.Complete().With("A01", "是").With("A02", "浙政发〔2009〕1号").With("A03", "政府").With("A04", "2009-01-05").With("G02", "是")
            .With("G03", "2009-01-05").With(code, text).Findings());

    [Fact]
    public void Check_NilWithRowsAlone_IsNoNilReturn()
    {
        var findings = SampleDocument.Blank().WithNil("是").WithRow("L3", Row("L3")).Check().Findings;

        Assert.Equal(FindingKinds.NilWithFigures, Assert.Single(findings).Kind);
    }

    [Theory]
    [InlineData("零报告", "VALUE_NOT_IN_LIST")]
    [InlineData("N/A", "VALUE_NOT_APPLICABLE")]
    public void Check_UnreadableNilBox_IsTheOnlyFindingOfABlankForm(string text, string code) =>
        Assert.Equal([$"{code} NIL {SampleDocument.NilAddress}"], SampleDocument.Blank().WithNil(text).Findings());

    [Fact]
    public void Check_NilBoxThatSaysNo_ChangesNothing()
    {
        Assert.Empty(SampleDocument.Complete().WithNil("否").Findings());
        Assert.Equal([FindingKinds.ReturnBlank.Code], SampleDocument.Blank().WithNil("否").Findings());
    }

    [Theory]
    [InlineData("C01", "VALUE_REQUIRED", "")]
    [InlineData("C01", "VALUE_REQUIRED", " \u3000")]
    [InlineData("C01", "VALUE_REQUIRED", "\u200B")]
    [InlineData("C01", "VALUE_NOT_COUNT", "12万")]
    [InlineData("C01", "VALUE_NEGATIVE", "-5")]
    [InlineData("C01", "VALUE_TOO_LARGE", "1000000000001")]
    [InlineData("C06", "VALUE_NOT_MONEY", "0.001")]
    [InlineData("C05", "VALUE_NOT_PERCENT", "93%%")]
    [InlineData("G02", "VALUE_NOT_IN_LIST", "也许")]
    [InlineData("G02", "VALUE_NOT_APPLICABLE", "N/A")]
    [InlineData("G03", "VALUE_NOT_DATE", "昨天")]
    [InlineData("G03", "VALUE_AFTER_PERIOD", "2009-04-01")]
    [InlineData("A04", "VALUE_AFTER_PERIOD", "2009年4月1日")]
    public void Check_OneBadEntry_IsOneFindingAtItsCell(string code, string finding, string text)
    {
        var document = SampleDocument.Complete().With(code, text);

        var only = Assert.Single(document.Check().Findings);

        Assert.Equal($"{finding} {code} {SampleDocument.AddressOf(code)}", $"{only.Kind.Code} {only.Subject} {only.Cell}");
        Assert.Equal(SampleDocument.Form.IndicatorOf(new IndicatorCode(code)).Label, only.Label);
        Assert.Equal(CellContent.OfText(text).IsBlank ? null : text, only.Found);
        Assert.NotNull(only.Expected);
        Assert.Equal(only.Kind == FindingKinds.ValueAfterPeriod, document.Check().Values.ContainsKey(new IndicatorCode(code)));
    }

    [Fact]
    public void Check_ErrorValueAndLongText_AreFindings()
    {
        var findings = SampleDocument.Complete()
            .With("A02", new string('长', ValueReader.MaxTextLength + 1))
            .With("C01", CellContent.OfError("#DIV/0!"))
            .Check().Findings;

        Assert.Equal([FindingKinds.ValueTooLong, FindingKinds.ValueIsError], findings.Select(finding => finding.Kind));
        Assert.Equal(Finding.MaxFoundLength, findings[0].Found!.Length);
    }

    [Fact]
    public void Check_YesThatAsksForMore_RequiresEach()
    {
        string[] asked = ["A02", "A03", "A04"];

        Assert.Equal(
            asked.Select(code => $"VALUE_REQUIRED {code} {SampleDocument.AddressOf(code)}"),
            SampleDocument.Complete().With("A01", "是").Findings());
    }

    [Theory]
    [InlineData("否")]
    [InlineData("也许")]
    [InlineData("N/A")]
    [InlineData("")]
    public void Check_NoYes_RequiresNothingMore(string answer) =>
        Assert.DoesNotContain(SampleDocument.Complete().With("A01", answer).Check().Findings, finding => finding.Subject != "A01");

    [Fact]
    public void Check_ConditionalAnswers_AreTaken() => Assert.Empty(
        SampleDocument.Complete().With("A01", "是").With("A02", "浙政发〔2009〕1号").With("A03", "党委和政府").With("A04", CellContent.OfDate(new DateOnly(2009, 2, 1)))
            .Findings());

    [Fact]
    public void Check_WrongTypeInAConditionalAnswer_IsNotAlsoMissing() => Assert.Equal(
        [$"VALUE_NOT_IN_LIST A03 {SampleDocument.AddressOf("A03")}"],
        SampleDocument.Complete().With("A01", "是").With("A02", "1").With("A03", "村委会").With("A04", "2009-02-01").Findings());

    [Fact]
    public void Check_OnlyListRows_IsNotBlank()
    {
        var findings = SampleDocument.Blank().WithRow("L3", Row("L3")).Check().Findings;

        Assert.DoesNotContain(findings, finding => finding.Kind == FindingKinds.ReturnBlank);
        Assert.Equal(SampleDocument.Form.Indicators.Count(indicator => indicator.Required), findings.Count);
    }

    [Fact]
    public void Check_NotApplicable_IsAnAnswer()
    {
        var checkedReturn = SampleDocument.Complete().With("C01", "不适用").Check();

        Assert.Empty(checkedReturn.Findings);
        Assert.Equal(IndicatorValue.NotApplicable, checkedReturn.Values[new IndicatorCode("C01")]);
    }

    [Fact]
    public void Check_ManyFindings_AreInOrderOfScopeAndPlace()
    {
        var findings = SampleDocument.Complete()
            .With("G02", "也许").With("C01", "x").With("A01", "")
            .WithRow("L2", Row("L2"))
            .WithRow("L2", Row("L2"))
            .Check().Findings;

        Assert.Equal(["A01", "C01", "G02", "L2.caseNumber"], findings.Select(finding => finding.Subject));
        Assert.Equal(FindingOrder.Sort(findings.Reverse()), findings);
    }

    private static string[] Row(string list) => SampleRows.Of(list);
}
