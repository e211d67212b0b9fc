using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class PeriodRollUpTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Parse("2009");

    [Fact]
    public void Of_Flow_IsTheSumOfTheQuartersThatThereAre()
    {
        var rolled = Roll((1, [("C01", 10), ("C08", 0.10m)]), (2, [("C01", 20), ("C08", 0.20m)]), (4, [("C01", 5)]));

        Assert.Equal((IndicatorValue.Count(35), new AnsweredParts(3, 0)), Of(rolled, "C01"));
        Assert.Equal((SampleReturns.ValueOf("C08", 0.30m), new AnsweredParts(2, 0)), Of(rolled, "C08"));
    }

    [Fact]
    public void Of_FlowNotApplicableInSomeQuarters_IsLeftOutAndCounted()
    {
        var rolled = Roll((1, [("D09", IndicatorValue.NotApplicable)]), (2, [("D09", 3)]), (3, [("D09", IndicatorValue.NotApplicable)]));

        Assert.Equal((IndicatorValue.Count(3), new AnsweredParts(1, 2)), Of(rolled, "D09"));
    }

    [Fact]
    public void Of_FlowNotApplicableInEveryQuarter_StaysSo()
    {
        var rolled = Roll((1, [("D09", IndicatorValue.NotApplicable)]), (2, [("D09", IndicatorValue.NotApplicable)]));

        Assert.Equal((IndicatorValue.NotApplicable, new AnsweredParts(0, 2)), Of(rolled, "D09"));
    }

    [Fact]
    public void Of_Stock_IsThatOfTheLastReturn()
    {
        var rolled = Roll((1, [("E01", 5), ("A01", false)]), (3, [("E01", 7), ("A01", true), ("A02", "3号")]));

        Assert.Equal(IndicatorValue.Count(7), Of(rolled, "E01").Value);
        Assert.True(Of(rolled, "A01").Value.IsYes);
        Assert.Equal("3号", Of(rolled, "A02").Value.Content);
    }

    // Related answers belong to one return: the number of a document that is no longer in force must not appear beside a no.
    [Fact]
    public void Of_StockLeftBlankInTheLastReturn_IsNotTakenFromAnEarlierOne()
    {
        var rolled = Roll((1, [("A01", true), ("A02", "1号")]), (2, [("A01", false)]));

        Assert.False(rolled.Answers.ContainsKey(new IndicatorCode("A02")));
        Assert.Equal([false, true], rolled.Parts.Select(part => part.GivesStocks));
    }

    [Fact]
    public void Of_NilAsLastReturn_LeavesTheStocksOfTheOneBefore()
    {
        var quarter = ReportingPeriod.Quarter(2009, 2);
        PeriodReturns nil = new(quarter, [SampleReturns.Nil("330102", quarter)], []);
        var rolled = PeriodRollUp.Of(SampleReturns.Form, [nil, Part(1, [("E01", 5), ("C01", 4)])]).Values.Single();

        Assert.Equal((IndicatorValue.Count(5), new AnsweredParts(1, 0)), Of(rolled, "E01"));
        Assert.Equal((IndicatorValue.Count(4), new AnsweredParts(1, 0)), Of(rolled, "C01"));
        Assert.Equal(2, rolled.Parts.Count);
    }

    [Fact]
    public void Of_WhatDoesNotAddUp_IsLeftOut() =>
        Assert.DoesNotContain(new IndicatorCode("C05"), Roll((1, [("C05", 90)]), (2, [("C05", 95)])).Answers.Keys);

    [Fact]
    public void Build_YearWithoutAnnualReturn_HasTheSumsAndIsStillMissing()
    {
        var report = BuildYear([], (1, [("C01", 10), ("C02", 9)]), (2, [("C01", 30), ("C02", 21)]));
        var locality = report.Localities.Single();

        Assert.Equal((LocalityState.Missing, 0), (locality.State, report.Coverage.Submitted));
        Assert.Equal(40m, report.Indicators.Single(figure => figure.Code.Value == "C01").Total);
        Assert.Equal(0.75m, report.Rates.Single(rate => rate.Code == "P1").Value);
        Assert.Equal((2, 4), (locality.Parts!.Count, locality.PartsExpected));
        Assert.Equal(new AnsweredParts(2, 0), locality.AnsweredParts![new IndicatorCode("C01")]);
        Assert.Empty(locality.Cells);
        Assert.Equal(0, report.Estimates[0].Missing);
    }

    [Fact]
    public void Build_AnnualReturn_GoesBeforeTheQuartersAndTheDifferenceIsShown()
    {
        var own = SampleReturns.With("330102", Year, ("C01", 44), ("C02", 30), ("D09", 2));
        var report = BuildYear([own], (1, [("C01", 10), ("C02", 9)]), (2, [("C01", 30), ("C02", 21)]));

        Assert.Equal(44m, report.Indicators.Single(figure => figure.Code.Value == "C01").Total);
        Assert.Null(report.Localities.Single().Parts);
        Assert.Equal(
            [
                new RollUpDifference("330102", new IndicatorCode("C01"), 44, 40, 2, 4),
                new RollUpDifference("330102", new IndicatorCode("D09"), 2, null, 0, 4),
            ],
            report.Differences);
    }

    [Fact]
    public void Build_NilAnnualReturn_GoesBeforeTheQuartersToo()
    {
        var report = BuildYear([SampleReturns.Nil("330102", Year)], (1, [("C01", 10)]));

        Assert.Equal(LocalityState.Nil, report.Localities.Single().State);
        Assert.Null(report.Indicators.Single(figure => figure.Code.Value == "C01").Total);
        Assert.Equal([new RollUpDifference("330102", new IndicatorCode("C01"), null, 10, 1, 4)], report.Differences);
    }

    [Fact]
    public void Build_HalfYear_IsMadeOfItsQuarters()
    {
        var half = ReportingPeriod.Parse("2009-H1");
        var inputs = SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 10))) with
        {
            Current = new PeriodReturns(half, [], []) { Parts = [Part(1, [("C01", 10)]), Part(2, [("C01", 3)])] },
        };

        Assert.Equal(13m, inputs.Build().Indicators.Single(figure => figure.Code.Value == "C01").Total);
    }

    [Fact]
    public void Build_YearBefore_IsRolledUpToo()
    {
        var inputs = SampleYears.Of(Year, Roster, [], []);
        var quarter = new PeriodReturns(Quarter(2008, 1), [SampleReturns.With("330102", Quarter(2008, 1), ("C01", 8))], []);
        var before = new PeriodReturns(Year.Previous, [], []) { Parts = [quarter] };

        Assert.Equal(8m, (inputs with { Previous = before }).Build().Indicators.Single(figure => figure.Code.Value == "C01").Previous);
        Assert.NotEqual(InputsHash.OfReport(inputs), InputsHash.OfReport(inputs with { Previous = before }));
    }

    [Fact]
    public void Changes_OfARolledUpFigure_NameTheQuartersUpload()
    {
        var before = BuildYear([], (1, [("C01", 10)]));
        var inputs = SampleYears.Of(Year, Roster, [], Quarters((1, [("C01", 10)]), (2, [("C01", 5)])));
        var report = SampleReports.Builder.Build(inputs, ReportJson.ReadPrevious(ReportJson.Write(before), before.Form));

        var upload = inputs.Current.Parts[1].Accepted[0].SubmissionId.Value;
        Assert.Equal([new FigureChange("330102", new IndicatorCode("C01"), IndicatorValue.Count(10), IndicatorValue.Count(15), upload)], report.Changes);
    }

    [Fact]
    public void AsOf_OfAYear_MindsItsQuarters()
    {
        var late = new DateTimeOffset(2010, 2, 8, 1, 0, 0, TimeSpan.Zero);
        var row = Quarters((4, [("C01", 1)]))[0].Return with { SubmittedAt = late };

        Assert.Equal(late, SampleYears.Of(Year, Roster, [], [(Quarter(2009, 4), row)]).Build().AsOf);
    }

    private static ReportInputs Roster => SampleReports.Inputs([SampleReports.Member("330102")], [], []);

    private static ProvincialReport BuildYear(IReadOnlyList<AcceptedReturn> own, params (int Quarter, (string, object)[] Answers)[] quarters) =>
        SampleYears.Of(Year, Roster, own, Quarters(quarters)).Build();

    private static List<(ReportingPeriod Quarter, AcceptedReturn Return)> Quarters(params (int Quarter, (string, object)[] Answers)[] quarters) =>
        [.. quarters.Select(quarter => (Quarter(2009, quarter.Quarter), SampleReturns.With("330102", Quarter(2009, quarter.Quarter), quarter.Answers)))];

    private static RolledUpReturn Roll(params (int Quarter, (string, object)[] Answers)[] quarters) =>
        PeriodRollUp.Of(SampleReturns.Form, [.. quarters.Reverse().Select(quarter => Part(quarter.Quarter, quarter.Answers))]).Values.Single();

    private static PeriodReturns Part(int quarter, (string, object)[] answers) =>
        new(Quarter(2009, quarter), [SampleReturns.With("330102", Quarter(2009, quarter), answers)], []);

    private static ReportingPeriod Quarter(int year, int number) => ReportingPeriod.Quarter(year, number);

    private static (IndicatorValue Value, AnsweredParts Parts) Of(RolledUpReturn rolled, string code) =>
        (rolled.Answers[new IndicatorCode(code)], rolled.Answered[new IndicatorCode(code)]);
}
