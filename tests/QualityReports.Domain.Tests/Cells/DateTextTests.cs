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
    [InlineData("二〇〇九年三月三十一日")]
    [InlineData("2009-03-31T08:00:00")]
    [InlineData("39903")]
    public void TryParse_AnythingElse_IsNoDate(string text) => Assert.False(DateText.TryParse(text, out _));
}
