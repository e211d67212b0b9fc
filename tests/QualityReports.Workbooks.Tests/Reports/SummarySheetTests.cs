using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class SummarySheetTests
{
    private const string Sheet = "摘要 Summary";
    private static readonly ProvincialReport Report = SampleReports.Province().Build();
    private static readonly ReadReport Read = new(Report);

    [Fact]
    public void Status_NamesWhoIsMissing()
    {
        var status = (string)Read.Rows(Sheet).ElementAt(3)[0]!;

        Assert.Contains("37 of 40 submitted", status, StringComparison.Ordinal);
        Assert.All(Report.Missing, locality => Assert.Contains(locality.Name, status, StringComparison.Ordinal));
        Assert.StartsWith("暂定 Provisional", status, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_OfAFrozenReport_IsFinal()
    {
        var read = new ReadReport(Report with { Status = ReportStatus.Final });

        Assert.StartsWith("定稿 Final", (string)read.Rows(Sheet).ElementAt(3)[0]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Heading_HasVersionAndChinaTime()
    {
        var asOf = Report.AsOf.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"version 1, as of {asOf} China time", Read.TextOf(Sheet), StringComparison.Ordinal);
        Assert.StartsWith("浙江省 2009 年第一季度", (string)Read.Rows(Sheet).First()[0]!, StringComparison.Ordinal);
        Assert.Contains(Report.Form.Title.Zh, Read.TextOf(Sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_HasNineFigures()
    {
        var coverage = Report.Coverage;
        double[] expected =
        [
            coverage.Required, coverage.Submitted, coverage.OnTime, coverage.Late, coverage.Nil, coverage.Invalid, coverage.Missing,
            (double)coverage.Completeness!, (double)coverage.Timeliness!,
        ];

        Assert.Equal(expected, Read.Rows(Sheet).ElementAt(6).OfType<double>());
    }

    [Fact]
    public void KeyFigures_AreThoseOfTheForm()
    {
        var rows = Report.Form.KeyFigures.Select(code => Read.Row(Sheet, code)).ToList();
        var batches = Report.Indicators.Single(figure => figure.Code.Value == "C01");

        Assert.Equal(10, rows.Count);
        Assert.Equal(
            [(double)batches.Total!, (double)batches.Previous!, (double)(batches.Total - batches.Previous)!, (double)batches.SameLastYear!],
            new[] { 5, 6, 7, 9 }.Select(column => (double)rows[0][column]!));
        Assert.Equal((double)(batches.Total / batches.Previous - 1)!, (double)rows[0][8]!, 12);
        Assert.Equal("36 / 40", rows[0][11]);
    }

    [Fact]
    public void KeyFigures_OfARate_ChangeInPoints()
    {
        var rate = Report.Rates.Single(figure => figure.Code == "P1");
        var row = Read.Row(Sheet, "P1");

        Assert.Equal((double)rate.Value!, (double)row[5]!, 12);
        Assert.Equal((double)((rate.Value - rate.Previous) * 100)!, (double)row[7]!, 12);
        Assert.Null(row[8]);
    }

    [Fact]
    public void KeyFigures_WithoutAnEarlierPeriod_AreUnknown()
    {
        var read = new ReadReport(SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 5))).Build());

        Assert.Equal(["—", "—", "—", "—", "—"], new[] { 6, 7, 8, 9, 10 }.Select(column => read.Row(Sheet, "C01")[column]));
        Assert.Equal("—", read.Row(Sheet, "P1")[5]);
    }

    [Fact]
    public void Requirements_AreCounted()
    {
        var met = Read.Rows(Sheet).Where(row => row[10] is double required && required == 40 && row[9] is double).Select(row => (double)row[9]!);
        var counts = Report.Requirements;

        Assert.Equal([counts.First, counts.Second, counts.Third, counts.All], met);
    }

    [Fact]
    public void Titles_NameHoldersAndCandidates()
    {
        var text = Read.TextOf(Sheet);

        Assert.NotEmpty(Report.Titles.Candidates);
        var names = Report.Localities.Where(locality => Report.Titles.Candidates.Contains(locality.Code)).Select(locality => locality.Name);
        Assert.All(names, name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Contains("— means unknown", text, StringComparison.Ordinal);
    }
}
