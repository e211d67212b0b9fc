using QualityReports.Domain.Reports.National;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports.National;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class NationalWorkbookTests
{
    private const string Provinces = "省份 Provinces";
    private static readonly NationalReport Report = FullReports.Nation();
    private static readonly ReadReport Read = new(Written.Report(Report));

    [Fact]
    public void Sheets_StandInOrder() => Assert.Equal(
        ["摘要 Summary", Provinces, "三个转变 Shifts", "指标 Indicators", "未报 Missing", "变动 Changes", "来源 Sources"], Read.Sheets);

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using (new CommaCulture())
            Assert.Equal(Read.Bytes, Written.Report(FullReports.Nation()));
    }

    [Fact]
    public void Summary_HasTheCampaign()
    {
        var figures = Read.Rows("摘要 Summary").ElementAt(6).OfType<double>();

        Assert.Equal(
            [Report.Campaign.LocalitiesTakingPart, Report.Campaign.LocalitiesReporting, 3, Report.Campaign.ProvincesEntirely, Report.Campaign.TitlesHeld,
                Report.Titles.Candidates.Count],
            figures.Select(figure => (int)figure));
        Assert.Contains("没有汇总报告的省份 Provinces without a report: 海南省", Read.TextOf("摘要 Summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void Provinces_HasCoverageFiguresAndRatesOfEach()
    {
        var head = Read.Rows(Provinces).ElementAt(4).Select(value => (string?)value).ToList();
        int Column(string start) => head.FindIndex(text => text?.StartsWith(start, StringComparison.Ordinal) == true);
        foreach (var province in Report.Provinces)
        {
            var row = Read.Row(Provinces, province.Code);
            Assert.Equal([(double)province.Coverage.Required, province.Coverage.Submitted, province.Coverage.OnTime], row.Skip(3).Take(3).Select(value =>
                (double)value!));
            Assert.Equal([(double)province.LocalitiesTakingPart, province.Requirements.All, province.TitlesHeld, province.Candidates],
                new[] { 8, 10, 11, 12 }.Select(column => (double)row[column]!));
            Assert.Equal(province.Values.TryGetValue(new("C01"), out var batches) ? (double)batches : "—", row[Column("监督抽查批次")]);
            Assert.Equal(province.Rates["P1"] is { } rate ? (double)rate : "—", row[Column("抽查批次合格率")]);
        }

        Assert.Equal((double)Report.Indicators.Single(figure => figure.Code.Value == "C01").Total!, Read.Row(Provinces, "000000")[Column("监督抽查批次")]);
        Assert.Equal("没有报告 No report", Read.Row(Provinces, "460000")[2]);
    }

    [Fact]
    public void Indicators_EveryTotal_IsTheReports()
    {
        foreach (var figure in Report.Indicators)
            Assert.Equal(figure.Total is { } total ? (double)total : "—", Read.Row("指标 Indicators", figure.Code.Value)[4]);
    }

    [Fact]
    public void Missing_CountsThem()
    {
        Assert.Equal("海南省 Hainan", Read.Row("未报 Missing", "460000")[1]);
        foreach (var province in Report.Provinces)
            Assert.Equal(province.Coverage.Missing, (int)(double)Read.Row("未报 Missing", province.Code)[5]!);
    }

    [Fact]
    public void Changes_HasTheProvinceAndBothTotals()
    {
        var change = Assert.Single(Report.Changes);
        var row = Read.Row("变动 Changes", "330000");

        Assert.Equal(["C01", (double)change.Old!, (double)change.New!, 12d], new[] { row[2], row[5], row[6], row[7] });
    }

    [Fact]
    public void Sources_HasVersionAndFingerprintOfEachReport()
    {
        foreach (var province in Report.Provinces)
        {
            var row = Read.Row("来源 Sources", province.Code);
            Assert.Equal(province.Version > 0 ? (double)province.Version : "—", row[3]);
            Assert.Equal(province.InputsHash ?? "—", row[4]);
            Assert.Equal(province.Folder is { } folder ? $"reports/{folder}" : "—", row[5]);
        }
    }
}
