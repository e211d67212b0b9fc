using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class LocalitiesSheetTests
{
    private const string Sheet = "地区 Localities";
    private static readonly ProvincialReport Report = SampleReports.Province().Build();
    private static readonly ReadReport Read = new(Report);

    private static IReadOnlyList<string> Indicators { get; } =
        ["B03", "B04", "C01", "C02", "C03", "C04", "C06", "C07", "C08", "D01", "D02", "D04", "E01", "E02"];

    public static TheoryData<string> Shown => [.. Indicators];

    public static TheoryData<string> Rates => ["P1", "P2", "P3", "P6", "P8"];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Total_OfEachIndicator_IsTheReportsFigure(string code)
    {
        var total = Report.Indicators.Single(figure => figure.Code.Value == code).Total;

        Assert.Equal(total, Number(Read.Row(Sheet, "330000")[Read.Column(code)]));
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Total_OfEachRate_IsTheReportsFigure(string code) =>
        Assert.Equal(Report.Rates.Single(rate => rate.Code == code).Value, Number(Read.Row(Sheet, "330000")[Read.Column(code)]));

    [Theory]
    [MemberData(nameof(Shown))]
    public void Subtotals_OfEachIndicator_AreTheSumsOfTheirLocalities(string code)
    {
        var column = Read.Column(code);
        foreach (var prefecture in Report.Localities.GroupBy(locality => locality.Prefecture!))
        {
            var parts = prefecture.Select(locality => Number(Read.Row(Sheet, locality.Code)[column])).OfType<decimal>();
            Assert.Equal(parts.Sum(), Number(Read.Row(Sheet, prefecture.Key)[column]));
        }
    }

    [Fact]
    public void Subtotals_OfARate_ComeFromSumsAndNotFromRates()
    {
        var report = SampleReports.Of(
            SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("C02", 10)),
            SampleReturns.With("330105", SampleReports.Period, ("C01", 990), ("C02", 495))).Build();
        var read = new ReadReport(report);

        Assert.Equal([1m, 0.5m, 0.505m], new[] { "330102", "330105", "330100" }.Select(code => Number(read.Row(Sheet, code)[read.Column("P1")])));
    }

    [Fact]
    public void Rows_OfEveryLocality_StandBelowTheirPrefecture()
    {
        var groups = Report.Localities.GroupBy(locality => locality.Prefecture);
        var expected = groups.SelectMany(group => group.Select(member => member.Code).Prepend(group.Key!));

        Assert.Equal(expected.Prepend("330000"), Read.Rows(Sheet).Skip(7).Select(row => row[0]));
    }

    [Fact]
    public void Unknown_IsADash_ZeroIsZero_AndNotApplicableSaysSo()
    {
        var report = SampleReports.Of(
            SampleReturns.With("330102", SampleReports.Period, ("C01", 0), ("C02", 0), ("D01", IndicatorValue.NotApplicable)),
            SampleReturns.Nil("330302", SampleReports.Period)).Build();
        var read = new ReadReport(report);
        object? Cell(string locality, string code) => read.Row(Sheet, locality)[read.Column(code)];

        Assert.Equal((object?[])[0d, "—", "N/A", "—"], (object?[])[Cell("330102", "C01"), Cell("330102", "P1"), Cell("330102", "D01"), Cell("330102", "E01")]);
        Assert.All(Indicators, code => Assert.Equal("—", Cell("330302", code)));
        Assert.Equal("—", Cell("330300", "C01"));
        Assert.Equal(0d, Cell("330000", "C01"));
    }

    [Fact]
    public void Localities_WithoutPrefecture_AreOneGroup()
    {
        var report = SampleReports.Province("110000", 5).Build();
        var read = new ReadReport(report);

        Assert.Single(read.Rows(Sheet), row => row[1] is string name && name.StartsWith("省（市）直属", StringComparison.Ordinal));
        Assert.Equal(Number(read.Row(Sheet, "110000")[read.Column("C01")]), report.Indicators.Single(figure => figure.Code.Value == "C01").Total);
    }

    [Fact]
    public void State_IsColouredAndSaidInBothLanguages()
    {
        using var opened = Read.Open();
        var workbook = opened.Workbook;
        var cells = workbook.Worksheet(Sheet).Column(4).CellsUsed().Where(cell => cell.Address.RowNumber > 8).ToList();
        var fills = cells.Where(cell => !cell.GetString().Contains('/', StringComparison.Ordinal))
            .GroupBy(cell => cell.GetString())
            .ToDictionary(group => group.Key, group => group.Select(cell => cell.Style.Fill.BackgroundColor).Distinct().Single());

        Assert.Equal(["按时 On time", "未报 Missing", "未接受 Invalid", "迟报 Late", "零报告 Nil"], fills.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(5, fills.Values.Distinct().Count());
    }

    [Fact]
    public void Sheet_HasOutlineFilterPanesBarsAndScale()
    {
        using var opened = Read.Open();
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet(Sheet);

        Assert.Equal(1, sheet.Row(10).OutlineLevel);
        Assert.Equal(0, sheet.Row(9).OutlineLevel);
        Assert.True(sheet.AutoFilter.IsEnabled);
        Assert.Equal((8, 2), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        Assert.Equal(2, sheet.ConditionalFormats.Count());
        Assert.DoesNotContain(sheet.CellsUsed(), cell => cell.HasFormula);
    }

    [Fact]
    public void Formats_FollowTheUnit()
    {
        using var opened = Read.Open();
        var workbook = opened.Workbook;
        var row = workbook.Worksheet(Sheet).Row(8);
        string FormatOf(string code) => row.Cell(Read.Column(code) + 1).Style.NumberFormat.Format;

        Assert.Equal(["#,##0", "#,##0.00", "0.0%", "0.00%"], new[] { "C01", "C08", "P1", "P3" }.Select(FormatOf));
    }

    private static decimal? Number(object? value) => value is double number ? (decimal)number : null;
}
