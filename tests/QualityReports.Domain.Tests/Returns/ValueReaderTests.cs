using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Returns;

public sealed class ValueReaderTests
{
    private static readonly CodeList Positions = SampleDocument.Form.CodeListOf("leader-position");
    private static readonly CodeList Categories = SampleDocument.Form.CodeListOf("product-category");

    public static TheoryData<IndicatorType, CellContent, IndicatorValue> Answers => new()
    {
        { IndicatorType.Count, CellContent.Blank, IndicatorValue.Blank },
        { IndicatorType.Count, CellContent.OfText(" \u00A0"), IndicatorValue.Blank },
        { IndicatorType.Count, CellContent.OfNumber(0), IndicatorValue.Count(0) },
        { IndicatorType.Count, CellContent.OfNumber(233.00m), IndicatorValue.Count(233) },
        { IndicatorType.Count, CellContent.OfText("0"), IndicatorValue.Count(0) },
        { IndicatorType.Count, CellContent.OfText("-0"), IndicatorValue.Count(0) },
        { IndicatorType.Count, CellContent.OfText("１２３４"), IndicatorValue.Count(1_234) },
        { IndicatorType.Count, CellContent.OfNumber(ValueReader.MaxCount), IndicatorValue.Count(ValueReader.MaxCount) },
        { IndicatorType.Count, CellContent.OfNumber(5, isFormula: true), IndicatorValue.Count(5) },
        { IndicatorType.Money, CellContent.OfText("1,234.5"), IndicatorValue.OfMoney(new Money(123_450)) },
        { IndicatorType.Money, CellContent.OfText("0.10"), IndicatorValue.OfMoney(new Money(10)) },
        { IndicatorType.Money, CellContent.OfNumber(0), IndicatorValue.OfMoney(new Money(0)) },
        { IndicatorType.Money, CellContent.OfNumber(Money.Max.Amount), IndicatorValue.OfMoney(Money.Max) },
        { IndicatorType.Percent, CellContent.OfNumber(93.13m), IndicatorValue.Percent(9_313) },
        { IndicatorType.Percent, CellContent.OfText("150"), IndicatorValue.Percent(15_000) },
        { IndicatorType.Date, CellContent.OfDate(new DateOnly(2009, 3, 31)), IndicatorValue.Date(new DateOnly(2009, 3, 31)) },
        { IndicatorType.Date, CellContent.OfText("2009年3月31日"), IndicatorValue.Date(new DateOnly(2009, 3, 31)) },
        { IndicatorType.Date, CellContent.OfText("—"), IndicatorValue.NotApplicable },
        { IndicatorType.Text, CellContent.OfText("  浙政发 〔2009〕1号\u200B"), IndicatorValue.Text("浙政发 〔2009〕1号") },
        { IndicatorType.Text, CellContent.OfNumber(12), IndicatorValue.Text("12") },
        { IndicatorType.Text, CellContent.OfText("\u200B"), IndicatorValue.Blank },
        { IndicatorType.Text, CellContent.OfText("=1+1"), IndicatorValue.Text("=1+1") },
        { IndicatorType.Text, CellContent.OfText(new string('长', ValueReader.MaxTextLength)), IndicatorValue.Text(new string('长', ValueReader.MaxTextLength)) },
    };

