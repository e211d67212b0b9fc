using System.Globalization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests.Periods;

public sealed class ReportingCalendarTests
{
    private static readonly FormEdition Form = FormCatalog.Load().Find("2009")!;
    private static readonly ReportingWindow Window = Form.Calendar.WindowOf(ReportingPeriod.Parse("2009-Q1"));

    // Each boundary is the first instant of a day in China, 16:00 UTC the day before. An end day counts to its end.
    public static TheoryData<string, string, WindowPhase, WindowPhase> Boundaries => new()
    {
        { "2009-Q1", "2009-03-31T16:00:00Z", WindowPhase.NotOpen, WindowPhase.Timely },
        { "2009-Q1", "2009-04-15T16:00:00Z", WindowPhase.Timely, WindowPhase.Late },
        { "2009-Q1", "2009-04-25T16:00:00Z", WindowPhase.Late, WindowPhase.Overdue },
        { "2009-Q1", "2009-05-10T16:00:00Z", WindowPhase.Overdue, WindowPhase.Locked },
        { "2009-Q4", "2009-12-31T16:00:00Z", WindowPhase.NotOpen, WindowPhase.Timely },
        { "2009-Q4", "2010-01-15T16:00:00Z", WindowPhase.Timely, WindowPhase.Late },
        { "2009-Q4", "2010-01-25T16:00:00Z", WindowPhase.Late, WindowPhase.Overdue },
        { "2009-Q4", "2010-02-09T16:00:00Z", WindowPhase.Overdue, WindowPhase.Locked },
        { "2011-Q4", "2012-02-09T16:00:00Z", WindowPhase.Overdue, WindowPhase.Locked },
        { "2099-Q4", "2100-02-09T16:00:00Z", WindowPhase.Overdue, WindowPhase.Locked },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void PhaseAt_OneTickAroundABoundary_Changes(string period, string boundary, WindowPhase before, WindowPhase from)
    {
        var window = Form.Calendar.WindowOf(ReportingPeriod.Parse(period));
        var at = Instant(boundary);

        Assert.Equal(before, window.PhaseAt(at.AddTicks(-1)));
        Assert.Equal(from, window.PhaseAt(at));
        Assert.Equal(from, window.PhaseAt(at.AddTicks(1)));
        // An instant is the same in every time zone.
        Assert.Equal(from, window.PhaseAt(at.ToOffset(TimeSpan.FromHours(-11))));
        Assert.Equal(before, window.PhaseAt(at.AddTicks(-1).ToOffset(TimeSpan.FromHours(14))));
    }

    [Theory]
    [InlineData("2008-02", 0, "2008-02-28T16:00:00Z")]
    [InlineData("2008-02", 1, "2008-02-29T16:00:00Z")]
    [InlineData("2009-02", 1, "2009-02-28T16:00:00Z")]
    [InlineData("2007-Q4", 60, "2008-02-28T16:00:00Z")]
    [InlineData("2007-Q4", 61, "2008-02-29T16:00:00Z")]
    [InlineData("2008-Q4", 60, "2009-02-28T16:00:00Z")]
    [InlineData("2009", 1, "2009-12-31T16:00:00Z")]
    public void WindowOf_YearEndsAndLeapDays_AreCountedInDays(string period, int opens, string at) =>
        Assert.Equal(Instant(at), new ReportingCalendar(opens, 100, 100, 100).WindowOf(ReportingPeriod.Parse(period)).OpensAt);

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
