using System.Globalization;
using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2009-03-31", "2009-03-31")]
    [InlineData("2009-3-1", "2009-03-01")]
    [InlineData("2009年3月31日", "2009-03-31")]
    [InlineData("2009年03月31日", "2009-03-31")]
    [InlineData(" 2009 年 3 月 31 日 ", "2009-03-31")]
    [InlineData("２００９年３月３１日", "2009-03-31")]
    [InlineData("２００９－０３－３１", "2009-03-31")]
    [InlineData("2008-02-29", "2008-02-29")]
    [InlineData("2008/1/26", "2008-01-26")]
    [InlineData("2008.1.26", "2008-01-26")]
    [InlineData("2009-03-31T00:00:00", "2009-03-31")]
    [InlineData("2009-03-31 00:00:00", "2009-03-31")]
    [InlineData("2009/3/31 00:00", "2009-03-31")]
    [InlineData("2008年1月26号", "2008-01-26")]
    [InlineData("二〇〇八年一月二十六日", "2008-01-26")]
    [InlineData("二○○九年十月十日", "2009-10-10")]
    [InlineData("二零零九年十二月三十一日", "2009-12-31")]
    [InlineData("一九九九年三月十五号", "1999-03-15")]
    public void TryParse_UnambiguousDay_IsRead(string text, string day)
    {
        Assert.True(DateText.TryParse(text, out var read));
        Assert.Equal(day, read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2009-02-29")]
    [InlineData("2009-13-01")]
    [InlineData("2009-04-31")]
    [InlineData("2009-03")]
    [InlineData("2009年3月")]
    [InlineData("2009/3/31 13:00")]
    [InlineData("2009/31/3")]
    [InlineData("31.03.2009")]
    [InlineData("03/04/2009")]
    [InlineData("09-03-31")]
    [InlineData("二〇〇九年二月三十日")]
    [InlineData("二〇〇九年正月初三")]
    [InlineData("二〇〇九年三月廿一日")]
    [InlineData("20090331")]
    [InlineData("2009-03-31T08:00:00")]
    [InlineData("39903")]
    public void TryParse_AnythingElse_IsNoDate(string text) => Assert.False(DateText.TryParse(text, out _));

    [Theory]
    [InlineData("20080126", "2008-01-26")]
    [InlineData("２００８０１２６", "2008-01-26")]
    [InlineData("20081326", null)]
    [InlineData("2008126", null)]
    public void DayOfDigits_EightDigits_MayMeanADay(string text, string? day) =>
        Assert.Equal(day, DateText.DayOfDigits(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
