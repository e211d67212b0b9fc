using System.Globalization;
using FsCheck.Xunit;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Tests.Periods;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class ReportingPeriodTests
{
    [Property]
    public bool Parse_WhatWasPrinted_IsThePeriod(ReportingPeriod period) => ReportingPeriod.Parse(period.ToString()) == period;

    [Property]
    public bool Containing_EveryDayOfAPeriod_IsThePeriod(ReportingPeriod period) =>
        Enumerable.Range(period.FirstDay.DayNumber, period.LastDay.DayNumber - period.FirstDay.DayNumber + 1)
            .All(day => ReportingPeriod.Containing(DateOnly.FromDayNumber(day), period.Kind) == period);

    [Property]
    public bool Split_AnyShorterKind_CoversThePeriodWithoutGaps(ReportingPeriod period) =>
        Enum.GetValues<PeriodKind>().Where(kind => kind <= period.Kind).All(kind =>
        {
            var parts = period.Split(kind);
            return parts[0].FirstDay == period.FirstDay
                && parts[^1].LastDay == period.LastDay
                && parts.Zip(parts.Skip(1)).All(pair => pair.First.LastDay.AddDays(1) == pair.Second.FirstDay)
                && parts.All(part => part.Kind == kind && part.Widen(period.Kind) == period);
        });

    [Property]
    public bool PreviousAndNext_InsideTheYears_AreNeighbours(ReportingPeriod period) =>
        period.Year is 1990 or 2099
        || (period.Next.Previous == period
            && period.Previous.LastDay.AddDays(1) == period.FirstDay
            && period.Next.FirstDay.AddDays(-1) == period.LastDay
            && period.SameLastYear.FirstDay == period.FirstDay.AddYears(-1));

    [Property]
    public bool CompareTo_TwoPeriods_FollowsTheirLastDays(ReportingPeriod a, ReportingPeriod b) =>
        a.LastDay == b.LastDay
            ? Math.Sign(a.CompareTo(b)) == Math.Sign(a.Kind.CompareTo(b.Kind))
            : Math.Sign(a.CompareTo(b)) == Math.Sign(a.LastDay.CompareTo(b.LastDay));

    [Theory]
    [InlineData("2009-01", PeriodKind.Month, 1, "2009-01-01", "2009-01-31")]
    [InlineData("2009-02", PeriodKind.Month, 2, "2009-02-01", "2009-02-28")]
    [InlineData("2008-02", PeriodKind.Month, 2, "2008-02-01", "2008-02-29")]
    [InlineData("2000-02", PeriodKind.Month, 2, "2000-02-01", "2000-02-29")]
    [InlineData("2009-12", PeriodKind.Month, 12, "2009-12-01", "2009-12-31")]
    [InlineData("2009-Q1", PeriodKind.Quarter, 1, "2009-01-01", "2009-03-31")]
    [InlineData("2009-Q2", PeriodKind.Quarter, 2, "2009-04-01", "2009-06-30")]
    [InlineData("2009-Q4", PeriodKind.Quarter, 4, "2009-10-01", "2009-12-31")]
    [InlineData("2009-H1", PeriodKind.Half, 1, "2009-01-01", "2009-06-30")]
    [InlineData("2009-H2", PeriodKind.Half, 2, "2009-07-01", "2009-12-31")]
    [InlineData("2009", PeriodKind.Year, 1, "2009-01-01", "2009-12-31")]
    [InlineData("1990", PeriodKind.Year, 1, "1990-01-01", "1990-12-31")]
    [InlineData("2099-Q4", PeriodKind.Quarter, 4, "2099-10-01", "2099-12-31")]
    public void Parse_Notation_KnowsItsDays(string text, PeriodKind kind, int number, string first, string last)
    {
        var period = ReportingPeriod.Parse(text);

        Assert.Equal((kind, number), (period.Kind, period.Number));
        Assert.Equal((first, last), (Print(period.FirstDay), Print(period.LastDay)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("209")]
    [InlineData("20090")]
    [InlineData("1989")]
    [InlineData("2100-Q1")]
    [InlineData("2009-Q0")]
    [InlineData("2009-Q5")]
    [InlineData("2009-q1")]
    [InlineData("2009Q1")]
    [InlineData("2009-QQ")]
    [InlineData("2009-H0")]
    [InlineData("2009-H3")]
    [InlineData("2009-00")]
    [InlineData("2009-13")]
    [InlineData("2009-1")]
    [InlineData("2009- 1")]
    [InlineData("2009-+1")]
    [InlineData("2009/Q1")]
    [InlineData(" 2009")]
    [InlineData("２００９")]
    [InlineData("2009-Q1 ")]
    [InlineData("2009-Q1/x")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(ReportingPeriod.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ReportingPeriod.Parse(text ?? ""));
    }

    [Theory]
    [InlineData("2009", PeriodKind.Quarter, "2009-Q1 2009-Q2 2009-Q3 2009-Q4")]
    [InlineData("2009-H2", PeriodKind.Month, "2009-07 2009-08 2009-09 2009-10 2009-11 2009-12")]
    [InlineData("2099", PeriodKind.Half, "2099-H1 2099-H2")]
    [InlineData("2009-Q3", PeriodKind.Quarter, "2009-Q3")]
    public void Split_Period_GivesItsParts(string text, PeriodKind kind, string parts) =>
        Assert.Equal(parts, string.Join(' ', ReportingPeriod.Parse(text).Split(kind)));

    [Theory]
    [InlineData("2009-Q2", PeriodKind.Half, "2009-H1")]
    [InlineData("2009-Q3", PeriodKind.Half, "2009-H2")]
    [InlineData("2009-11", PeriodKind.Quarter, "2009-Q4")]
    [InlineData("2009-H1", PeriodKind.Year, "2009")]
    public void Widen_Period_GivesTheLongerOne(string text, PeriodKind kind, string wider) =>
        Assert.Equal(wider, ReportingPeriod.Parse(text).Widen(kind).ToString());

    [Fact]
    public void SplitAndWiden_InTheWrongDirection_AreFaultsOfTheCaller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Parse("2009-Q1").Split(PeriodKind.Year));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Parse("2009").Widen(PeriodKind.Quarter));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Quarter(2009, 5));
    }

    [Theory]
    [InlineData("2009-Q1", "2008-Q4", "2009-Q2", "2008-Q1")]
    [InlineData("2009-12", "2009-11", "2010-01", "2008-12")]
    [InlineData("2009", "2008", "2010", "2008")]
    [InlineData("2009-H1", "2008-H2", "2009-H2", "2008-H1")]
    public void Neighbours_OfAPeriod_AreOfItsKind(string text, string previous, string next, string sameLastYear)
    {
        var period = ReportingPeriod.Parse(text);

        Assert.Equal((previous, next, sameLastYear), (period.Previous.ToString(), period.Next.ToString(), period.SameLastYear.ToString()));
    }

    [Fact]
    public void CompareTo_PeriodsThatEndTogether_PutsTheShorterFirst()
    {
        string[] sorted = ["2008", "2009-03", "2009-Q1", "2009-06", "2009-Q2", "2009-H1", "2009-12", "2009-Q4", "2009-H2", "2009"];

        Assert.Equal(sorted, sorted.Reverse().Select(ReportingPeriod.Parse).Order().Select(period => period.ToString()));
    }

    private static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
