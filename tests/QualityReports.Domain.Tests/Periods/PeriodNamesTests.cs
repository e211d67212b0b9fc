using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests.Periods;

public sealed class PeriodNamesTests
{
    [Theory]
    [InlineData("2009-01", "2009 年 1 月", "January 2009", "January 2009")]
    [InlineData("2009-Q1", "2009 年第一季度", "first quarter of 2009", "the first quarter of 2009")]
    [InlineData("2009-Q4", "2009 年第四季度", "fourth quarter of 2009", "the fourth quarter of 2009")]
    [InlineData("2009-H2", "2009 年下半年", "second half of 2009", "the second half of 2009")]
    [InlineData("2009", "2009 年", "year 2009", "the year 2009")]
    public void Of_Period_IsItsName(string period, string zh, string en, string inSentence)
    {
        Assert.Equal(new Text(zh, en), PeriodNames.Of(ReportingPeriod.Parse(period)));
        Assert.Equal(new Text(zh, inSentence), PeriodNames.InSentence(ReportingPeriod.Parse(period)));
    }
}
