using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Tests.Reports.Lists;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class LineageTests
{
    public static TheoryData<string> Years => ["quarter", "year"];

    [Fact]
    public void Of_Indicator_LeadsToCellSubmissionAndFile()
    {
        var row = SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("C02", 9));
        var line = Assert.Single(new Lineage(SampleReports.Of(row).Build()).Of(new IndicatorCode("C02")).Lines);

        Assert.Equal(
            new LineageLine("330102", "2009-Q1", new IndicatorCode("C02"), IndicatorValue.Count(9), 9, "表 Return!D9", row.SubmissionId.Value, row.Sha256),
            line);
    }

    [Fact]
    public void Of_NotApplicable_IsThereAndAddsNothing()
    {
        var report = SampleReports.Of(
            SampleReturns.With("330102", SampleReports.Period, ("D09", IndicatorValue.NotApplicable)),
            SampleReturns.With("330105", SampleReports.Period, ("D09", 4))).Build();
        var lineage = new Lineage(report).Of(new IndicatorCode("D09"));

        Assert.Equal([null, 4m], lineage.Lines.Select(line => line.Amount));
        Assert.Equal((4m, 4m), (lineage.Sum, lineage.Total));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Of_EveryIndicator_SumsToTheReportedTotal(string sample)
    {
        var report = Report(sample);
        Assert.All(report.Indicators, figure =>
        {
            var lineage = new Lineage(report).Of(figure.Code);
            Assert.Equal(figure.Total, lineage.Total);
            Assert.Equal(figure.Total, lineage.Sum);
        });
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Of_EveryRate_SumsToBothOfItsParts(string sample)
    {
        var report = Report(sample);
        Assert.All(report.Rates, figure =>
        {
            var lineage = new Lineage(report).Of(report.Form.FindRate(figure.Code)!);
            Assert.Equal((figure.Numerator, figure.Denominator), (LineageLine.Sum(lineage.Numerator), LineageLine.Sum(lineage.Denominator)));
            Assert.Equal(figure.N, lineage.Denominator.Select(line => line.Locality).Distinct().Count());
        });
    }

    [Fact]
    public void Of_Rate_CarriesTheWeightsAndLeavesOutWhoIsNotInIt()
    {
        var report = SampleReports.Of(
            SampleReturns.With("330102", SampleReports.Period, ("C09", 10), ("C10", 10), ("C11", 10), ("C12", 40)),
            SampleReturns.With("330105", SampleReports.Period, ("C12", 1000))).Build();
        var lineage = new Lineage(report).Of(report.Form.FindRate("P4")!);

        Assert.Equal([15.0m, 10.0m, 5.0m], lineage.Numerator.Select(line => line.Amount));
        Assert.Equal([("330102", 40m)], lineage.Denominator.Select(line => (line.Locality, line.Amount!.Value)));
        Assert.Equal(0.75m, lineage.Value);
    }

    [Fact]
    public void Of_YearFromQuarters_LeadsToTheQuarters()
    {
        var (first, second) = (ReportingPeriod.Quarter(2009, 1), ReportingPeriod.Quarter(2009, 2));
        var rows = new[] { SampleReturns.With("330102", first, ("C01", 10), ("E01", 4)), SampleReturns.With("330102", second, ("C01", 5), ("E01", 6)) };
        var report = SampleYears.Of(ReportingPeriod.Parse("2009"), SampleReports.Of(rows[0]), [], [(first, rows[0]), (second, rows[1])]).Build();

        Assert.Equal(
            [("2009-Q1", 10m, rows[0].SubmissionId.Value), ("2009-Q2", 5m, rows[1].SubmissionId.Value)],
            new Lineage(report).Of(new IndicatorCode("C01")).Lines.Select(line => (line.Period, line.Amount!.Value, line.SubmissionId)));
        Assert.Equal([("2009-Q2", 6m)], new Lineage(report).Of(new IndicatorCode("E01")).Lines.Select(line => (line.Period, line.Amount!.Value)));
    }

    [Theory]
    [InlineData(ListFigure.Batches, "PC01", "330102!8 330102!9 330105!8")]
    [InlineData(ListFigure.FailedBatches, null, "330102!9 330105!8")]
    [InlineData(ListFigure.Cases, "PC02", "330102!8 330102!9 330105!8")]
    [InlineData(ListFigure.Cases, "PC01", "")]
    [InlineData(ListFigure.Dens, null, "330102!8 330105!8")]
    [InlineData(ListFigure.ValidBrands, "provincial", "330105!8 330105!9")]
    [InlineData(ListFigure.ExpiringBrands, null, "330102!8 330105!8")]
    public void Of_ListFigure_NamesTheRows(ListFigure figure, string? category, string expected)
    {
        var rows = new Lineage(SampleRows.Inputs.Build()).Of(figure, category, SampleRows.Inputs.Rows).ToList();

        Assert.Equal(expected, string.Join(' ', rows.Select(row => $"{row.Locality}!{row.Cell[(row.Cell.LastIndexOf('!') + 2)..]}")));
        Assert.All(rows, row => Assert.Equal(SampleRows.Inputs.Current.Accepted.Single(one => one.Locality.ToString() == row.Locality).Sha256, row.Sha256));
    }

    [Fact]
    public void Of_ListFigures_CountWhatIsReported()
    {
        var report = SampleRows.Inputs.Build();
        int Count(ListFigure figure, string? category) => new Lineage(report).Of(figure, category, SampleRows.Inputs.Rows).Count();

        Assert.All(report.Lists.Inspections, row => Assert.Equal(row.Batches, Count(ListFigure.Batches, row.Category)));
        Assert.All(report.Lists.Inspections, row => Assert.Equal(row.Failed, Count(ListFigure.FailedBatches, row.Category)));
        Assert.All(report.Lists.Cases, row => Assert.Equal(row.Cases, Count(ListFigure.Cases, row.Category)));
        Assert.All(report.Lists.Cases, row => Assert.Equal(row.Dens, Count(ListFigure.Dens, row.Category)));
        Assert.All(report.Lists.Brands, row => Assert.Equal(row.Valid, Count(ListFigure.ValidBrands, row.Kind)));
        Assert.All(report.Lists.Brands, row => Assert.Equal(row.Expiring, Count(ListFigure.ExpiringBrands, row.Kind)));
    }

    private static ProvincialReport Report(string sample) => sample == "year" ? SampleYears.Of(2009, 12).Build() : SampleReports.Province().Build();
}
