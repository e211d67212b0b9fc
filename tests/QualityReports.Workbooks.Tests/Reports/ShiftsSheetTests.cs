using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class ShiftsSheetTests
{
    private const string Sheet = "三个转变 Shifts";

    [Fact]
    public void Trend_OverEightPeriods_HasEachRateWithItsTerms()
    {
        var report = FullReports.Province(localities: 12);
        var rows = new ReadReport(report).Rows(Sheet).Where(row => row[1] is string code && code.StartsWith("200", StringComparison.Ordinal)).ToList();

        Assert.Equal(8, report.Trend.Count);
        Assert.Equal(report.Trend.Count * 3, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var point = report.Trend[i % 8];
            var rate = point.Rates[i / 8];
            object Shown(decimal? figure) => figure is { } number ? (double)number : "—";
            Assert.Equal(point.Period, rows[i][1]);
            Assert.Equal([Shown(rate.Value), Shown(rate.Value), Shown(rate.Numerator), Shown(rate.Denominator)], new[] { 2, 4, 5, 6 }.Select(column =>
                rows[i][column]));
            Assert.Equal([(double)rate.N, point.Reported, point.Required], rows[i].Skip(7).Select(value => (double)value!));
        }
    }

    [Fact]
    public void Change_OfTheOldestPeriod_IsUnknown_AndOfTheOthersInPoints()
    {
        var report = FullReports.Province(localities: 12);
        var rows = new ReadReport(report).Rows(Sheet).Where(row => row[1] is string code && code.StartsWith("200", StringComparison.Ordinal)).ToList();

        Assert.Equal("—", rows[0][3]);
        Assert.Equal((double)((report.Trend[1].Rates[0].Value - report.Trend[0].Rates[0].Value) * 100)!, (double)rows[1][3]!, 9);
    }

    [Fact]
    public void Trend_WithoutReturns_SaysSo() =>
        Assert.Contains("没有任何一期有数据", new ReadReport(SampleReports.Inputs([], [], []).Build()).TextOf(Sheet), StringComparison.Ordinal);
}
