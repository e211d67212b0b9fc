using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Tests.Reports.Lists;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.National;

public sealed class NationalReportTests
{
    private static readonly ProvincialReport Zhejiang = SampleReports.Province("330000", 30).Build();
    private static readonly ProvincialReport Hainan = SampleReports.Province("460000", 100).Build();

    [Fact]
    public void Build_Totals_AreSumsOverTheProvinces()
    {
        var nation = SampleNations.Build([Hainan, Zhejiang]);

        Assert.Equal("000000", nation.Area);
        Assert.Equal(["330000", "460000"], nation.Provinces.Select(province => province.Code));
        Assert.Equal(Zhejiang.Coverage.Required + Hainan.Coverage.Required, nation.Coverage.Required);
        Assert.Equal(Of(Zhejiang, "C01").Total + Of(Hainan, "C01").Total, nation.Indicators.Single(figure => figure.Code.Value == "C01").Total);
        Assert.Equal(Of(Zhejiang, "C01").Previous + Of(Hainan, "C01").Previous, nation.Indicators.Single(figure => figure.Code.Value == "C01").Previous);
        Assert.Equal([.. Zhejiang.Titles.Candidates, .. Hainan.Titles.Candidates], nation.Titles.Candidates);
    }

    [Fact]
    public void Build_Rates_ComeFromSumsAndNotFromTheProvincesRates()
    {
        var small = SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("C02", 10))).Build();
        var large = SampleReports.Of(SampleReturns.With("460105", SampleReports.Period, ("C01", 990), ("C02", 495))).Build();
        var rate = SampleNations.Build([small, large]).Rates.Single(figure => figure.Code == "P1");

        Assert.Equal((0.505m, 505m, 1000m, 2), (rate.Value, rate.Numerator, rate.Denominator, rate.N));
        Assert.Equal((0.5m, 0.75m, 1m), (rate.Min, rate.Median, rate.Max));
    }

    [Fact]
    public void Build_OfReportFiles_GivesTheSameBytes()
    {
        ProvincialReport[] reports = [Zhejiang, Hainan, SampleRows.Inputs.Build() with { Area = "500000" }];
        var read = reports.Select(report => NationalJson.ReadProvince(ReportJson.Write(report))).ToList();

        Assert.Equal(NationalJson.Write(SampleNations.Build(reports)), NationalJson.Write(SampleNations.Combine(read)));
    }

    [Fact]
    public void Build_ProvincesInAnyOrder_GiveTheSameBytes() =>
        Assert.Equal(NationalJson.Write(SampleNations.Build([Zhejiang, Hainan])), NationalJson.Write(SampleNations.Build([Hainan, Zhejiang])));

    [Fact]
    public void Build_ProvinceWithoutReport_IsMissingAndItsLocalitiesToo()
    {
        var inputs = SampleReports.Province("460000", 5);
        var silent = (inputs with { Current = PeriodReturns.None(inputs.Period) }).Build();
        var nation = SampleNations.Combine([ProvinceFigures.Of(Zhejiang), ProvinceFigures.WithoutReport(silent)]);

        Assert.Equal(["460000"], nation.Missing);
        Assert.Equal(Zhejiang.Coverage.Missing + 5, nation.Coverage.Missing);
        Assert.Equal((0, null, 5), (nation.Provinces[1].Version, nation.Provinces[1].InputsHash, nation.Provinces[1].LocalitiesTakingPart));
        Assert.Equal(Of(Zhejiang, "C01").Previous + Of(silent, "C01").Previous, nation.Indicators.Single(figure => figure.Code.Value == "C01").Previous);
    }

    [Fact]
    public void Build_Provinces_GiveTheSpreadOfTheirTotals()
    {
        var nation = SampleNations.Build([Reporting("330102", 10), Reporting("460105", 40), Reporting("110101", 90)]);
        var (batches, unanswered) = (Figure(nation, "C01"), Figure(nation, "D09"));

        Assert.Equal((140m, 10m, 40m, 90m), (batches.Total, batches.Min, batches.Median, batches.Max));
        Assert.Equal((null, null, null, null), (unanswered.Total, unanswered.Min, unanswered.Median, unanswered.Max));
    }

    [Fact]
    public void Build_AsOf_IsTheLatestOfTheProvinces()
    {
        var figures = new[] { "330102", "460105" }.Select(code => ProvinceFigures.Of(Reporting(code, 1))).ToList();
        var later = figures[0] with { AsOf = figures[0].AsOf.AddDays(2) };

        Assert.Equal(later.AsOf, SampleNations.Combine([later, figures[1]]).AsOf);
        Assert.Equal(later.AsOf, SampleNations.Combine([figures[1], later]).AsOf);
    }

    [Fact]
    public void Build_Titles_NamesHoldersAndFailingApplicantsOfEveryProvince()
    {
        var holder = SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("G02", true))).Build();
        var both = SampleReports.Of(
            SampleReturns.With("460105", SampleReports.Period, ("G02", true)), SampleReturns.With("460106", SampleReports.Period, ("G01", true))).Build();
        var titles = SampleNations.Build([both, holder]).Titles;

        Assert.Equal(2, titles.Held);
        Assert.Equal(["330102", "460105"], titles.HeldBy);
        Assert.Equal("460106", Assert.Single(titles.Failing).Locality);
    }

    [Fact]
    public void Build_Trend_AddsUpTheProvincesPeriodByPeriod()
    {
        var period = SampleReports.Period;
        var roster = new[] { SampleReports.Member("330102"), SampleReports.Member("330105") };
        var one = SampleReports.Inputs(roster, [SampleReturns.With("330102", period, ("C01", 100), ("C02", 80))], []) with
        {
            Previous = new PeriodReturns(period.Previous, [SampleReturns.With("330102", period.Previous, ("C01", 50), ("C02", 10))], []),
        };
        var other = SampleReports.Of(
            SampleReturns.With("460105", period, ("C01", 300), ("C02", 300)), SampleReturns.With("460106", period, ("C01", 100), ("C02", 20)));

        var trend = SampleNations.Build([one.Build(), other.Build()]).Trend;

        Assert.Equal([("2008-Q4", 2, 1), ("2009-Q1", 4, 3)], trend.Select(point => (point.Period, point.Required, point.Reported)));
        Assert.Equal([new TrendRate("P1", 0.2m, 10, 50, 1), new TrendRate("P1", 0.8m, 400, 500, 3)], trend.Select(point => point.Rates[0]));
    }

    [Fact]
    public void Build_ProvinceRow_LeadsToTheFilesOfItsReport()
    {
        var nation = SampleNations.Combine([ProvinceFigures.Of(Zhejiang with { Version = 7 }), ProvinceFigures.WithoutReport(Hainan)]);

        Assert.Equal(
            [(7, Zhejiang.InputsHash, $"330000/2009-Q1/{Zhejiang.InputsHash}/"), (0, null, null)],
            nation.Provinces.Select(row => (row.Version, row.InputsHash, row.Folder)));
    }

    [Fact]
    public void IsCovered_ProvinceWithoutParts_IsNot() => Assert.False(new Territory(AreaCatalog.Default).IsCovered(AreaCode.Parse("990000"), []));

    [Fact]
    public void Campaign_CountsCitiesDistrictsAndCountiesOnTheRosters()
    {
        var joinedLater = SampleReports.Member("330382") with { From = new DateOnly(2009, 4, 1) };
        var roster = new[] { SampleReports.Member("330100"), SampleReports.Member("330381"), SampleReports.Member("330381-TX01"), joinedLater };
        var report = SampleReports.Inputs(
            roster,
            [SampleReturns.With("330381", SampleReports.Period, ("G02", true)), SampleReturns.With("330381-TX01", SampleReports.Period, ("G02", false))],
            []).Build();
        var campaign = SampleNations.Build([report]).Campaign;

        Assert.Equal(new Campaign(2, 0, 1) { LocalitiesReporting = 1 }, campaign);
    }

    [Fact]
    public void Campaign_ProvinceOfWhichEveryPartTakesPart_TakesPartEntirely()
    {
        var parts = new Territory(AreaCatalog.Default).PartsOf(AreaCode.Parse("460000")).Select(area => area.Code.Value).ToList();

        Assert.Contains("460400", parts);
        Assert.Equal(27, parts.Count);
        Assert.True(TakesPartEntirely(parts));
        Assert.All(parts, left => Assert.False(TakesPartEntirely(parts.Where(part => part != left))));
    }

    [Fact]
    public void Campaign_TownInPlaceOfItsCounty_CoversNoTerritory()
    {
        var parts = new Territory(AreaCatalog.Default).PartsOf(AreaCode.Parse("460000")).Select(area => area.Code.Value).ToList();

        Assert.False(TakesPartEntirely([.. parts.Where(part => part != "469001"), "469001-TX01"]));
    }

    [Theory]
    [InlineData("330102 330105", false)]
    [InlineData("330100", true)]
    [InlineData("330103 330102 330105 330106 330108 330109 330110 330111 330112 330113 330114 330122 330127 330182", true)]
    [InlineData("330103 330104 330106 330108 330109 330110 330183 330185 330113 330114 330122 330127 330182", true)]
    public void Campaign_CityAsAWholeOrWithdrawnCodes_CoverTheirTerritory(string hangzhou, bool covered)
    {
        var others = new Territory(AreaCatalog.Default).PartsOf(AreaCode.Parse("330000"))
            .Select(area => area.Code.Value)
            .Where(code => !code.StartsWith("3301", StringComparison.Ordinal));

        Assert.Equal(covered, TakesPartEntirely([.. others, .. hangzhou.Split(' ')]));
    }

    [Fact]
    public void Build_NextVersion_ListsTheProvincesTotalsThatChanged()
    {
        var inputs = SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("C02", 9)));
        var before = NationalJson.ReadPrevious(NationalJson.Write(SampleNations.Build([inputs.Build()])));
        var corrected = SampleReturns.With("330102", SampleReports.Period, ("C01", 12), ("C02", 9), ("D01", 1)).ReceivedAfter(SampleReports.Period, 9);
        var nation = SampleNations.Build([SampleReports.Of(corrected).Build()], before);

        Assert.Equal(2, nation.Version);
        Assert.Equal(
            [new TotalChange("330000", new IndicatorCode("C01"), 10, 12), new TotalChange("330000", new IndicatorCode("D01"), null, 1)], nation.Changes);
    }

    [Fact]
    public void Build_ProvinceThatJoinedOrLeft_ChangesByAllItsTotals()
    {
        var before = NationalJson.ReadPrevious(NationalJson.Write(SampleNations.Build([Reporting("110101", 5), Reporting("330102", 10)])));
        var nation = SampleNations.Build([Reporting("460105", 7), Reporting("330102", 10)], before);

        var code = new IndicatorCode("C01");
        Assert.Equal([new TotalChange("110000", code, 5, null), new TotalChange("460000", code, null, 7)], nation.Changes);
    }

    [Fact]
    public void Build_Frozen_IsFinalSinceItsClosing()
    {
        var inputs = SampleNations.Inputs([ProvinceFigures.Of(Zhejiang)]);
        var nation = new NationalReportBuilder(AreaCatalog.Default).Build(inputs with { Standing = ReportStanding.Frozen(SampleReports.LocksAt) }, null);

        Assert.Equal((ReportStatus.Final, SampleReports.LocksAt), (nation.Status, nation.FrozenAt!.Value));
        Assert.NotEqual(inputs.Hash(), nation.InputsHash);
    }

    [Fact]
    public void Hash_ReportOfAProvinceChanged_Differs()
    {
        var figures = ProvinceFigures.Of(Zhejiang);

        Assert.NotEqual(SampleNations.Inputs([figures]).Hash(), SampleNations.Inputs([figures with { InputsHash = Hainan.InputsHash }]).Hash());
        Assert.NotEqual(SampleNations.Inputs([figures]).Hash(), SampleNations.Inputs([figures with { HasReport = false }]).Hash());
    }

    private static bool TakesPartEntirely(IEnumerable<string> codes) =>
        SampleNations.Build([SampleReports.Inputs([.. codes.Select(code => SampleReports.Member(code))], [], []).Build()]).Provinces.Single().TakesPartEntirely;

    private static ProvincialReport Reporting(string locality, int batches) =>
        SampleReports.Of(SampleReturns.With(locality, SampleReports.Period, ("C01", batches))).Build();

    private static IndicatorFigure Figure(NationalReport nation, string code) => nation.Indicators.Single(figure => figure.Code.Value == code);

    private static IndicatorFigure Of(ProvincialReport report, string code) => report.Indicators.Single(figure => figure.Code.Value == code);
}
