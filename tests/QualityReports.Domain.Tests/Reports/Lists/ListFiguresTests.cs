using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.Lists;

public sealed class ListFiguresTests
{
    private static readonly ProvincialReport Report = SampleRows.Inputs.Build();

    [Fact]
    public void Inspections_ByCategory_CountBatchesAndFailures()
    {
        Assert.Equal(
            [new InspectionCategory("PC01", 3, 2), new InspectionCategory("PC02", 1, 0), new InspectionCategory("PC03", 1, 0)], Report.Lists.Inspections);
        Assert.Equal(0.666667m, Report.Lists.Inspections[0].FailureRate);
    }

    [Fact]
    public void FailureRate_CheckVector_IsReached() =>
        Assert.Equal(12.3m, Math.Round(new InspectionCategory("PC01", 28_265, 3_476).FailureRate!.Value * 100, 1));

    [Fact]
    public void Sum_OfSeveralAreas_AddsTheFiguresOfEachCode()
    {
        var one = new ListFigures(
            [new InspectionCategory("PC01", 5, 2), new InspectionCategory("PC03", 1, 1)], [new CaseCategory("PC02", 9, 4, 3, 2, 1.25m, 5)],
            [new BrandKind("china-top", 3, 1), new BrandKind("provincial", 2, 1)]);
        var other = new ListFigures(
            [new InspectionCategory("PC01", 7, 4)], [new CaseCategory("PC02", 12, 6, 5, 1, 10m, 3), new CaseCategory("PC01", 1, 1, 0, 0, 0.5m, 0)],
            [new BrandKind("china-top", 4, 2), new BrandKind("provincial", 0, 0)]);

        var sum = ListFigures.Sum(SampleReturns.Form, [one, other]);

        Assert.Equal([new InspectionCategory("PC01", 12, 6), new InspectionCategory("PC03", 1, 1)], sum.Inspections);
        Assert.Equal([new CaseCategory("PC01", 1, 1, 0, 0, 0.5m, 0), new CaseCategory("PC02", 21, 10, 8, 3, 11.25m, 8)], sum.Cases);
        Assert.Equal([new BrandKind("china-top", 7, 3), new BrandKind("provincial", 2, 1)], sum.Brands);
    }

    [Fact]
    public void Dens_NotApplicable_IsNoPlace()
    {
        var one = SampleReturns.With("330102", SampleReports.Period);
        var row = SampleRows.Case(one, 8, "PC02", "open", 1m);
        var values = row.Values.ToArray();
        values[SampleReturns.Form.ListOf("L2").IndexOf("den")] = IndicatorValue.NotApplicable;

        Assert.Equal(0, (SampleReports.Of(one) with { Rows = [row with { Values = values }] }).Build().Lists.Cases.Single().Dens);
    }

    [Fact]
    public void FailedProducts_AreListedByLocalityAndRow() =>
        Assert.Equal(
            [("330102", "插座", "PC01", "某厂", "耐压强度", "抽查 Inspections!A9"), ("330105", "插座", "PC01", "某厂", "标识", "抽查 Inspections!A8")],
            Report.Lists.FailedProducts.Select(row => (row.Locality, row.Product, row.Category, row.Enterprise, row.FailedItem, row.Cell.ToString())));

    [Fact]
    public void FailedProducts_OfOneLocality_AreInTheOrderOfItsRows()
    {
        var one = SampleReturns.With("330102", SampleReports.Period);
        ListRecord[] rows = [SampleRows.Inspection(one, 10, "PC01", "fail"), SampleRows.Inspection(one, 9, "PC01", "fail")];

        Assert.Equal([9, 10], (SampleReports.Of(one) with { Rows = rows }).Build().Lists.FailedProducts.Select(row => row.Cell.Row));
    }

    [Fact]
    public void Cases_ByCategory_CountStatesValueAndDens() =>
        Assert.Equal([new CaseCategory("PC02", 3, 1, 1, 1, 12.00m, 2)], Report.Lists.Cases);

    // Valid on 31 March 2009, with both ends of a validity; expiring until 31 March 2010.
    [Fact]
    public void Brands_AreThoseValidAtThePeriodsEnd()
    {
        Assert.Equal(
            [new BrandKind("china-top", 1, 1), new BrandKind("provincial", 2, 1), new BrandKind("geographical-indication", 0, 0)], Report.Lists.Brands);
        Assert.Equal(
            [("330102", 8, true), ("330105", 8, true), ("330105", 9, false)],
            Report.Lists.ValidBrands.Select(brand => (brand.Locality, brand.Cell.Row, brand.Expires)));
    }

    [Fact]
    public void Rows_OfAnUploadThatIsNotCurrent_DoNotCount()
    {
        var old = SampleReturns.With("330102", SampleReports.Period).ReceivedAfter(SampleReports.Period, 2);
        var stranger = SampleReturns.With("330106", SampleReports.Period);
        var inputs = SampleRows.Inputs;
        ListRecord[] stale = [SampleRows.Inspection(old, 20, "PC05", "fail"), SampleRows.Case(stranger, 20, "PC05", "open", 1m)];

        Assert.Equal(ReportJson.Write(Report), ReportJson.Write((inputs with { Rows = [.. stale, .. inputs.Rows] }).Build()));
    }

    [Fact]
    public void Rows_InAnyOrder_GiveTheSameFigures()
    {
        var reversed = (SampleRows.Inputs with { Rows = SampleRows.Inputs.Rows.Reverse() }).Build();

        Assert.Equal(ReportJson.Write(Report), ReportJson.Write(reversed));
        Assert.Equal(Report.Lists.FailedProducts, reversed.Lists.FailedProducts);
        Assert.Equal(Report.Lists.ValidBrands, reversed.Lists.ValidBrands);
    }

    [Fact]
    public void Rows_AreReadOnceAndOneByOne()
    {
        var started = 0;
        IEnumerable<ListRecord> Stream()
        {
            started++;
            foreach (var row in SampleRows.Inputs.Rows)
                yield return row;
        }

        (SampleRows.Inputs with { Rows = Stream() }).Build();

        Assert.Equal(1, started);
    }

    [Fact]
    public void Rows_OfAYearFromQuarters_AreThoseOfEveryQuarterAndTheLastBrands()
    {
        var year = ReportingPeriod.Parse("2009");
        var (first, third) = (ReportingPeriod.Quarter(2009, 1), ReportingPeriod.Quarter(2009, 3));
        AcceptedReturn early = SampleReturns.With("330102", first, ("C01", 1)), late = SampleReturns.With("330102", third, ("C01", 1));
        var inputs = SampleYears.Of(year, SampleReports.Of(early), [], [(first, early), (third, late)]) with
        {
            Rows =
            [
                SampleRows.Inspection(early, 8, "PC01", "fail"), SampleRows.Inspection(late, 8, "PC01", "pass"),
                SampleRows.Brand(early, 8, "provincial", "2008-01-01", "2012-12-31"), SampleRows.Brand(late, 8, "china-top", "2008-01-01", "2012-12-31"),
            ],
        };

        var lists = inputs.Build().Lists;

        Assert.Equal([new InspectionCategory("PC01", 2, 1)], lists.Inspections);
        Assert.Equal(["china-top"], lists.ValidBrands.Select(brand => brand.Kind));
    }
}
