using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class ReportCoverageTests
{
    private static readonly ReportingPeriod Period = SampleReports.Period;

    [Fact]
    public void States_OfEveryLocality_SumToRequired()
    {
        var report = SampleReports.Province().Build();
        var coverage = report.Coverage;
        var accepted = report.Localities.Count(locality => locality.State == LocalityState.Accepted);

        Assert.Equal(40, coverage.Required);
        Assert.Equal(coverage.Required, accepted + coverage.Nil + coverage.Late + coverage.Invalid + coverage.Missing);
        Assert.Equal(coverage.Submitted, accepted + coverage.Nil + coverage.Late);
        Assert.Equal((37, 35, 2, 1, 1, 2), (coverage.Submitted, coverage.OnTime, coverage.Late, coverage.Nil, coverage.Invalid, coverage.Missing));
        Assert.Equal((0.925m, 0.875m), (coverage.Completeness, coverage.Timeliness));
    }

    [Fact]
    public void Build_NoReturnOwed_SharesAreUnknown()
    {
        var coverage = SampleReports.Inputs([], [], []).Build().Coverage;

        Assert.Equal(0, coverage.Required);
        Assert.Null(coverage.Completeness);
        Assert.Null(coverage.Timeliness);
    }

    [Theory]
    [InlineData(15, LocalityState.Accepted)]
    [InlineData(16, LocalityState.Late)]
    public void State_DayOfFirstReceipt_DecidesTimeliness(int day, LocalityState expected)
    {
        var report = SampleReports.Of(SampleReturns.With("330102", Period, ("C01", 1)).ReceivedAfter(Period, day)).Build();

        Assert.Equal(expected, report.Localities.Single().State);
    }

    // The timely day ends at midnight, which belongs to the next day.
    [Theory]
    [InlineData(-1, LocalityState.Accepted, 1)]
    [InlineData(0, LocalityState.Late, 0)]
    public void State_LastTickOfTheTimelyDay_IsOnTime(int ticks, LocalityState expected, int onTime)
    {
        var midnight = SampleReturns.Form.Calendar.WindowOf(Period).TimelyUntil;
        var report = SampleReports.Of(SampleReturns.With("330102", Period, ("C01", 1)) with { FirstSubmittedAt = midnight.AddTicks(ticks) }).Build();

        Assert.Equal((expected, onTime), (report.Localities.Single().State, report.Coverage.OnTime));
    }

    [Fact]
    public void State_CorrectedAfterTheTimelyDay_StaysOnTime()
    {
        var row = SampleReturns.With("330102", Period, ("C01", 1));
        var report = SampleReports.Of(row with { SubmittedAt = row.SubmittedAt.AddDays(20) }).Build();

        Assert.Equal(LocalityState.Accepted, report.Localities.Single().State);
        Assert.Equal(1, report.Coverage.OnTime);
        Assert.Equal(row.FirstSubmittedAt, report.Localities.Single().FirstSubmittedAt);
    }

    [Fact]
    public void State_LateNil_IsNilAndNotOnTime()
    {
        var coverage = SampleReports.Of(SampleReturns.Nil("330102", Period).ReceivedAfter(Period, 20)).Build().Coverage;

        Assert.Equal((1, 0, 0, 1), (coverage.Submitted, coverage.OnTime, coverage.Late, coverage.Nil));
    }

    [Fact]
    public void State_RefusedAfterAnAcceptedReturn_IsThatOfTheReturn()
    {
        var inputs = SampleReports.Inputs(
            [SampleReports.Member("330102")], [SampleReturns.With("330102", Period, ("C01", 1))], [SampleReports.Refused("330102")]);

        Assert.Equal(LocalityState.Accepted, inputs.Build().Localities.Single().State);
        Assert.Empty(inputs.Build().Missing);
    }

    [Fact]
    public void Build_ReturnOfALocalityThatOwesNone_IsNotCounted()
    {
        var left = SampleReports.Member("330105") with { Until = new DateOnly(2009, 3, 30) };
        var report = SampleReports.Inputs(
            [SampleReports.Member("330102"), left],
            [SampleReturns.With("330102", Period, ("C01", 1)), SampleReturns.With("330105", Period, ("C01", 100))],
            []).Build();

        Assert.Equal(1, report.Coverage.Required);
        Assert.Equal(1m, report.Indicators.Single(indicator => indicator.Code.Value == "C01").Total);
    }

    [Fact]
    public void Missing_NamesContactAndLastReceipt()
    {
        var roster = new[] { SampleReports.Member("330102"), SampleReports.Member("330302"), SampleReports.Member("330381-TX01", "塘下镇") };
        var earlier = SampleReturns.With("330302", Period.Previous, ("C01", 1));
        var inputs = SampleReports.Inputs(roster, [], [SampleReports.Refused("330102")]);
        var report = (inputs with { Previous = new PeriodReturns(Period.Previous, [earlier], []) }).Build();

        Assert.Equal([LocalityState.Invalid, LocalityState.Missing, LocalityState.Missing], report.Missing.Select(locality => locality.State));
        Assert.Equal([SampleReports.Refused("330102").SubmittedAt, earlier.SubmittedAt, null], report.Missing.Select(locality => locality.LastSubmittedAt));
        Assert.Equal(["杭州市", "温州市", "温州市"], report.Missing.Select(locality => locality.PrefectureName));
        Assert.Equal(LocalityLevel.Town, report.Missing[^1].Level);
        Assert.All(report.Missing, locality => Assert.NotNull(locality.Contact));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Missing_SeveralReceipts_NamesTheLast(int hours)
    {
        var refused = SampleReports.Refused("330102");
        var before = SampleReturns.With("330102", Period.Previous, ("C01", 1)) with { SubmittedAt = refused.SubmittedAt.AddHours(hours) };
        var inputs = SampleReports.Inputs([SampleReports.Member("330102")], [], [refused]);
        var missing = Assert.Single((inputs with { Previous = new PeriodReturns(Period.Previous, [before], []) }).Build().Missing);

        Assert.Equal(refused.SubmittedAt.AddHours(Math.Max(hours, 0)), missing.LastSubmittedAt);
    }

    [Fact]
    public void AsOf_IsTheLatestReceiptOrBoundary()
    {
        var row = SampleReturns.With("330102", Period, ("C01", 1)).ReceivedAfter(Period, 10);
        var inputs = SampleReports.Of(row);
        var locked = SampleReturns.Form.Calendar.WindowOf(Period).LocksAt;

        Assert.Equal(row.SubmittedAt, inputs.Build().AsOf);
        Assert.Equal(locked, (inputs with { Boundary = locked }).Build().AsOf);
        Assert.Equal(TimeSpan.Zero, inputs.Build().AsOf.Offset);
    }
}
