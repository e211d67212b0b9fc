using System.Globalization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests.Periods;

public sealed class ReportingCalendarTests
{
    private static readonly ReportingWindow Window = FormCatalog.Load().Find("2009")!.Calendar.WindowOf(ReportingPeriod.Parse("2009-Q1"));

    [Theory]
    [InlineData("2009-03-31T23:59:59+08:00", WindowPhase.NotOpen, null)]
    [InlineData("2009-04-01T00:00:00+08:00", WindowPhase.Timely, "2009-04-01T00:00:00+08:00")]
    [InlineData("2009-03-31T16:00:00+00:00", WindowPhase.Timely, "2009-04-01T00:00:00+08:00")]
    [InlineData("2009-04-15T23:59:59+08:00", WindowPhase.Timely, "2009-04-01T00:00:00+08:00")]
    [InlineData("2009-04-16T00:00:00+08:00", WindowPhase.Late, "2009-04-16T00:00:00+08:00")]
    [InlineData("2009-04-15T15:59:59+00:00", WindowPhase.Timely, "2009-04-01T00:00:00+08:00")]
    [InlineData("2009-04-25T23:59:59+08:00", WindowPhase.Late, "2009-04-16T00:00:00+08:00")]
    [InlineData("2009-04-26T00:00:00+08:00", WindowPhase.Overdue, "2009-04-26T00:00:00+08:00")]
    [InlineData("2009-05-10T23:59:59+08:00", WindowPhase.Overdue, "2009-04-26T00:00:00+08:00")]
    [InlineData("2009-05-11T00:00:00+08:00", WindowPhase.Locked, "2009-05-11T00:00:00+08:00")]
    [InlineData("2029-01-01T00:00:00+00:00", WindowPhase.Locked, "2009-05-11T00:00:00+08:00")]
    public void PhaseAt_Instant_IsThatOfChinaTime(string instant, WindowPhase phase, string? passed)
    {
        Assert.Equal(phase, Window.PhaseAt(Instant(instant)));
        Assert.Equal(passed is null ? null : Instant(passed), Window.LastBoundaryPassed(Instant(instant)));
    }

    [Fact]
    public void WindowOf_LeapYear_CountsFromTheLastDay() =>
        Assert.Equal(Instant("2008-03-01T00:00:00+08:00"), new ReportingCalendar(1, 2, 3, 4).WindowOf(ReportingPeriod.Parse("2008-02")).OpensAt);

    [Theory]
    [InlineData("2009-03-31T15:59:59+00:00", "2009-03-31")]
    [InlineData("2009-03-31T16:00:00+00:00", "2009-04-01")]
    [InlineData("2009-03-31T23:59:59-05:00", "2009-04-01")]
    public void DayOf_Instant_IsTheDayInChina(string instant, string day) =>
        Assert.Equal(day, ChinaTime.DayOf(Instant(instant)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