    public static TheoryData<IndicatorType, CellContent, FindingKind> Problems => new()
    {
        { IndicatorType.Count, CellContent.OfText("1\u00A0234"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("1e5"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("(100)"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("12万"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("1,23"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("+5"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("0.10"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("-5"), FindingKinds.ValueNegative },
        { IndicatorType.Count, CellContent.OfNumber(-5), FindingKinds.ValueNegative },
        { IndicatorType.Count, CellContent.OfNumber(1.5m), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfNumber(ValueReader.MaxCount + 1), FindingKinds.ValueTooLarge },
        { IndicatorType.Count, CellContent.OfNumber(decimal.MaxValue), FindingKinds.ValueTooLarge },
        { IndicatorType.Count, CellContent.OfDate(new DateOnly(2009, 3, 31)), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfBoolean(true), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfError("#DIV/0!"), FindingKinds.ValueIsError },
        { IndicatorType.Count, CellContent.OfText("#DIV/0!"), FindingKinds.ValueIsError },
        { IndicatorType.Count, CellContent.Uncalculated, FindingKinds.ValueNotCalculated },
        { IndicatorType.Text, CellContent.Uncalculated, FindingKinds.ValueNotCalculated },
        { IndicatorType.Money, CellContent.OfText(" #n/a "), FindingKinds.ValueIsError },
        { IndicatorType.Text, CellContent.OfText("#REF!"), FindingKinds.ValueIsError },
        { IndicatorType.Money, CellContent.OfText("12 元"), FindingKinds.ValueNotMoney },
        { IndicatorType.Money, CellContent.OfText("12亿元"), FindingKinds.ValueNotMoney },
        { IndicatorType.Money, CellContent.OfText("12件"), FindingKinds.ValueNotMoney },
        { IndicatorType.Money, CellContent.OfText("¥1,23万元"), FindingKinds.ValueNotMoney },
        { IndicatorType.Money, CellContent.OfText("$12万元"), FindingKinds.ValueForeignCurrency },
        { IndicatorType.Money, CellContent.OfNumber(20_080_126).ShownBy(_ => "########"), FindingKinds.ValueShownOtherwise },
        { IndicatorType.Date, CellContent.OfNumber(20_080_126).ShownBy(_ => "########"), FindingKinds.ValueNotDate },
        { IndicatorType.Text, CellContent.OfNumber(20_080_126).ShownBy(_ => "########"), FindingKinds.ValueShownOtherwise },
        { IndicatorType.Count, CellContent.OfText("12打"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("1.5批"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("约12批"), FindingKinds.ValueNotCount },
        { IndicatorType.Count, CellContent.OfText("12批3批"), FindingKinds.ValueNotCount },
        { IndicatorType.Money, CellContent.OfNumber(0.001m), FindingKinds.ValueNotMoney },
        { IndicatorType.Money, CellContent.OfNumber(-0.01m), FindingKinds.ValueNegative },
        { IndicatorType.Money, CellContent.OfNumber(Money.Max.Amount + 0.01m), FindingKinds.ValueTooLarge },
        { IndicatorType.Percent, CellContent.OfText("93.1‰"), FindingKinds.ValueNotPercent },
        { IndicatorType.Percent, CellContent.OfNumber(93.125m), FindingKinds.ValueNotPercent },
        { IndicatorType.Percent, CellContent.OfNumber(-1), FindingKinds.ValueNegative },
        { IndicatorType.Date, CellContent.OfNumber(39_903), FindingKinds.ValueNotDate },
        { IndicatorType.Date, CellContent.OfText("2009-02-29"), FindingKinds.ValueNotDate },
        { IndicatorType.Date, CellContent.OfError("#VALUE!"), FindingKinds.ValueIsError },
        { IndicatorType.YesNo, CellContent.OfText("maybe"), FindingKinds.ValueNotInList },
        { IndicatorType.YesNo, CellContent.OfText("是/no"), FindingKinds.ValueNotInList },
        { IndicatorType.YesNo, CellContent.OfNumber(1), FindingKinds.ValueNotInList },
        { IndicatorType.YesNo, CellContent.OfText("N/A"), FindingKinds.ValueNotApplicable },
        { IndicatorType.Choice, CellContent.OfText("市长"), FindingKinds.ValueNotInList },
        { IndicatorType.Choice, CellContent.OfText("不适用"), FindingKinds.ValueNotApplicable },
        { IndicatorType.Text, CellContent.OfText(new string('长', ValueReader.MaxTextLength + 1)), FindingKinds.ValueTooLong },
        { IndicatorType.Text, CellContent.OfError("#N/A"), FindingKinds.ValueIsError },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Read_Answer_IsItsValue(IndicatorType type, CellContent cell, IndicatorValue value) =>
        Assert.Equal(new ValueReading(value), ValueReader.Read(cell, type, null));

    [Theory]
    [InlineData(IndicatorType.Count, "1313家次", "1313")]
    [InlineData(IndicatorType.Count, "1,313 家", "1313")]
    [InlineData(IndicatorType.Money, "¥1,234", "1234.00")]
    [InlineData(IndicatorType.Money, "￥1,234.50", "1234.50")]
    [InlineData(IndicatorType.Money, "8,006.71 万元", "8006.71")]
    [InlineData(IndicatorType.Money, "人民币12万元", "12.00")]
    public void Read_FigureTypedWithItsUnit_IsTheFigureWithANote(IndicatorType type, string text, string value)
    {
        var reading = ValueReader.Read(CellContent.OfText(text), type, null);

        Assert.Equal((value, null, FindingKinds.ValueReadAsShown), (reading.Value.ToString(), reading.Problem, reading.Remark));
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Read_NoAnswer_IsItsProblemAndNoValue(IndicatorType type, CellContent cell, FindingKind problem) =>
        Assert.Equal(new ValueReading(IndicatorValue.Blank, problem), ValueReader.Read(cell, type, Positions));

    [Theory]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("Ｎ／Ａ")]
    [InlineData("不适用")]
    [InlineData(" 不适用 ")]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("–")]
    public void Read_SpellingOfNotApplicable_IsADecidedAnswer(string text)
    {
        foreach (var type in new[] { IndicatorType.Count, IndicatorType.Money, IndicatorType.Percent })
            Assert.Equal(IndicatorValue.NotApplicable, ValueReader.Read(CellContent.OfText(text), type, null).Value);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("yes", true)]
    [InlineData("YES", true)]
    [InlineData("Y", true)]
    [InlineData("ｙｅｓ", true)]
    [InlineData("是 / yes", true)]
    [InlineData("是/Yes", true)]
    [InlineData("true", true)]
    [InlineData("否", false)]
    [InlineData("no", false)]
    [InlineData("N", false)]
    [InlineData("否 / no", false)]
    [InlineData("FALSE", false)]
    public void Read_SpellingOfYesOrNo_IsThatAnswer(string text, bool yes) =>
        Assert.Equal(new ValueReading(IndicatorValue.YesNo(yes)), ValueReader.Read(CellContent.OfText(text), IndicatorType.YesNo, null));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_BooleanCell_IsYesOrNo(bool yes) =>
        Assert.Equal(new ValueReading(IndicatorValue.YesNo(yes)), ValueReader.Read(CellContent.OfBoolean(yes), IndicatorType.YesNo, null));

    [Theory]
    [InlineData("head")]
    [InlineData("HEAD")]
    [InlineData("政府正职")]
    [InlineData(" 政府正职　")]
    [InlineData("Head of government")]
    [InlineData("head of  government")]
    [InlineData("政府正职 / Head of government")]
    public void Read_SpellingOfAChoice_IsItsCode(string text) =>
        Assert.Equal(new ValueReading(IndicatorValue.Choice("head")), ValueReader.Read(CellContent.OfText(text), IndicatorType.Choice, Positions));

    [Theory]
    [InlineData("PC20")]
    [InlineData("pc20")]
    [InlineData("ＰＣ２０")]
    [InlineData("装饰装修材料（含门窗）")]
    [InlineData("装饰装修材料(含门窗)")]
    [InlineData("PC20 装饰装修材料（含门窗）")]
    public void Read_SpellingOfACategory_IsItsCode(string text) =>
        Assert.Equal(new ValueReading(IndicatorValue.Choice("PC20")), ValueReader.Read(CellContent.OfText(text), ColumnType.Choice, Categories));

    [Fact]
    public void Read_EverySpellingTheTemplateOffers_IsItsItem() =>
        Assert.All(SampleDocument.Form.CodeLists.SelectMany(list => list.Items, (list, item) => (list, item)), pair =>
    {
        foreach (var text in new[] { pair.item.Code, pair.item.Label.Zh, pair.item.Label.En, pair.item.Label.Both })
            Assert.Equal(pair.item.Code, ValueReader.Read(CellContent.OfText(text), IndicatorType.Choice, pair.list).Value.Content);
    });

    [Theory]
    [InlineData(ColumnType.Code, "（２００９）００１", "(2009)001")]
    [InlineData(ColumnType.EnterpriseCode, "　９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43")]
    [InlineData(ColumnType.Text, "ＡＢＣ", "ＡＢＣ")]
    public void Read_TextColumn_IsCleanedAsItsTypeAsks(ColumnType type, string text, string value) =>
        Assert.Equal(new ValueReading(IndicatorValue.Text(value)), ValueReader.Read(CellContent.OfText(text), type, null));
}
