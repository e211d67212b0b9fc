using QualityReports.Domain.Cells;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports.Blocks;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>Sheets Failed products, Cases, Brands, Warnings and Changes.</summary>
public sealed class ListedSheetsTests
{
    private const string Failed = "不合格 Failed products";
    private const string Cases = "案件 Cases";
    private const string Brands = "名牌 Brands";
    private const string Warnings = "警告 Warnings";
    private const string Changes = "变动 Changes";

    private static readonly ProvincialReport Report = FullReports.Province(localities: 14);
    private static readonly ReadReport Read = new(Report);
    private static readonly ProvincialReport Bare = SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 5))).Build();

    [Fact]
    public void FailedProducts_HasEveryCategory()
    {
        foreach (var category in Report.Lists.Inspections)
            Assert.Equal([(double)category.Batches, category.Failed, (double)category.FailureRate!], Read.Row(Failed,
                category.Category).Skip(4).Take(3).Select(value => (double)value!));
    }

    [Fact]
    public void FailedProducts_HasEveryRow()
    {
        var rows = Read.Rows(Failed).Where(row => row[11] is string cell && cell.Contains('!', StringComparison.Ordinal)).ToList();

        Assert.Equal(Report.Lists.FailedProducts.Count, rows.Count);
        foreach (var (product, row) in Report.Lists.FailedProducts.Zip(rows))
        {
            Assert.Equal([product.Locality, product.Product, product.Enterprise, product.EnterpriseCode, product.BatchNumber], new[] { 0, 2, 4, 5,
                6 }.Select(i => row[i]));
            Assert.Equal(product.SamplingDate!.Value.ToDateTime(TimeOnly.MinValue), row[7]);
            Assert.Equal([product.FailedItem, product.Value is { } value ? (double)value : "—", product.Cell.ToString()], row.Skip(9));
        }
    }

    [Fact]
    public void FailedProducts_MoreThanATableHolds_EndWithALineThatNamesTheFile()
    {
        var one = new FailedProduct("330102", "插座", "PC11", "某厂", "145150000", "B1", null, "local", "标识", null, new CellAddress("抽查 Inspections", 1, 8));
        var report = Bare with
        {
            Lists = new ListFigures([new InspectionCategory("PC11", 60_000, 50_000)], [], []) { FailedProducts = [.. Enumerable.Repeat(one, 50_000)] },
        };

        var rows = new ReadReport(report).Rows(Failed).ToList();

        Assert.Equal(ReportTable.MaxRows, rows.Count(row => Equals(row[2], "插座")));
        Assert.Equal("……另有 48000 行，见 inspections-failed.csv … 48000 more in inspections-failed.csv", rows[^1][0]);
    }

    [Fact]
    public void Cases_HasEveryCategoryAndTheirSum()
    {
        foreach (var category in Report.Lists.Cases)
        {
            var row = Read.Row(Cases, category.Category);
            Assert.Equal(
                [(double)category.Cases, category.Open, category.Closed, category.Transferred, (double)category.Value, category.Dens],
                new[] { 2, 4, 5, 6, 8, 10 }.Select(column => (double)row[column]!));
        }

        var total = Read.Rows(Cases).Single(row => Equals(row[1], "合计 Total"));
        Assert.Equal((Report.Lists.Cases.Sum(category => category.Cases), 1d), ((int)(double)total[2]!, (double)total[3]!));
        Assert.Equal((double)Report.Lists.Cases.Sum(category => category.Value), (double)total[8]!, 6);
    }

    [Fact]
    public void Cases_NextToTheRows_ShowWhatTheIndicatorsSay()
    {
        var row = Read.Rows(Cases).Last();

        Assert.Equal(
            new[] { "D01", "D02", "D03", "D04", "D05" }.Select(code => (double)Report.Indicators.Single(figure => figure.Code.Value == code).Total!),
            new[] { 2, 5, 6, 8, 10 }.Select(column => (double)row[column]!));
    }

    [Fact]
    public void Brands_HasEveryKindAndEveryRow()
    {
        var kinds = Read.Rows(Brands).Where(row => row[3] is double).Select(row => ((double)row[3]!, (double)row[4]!)).ToList();
        var rows = Read.Rows(Brands).Where(row => row[9] is string cell && cell.Contains('!', StringComparison.Ordinal)).ToList();

        Assert.Equal(Report.Lists.Brands.Select(kind => ((double)kind.Valid, (double)kind.Expiring)), kinds.Take(3));
        Assert.Equal(Report.Lists.ValidBrands.Count, rows.Count);
        Assert.All(Report.Lists.ValidBrands.Zip(rows), pair =>
        {
            Assert.Equal((pair.First.Locality, pair.First.Product), (pair.Second[0], pair.Second[2]));
            Assert.Equal(pair.First.ValidTo.ToDateTime(TimeOnly.MinValue), pair.Second[7]);
            Assert.Equal(pair.First.Expires ? "一年内到期 Within a year" : "一年以后 Later", pair.Second[8]);
        });
    }

    [Fact]
    public void Warnings_SayWhatToCheckAndWhoHasLooked()
    {
        var rows = Read.Rows(Warnings).Where(row => row[0] is string code && code.StartsWith("33", StringComparison.Ordinal)).ToList();

        Assert.Equal(Report.Warnings.Count, rows.Count);
        Assert.All(Report.Warnings.Zip(rows), pair =>
        {
            Assert.Equal((pair.First.Locality, pair.First.Warning.Code, pair.First.Warning.Found), (pair.Second[0], pair.Second[2], pair.Second[5]));
            Assert.DoesNotContain('{', (string)pair.Second[6]!);
            Assert.Equal(pair.First.Acknowledgement is null ? "待核对 Open" : "已说明 Explained", pair.Second[7]);
            Assert.Equal(pair.First.Acknowledgement?.Reason ?? "—", pair.Second[8]);
        });
        Assert.Contains(Report.Warnings, warning => warning.Acknowledgement is not null);
        Assert.Contains(Report.Warnings, warning => warning.Acknowledgement is null);
    }

    [Fact]
    public void Warnings_OfAnItemInTwoLocalities_NameTheOthersCell()
    {
        var report = ReportOf(("330102", "案〔2009〕1"), ("330105", "案[2009]1"));
        var read = new ReadReport(report);
        var row = read.Row(Warnings, "330102");

        Assert.Equal(["ROW_REPEATED_ELSEWHERE", "L2.caseNumber", "案件 Cases!A8", "案〔2009〕1"], row.Skip(2).Take(4));
        Assert.Equal(2, ((string)row[6]!).Split("拱墅区（330105）案件 Cases!A8").Length - 1);
        Assert.Equal("待核对 Open", row[7]);
        Assert.Contains("Cases!A8", (string)read.Row(Warnings, "330105")[6]!, StringComparison.Ordinal);
        Assert.Contains("cannot be explained", read.TextOf(Warnings), StringComparison.Ordinal);
        Assert.Equal(1d, read.Row("来源 Sources", "330102")[9]);
    }

    [Fact]
    public void Warnings_OfMoreRowsThanAreCompared_SaySo()
    {
        var report = Bare with { Lists = Bare.Lists with { Repeated = new RepeatedItems([], AreCompared: false) } };

        Assert.Contains("more than 500000 rows", new ReadReport(report).TextOf(Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_HasOldAndNewAndTheSubmission()
    {
        var rows = Read.Rows(Changes).Where(row => row[2] is string code && code.Length == 3).ToList();

        Assert.Equal(Report.Changes.Count, rows.Count);
        foreach (var (change, row) in Report.Changes.Zip(rows))
        {
            Assert.Equal((change.Locality, change.Indicator.Value, change.SubmissionId ?? "—"), (row[0], row[2], row[8]));
            if (change is { Old: { IsNumber: true } old, New: { IsNumber: true } now })
                Assert.Equal(((double)old.Amount, (double)now.Amount, (double)(now.Amount - old.Amount)), ((double)row[5]!, (double)row[6]!, (double)row[7]!));
        }

        Assert.Contains(Report.Changes, change => change.Indicator.Value == "C08");
    }

    [Theory]
    [InlineData(Failed, "没有收到抽查明细")]
    [InlineData(Cases, "没有收到案件明细")]
    [InlineData(Brands, "没有期末有效的名牌")]
    [InlineData(Warnings, "都没有警告")]
    [InlineData(Changes, "这是第一版")]
    public void Sheet_WithoutRows_SaysWhy(string sheet, string reason) => Assert.Contains(reason, new ReadReport(Bare).TextOf(sheet), StringComparison.Ordinal);

    [Fact]
    public void Changes_OfALaterVersionWithout_NameTheVersionBefore() =>
        Assert.Contains("No figure has changed since version 2", new ReadReport(Bare with { Version = 3 }).TextOf(Changes), StringComparison.Ordinal);

    [Fact]
    public void Warnings_CountedAndNotListed_SendToSources() => Assert.Contains(
        "There are 2 warnings", new ReadReport(SampleReports.Of(SampleReturns.Plausible("330102", SampleReports.Period, 5)).Build()).TextOf(Warnings),
            StringComparison.Ordinal);

    // A case of each locality.
    private static ProvincialReport ReportOf(params (string Locality, string Case)[] cases)
    {
        var returns = new[] { "330102", "330105" }.Select(code => SampleReturns.With(code, SampleReports.Period, ("C01", 5))).ToArray();
        var rows = cases.Select(one => SampleLists.Row(
            returns.Single(row => row.Locality.ToString() == one.Locality), "L2", 8, ("caseNumber", one.Case), ("category", "PC01"), ("status", "open")));
        return (SampleReports.Of(returns) with { Rows = [.. rows] }).Build();
    }
}
