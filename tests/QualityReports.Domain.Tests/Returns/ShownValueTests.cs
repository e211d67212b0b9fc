using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Returns;

public sealed class ShownValueTests
{
    [Theory]
    [InlineData(IndicatorType.Count, "12", "12批", "12", null)]
    [InlineData(IndicatorType.Count, "0", "-", "0", null)]
    [InlineData(IndicatorType.Count, "0", "", null, "VALUE_NOT_SHOWN")]
    [InlineData(IndicatorType.Count, "12", "12万", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.Count, "12", "12万元", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.Count, "12", "(12)", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.Money, "12", "12.00万元", "12.00", null)]
    [InlineData(IndicatorType.Money, "12.56", "¥13", "12.56", "VALUE_SHOWN_ROUNDED")]
    [InlineData(IndicatorType.Money, "12", "$12.00", null, "VALUE_FOREIGN_CURRENCY")]
    [InlineData(IndicatorType.Money, "12", "$12.00万元", null, "VALUE_FOREIGN_CURRENCY")]
    [InlineData(IndicatorType.Money, "12", "12.00元", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.Percent, "0.94", "94%", "94.00", "VALUE_READ_AS_SHOWN")]
    [InlineData(IndicatorType.Percent, "94", "94.0%", "94.00", null)]
    [InlineData(IndicatorType.Text, "123", "123号", "123号", "VALUE_READ_AS_SHOWN")]
    [InlineData(IndicatorType.Text, "20090101", "2.01E+07", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.YesNo, "1", "是", "yes", "VALUE_READ_AS_SHOWN")]
    public void Read_NumberShownOtherwise_IsReadOrFound(IndicatorType type, string number, string shown, string? value, string? code)
    {
        var cell = CellContent.OfNumber(decimal.Parse(number, CultureInfo.InvariantCulture)).ShownBy(_ => shown);

        AssertReading(ValueReader.Read(cell, type, null), value, code);
    }

    [Theory]
    [InlineData(IndicatorType.Count, "12", "12万", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.Count, "12", "12批", "12", null)]
    [InlineData(IndicatorType.Count, "N/A", "第N/A", null, "VALUE_SHOWN_OTHERWISE")]
    [InlineData(IndicatorType.Text, "12", "第12", "第12", "VALUE_READ_AS_SHOWN")]
    [InlineData(IndicatorType.Text, "12", "", null, "VALUE_NOT_SHOWN")]
    public void Read_TextShownOtherwise_IsReadOrFound(IndicatorType type, string text, string shown, string? value, string? code) =>
        AssertReading(ValueReader.Read(CellContent.OfText(text).ShownAs(shown), type, null), value, code);

    [Theory]
    [InlineData(IndicatorType.Date, "2009-01-26", "VALUE_SHOWN_ROUNDED")]
    [InlineData(IndicatorType.Text, null, "VALUE_IS_DATE")]
    [InlineData(IndicatorType.Count, null, "VALUE_SHOWN_OTHERWISE")]
    public void Read_DayShownInPart_IsReadOrFound(IndicatorType type, string? value, string code) =>
        AssertReading(ValueReader.Read(CellContent.OfDate(new DateOnly(2009, 1, 26)).ShownBy(_ => "2009年1月"), type, null), value, code);

    private static void AssertReading(ValueReading reading, string? value, string? code)
    {
        Assert.Equal(code, (reading.Problem ?? reading.Remark)?.Code);
        Assert.Equal(value, reading.Problem is null ? reading.Value.ToString() : null);
    }
}
