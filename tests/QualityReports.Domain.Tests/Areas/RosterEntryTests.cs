using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests.Areas;

public sealed class RosterEntryTests
{
    [Theory]
    [InlineData("2009-01-01", null, true)]
    [InlineData("2009-03-31", null, true)]
    [InlineData("2009-04-01", null, false)]
    [InlineData("2008-01-01", "2009-03-31", true)]
    [InlineData("2008-01-01", "2009-03-30", false)]
    [InlineData("2009-03-31", "2009-03-31", true)]
    public void IsRequiredFor_Membership_CountsOnThePeriodsLastDay(string from, string? until, bool required)
    {
        var entry = new RosterEntry(LocalityCode.Parse("330381"), "瑞安市", LocalityLevel.County, Day(from), until is null ? null : Day(until));

        Assert.Equal(required, entry.IsRequiredFor(ReportingPeriod.Parse("2009-Q1")));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
