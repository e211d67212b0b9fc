using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class ShownDayTests
{
    [Theory]
    [InlineData("2009-04-01", NamedPart.Whole)]
    [InlineData("2009年4月1日", NamedPart.Whole)]
    [InlineData("2009年4月1日 星期三", NamedPart.Whole)]
    [InlineData("Wednesday, April 01, 2009", NamedPart.Whole)]
    [InlineData("1-Apr-09", NamedPart.Whole)]
    [InlineData("01/04/2009 18:00", NamedPart.Whole)]
    [InlineData("20090401", NamedPart.Whole)]
    [InlineData("2009.4.1 下午6:00", NamedPart.Whole)]
    [InlineData("2009年4月", NamedPart.Part)]
    [InlineData("4月1号", NamedPart.Part)]
    [InlineData("2009-04", NamedPart.Part)]
    [InlineData("Apr-09", NamedPart.Part)]
    [InlineData("2009", NamedPart.Part)]
    [InlineData("Wednesday", NamedPart.Part)]
    [InlineData("星期三", NamedPart.Part)]
    [InlineData("2009-01-04", NamedPart.Other)]
    [InlineData("2009-03-01", NamedPart.Other)]
    [InlineData("2009年3月", NamedPart.Other)]
    [InlineData("Mar-09", NamedPart.Other)]
    [InlineData("2009-04-01（农历）", NamedPart.Other)]
    [InlineData("2009-04-01 (暂定)", NamedPart.Other)]
    [InlineData("约2009-04-01", NamedPart.Other)]
    [InlineData("长期", NamedPart.Other)]
    [InlineData("39904", NamedPart.Other)]
    [InlineData("2552-04-01", NamedPart.Other)]
    [InlineData("########", NamedPart.Other)]
    [InlineData("2009年04-01", NamedPart.Other)]
    internal void Compare_Shown_IsAsMuchOfTheDayAsItNames(string shown, NamedPart part) =>
        Assert.Equal(part, ShownDay.Compare(shown, new DateOnly(2009, 4, 1)));
}
