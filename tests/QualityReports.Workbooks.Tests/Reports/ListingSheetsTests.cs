using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>Sheets Indicators, Missing and Sources.</summary>
public sealed class ListingSheetsTests
{
    private static readonly ProvincialReport Report = SampleReports.Province().Build();
    private static readonly ReadReport Read = new(Report);

    [Fact]
    public void Sheets_AreFive_InOrder() =>
        Assert.Equal(["摘要 Summary", "地区 Localities", "指标 Indicators", "缺报 Missing", "来源 Sources"], Read.Sheets);

    [Fact]
    public void Indicators_HasEveryIndicatorWithItsFigures()
    {
        foreach (var figure in Report.Indicators)
        {
            var row = Read.Row("指标 Indicators", figure.Code.Value);
            object Shown(decimal? value) => value is { } number ? (double)number : "—";
            Assert.Equal(
                [Shown(figure.Total), (double)figure.N, 40d, (double)figure.NotApplicable, Shown(figure.Previous), Shown(figure.Total - figure.Previous)],
                row.Skip(4).Take(6));
            Assert.Equal([Shown(figure.SameLastYear), Shown(figure.Min), Shown(figure.Median), Shown(figure.Max)], row.Skip(10));
        }
    }

    [Fact]
    public void Indicators_HasEveryRateWithItsTermsAndNote()
    {
        foreach (var rate in Report.Rates)
        {
            var row = Read.Row("指标 Indicators", rate.Code);
            Assert.Equal([(double)rate.Value!, (double)rate.Numerator!, (double)rate.Denominator!], new[] { row[4], row[12], row[13] });
        }

        var text = Read.TextOf("指标 Indicators");
        Assert.All(Report.Form.Rates.Where(rate => rate.Note is not null), rate => Assert.Contains(rate.Note!.Zh, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Indicators_TotalThatLocalitiesShows_LinksThere()
    {
        using var workbook = Read.Open();
        var localities = workbook.Worksheet("地区 Localities");
        var linked = workbook.Worksheet("指标 Indicators").Column(5).CellsUsed(cell => cell.HasHyperlink).ToList();

        Assert.Equal(14, linked.Count);
        Assert.All(linked, cell => Assert.Equal(
            cell.GetDouble(), localities.Cell(cell.Hyperlink.InternalAddress[(cell.Hyperlink.InternalAddress.LastIndexOf('!') + 1)..]).GetDouble()));
    }

    [Fact]
    public void Missing_ListsThemWithContactAndState()
    {
        Assert.Equal(3, Report.Missing.Count);
        foreach (var locality in Report.Missing)
        {
            var row = Read.Row("缺报 Missing", locality.Code);
            Assert.Equal((locality.Name, locality.Contact), (row[1], row[5]));
            Assert.Equal(locality.State == LocalityState.Invalid ? "未通过 Invalid" : "缺报 Missing", row[4]);
            Assert.Equal(locality.LastSubmittedAt!.Value.AddHours(8).DateTime, (DateTime)row[6]!, TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void Missing_ListsLateOnesWithTheirFirstReceipt()
    {
        var late = Report.Localities.Where(locality => locality.State == LocalityState.Late).ToList();

        Assert.Equal(2, late.Count);
        Assert.All(late, locality => Assert.Equal(new DateTime(2009, 4, 18, 9, 0, 0),
            (DateTime)Read.Row("缺报 Missing", locality.Code)[5]!, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Missing_NobodyMissing_SaysSo()
    {
        var text = new ReadReport(SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 5))).Build()).TextOf("缺报 Missing");

        Assert.Contains("没有缺报", text, StringComparison.Ordinal);
        Assert.Contains("没有迟报", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_LeadToTheFile()
    {
        foreach (var locality in Report.Localities)
        {
            var row = Read.Row("来源 Sources", locality.Code);
            var file = locality.BlobName?.Split('/')[^1];
            Assert.Equal([locality.SubmissionId ?? "—", file ?? "—", locality.Sha256 ?? "—"], row.Skip(5).Take(3));
            Assert.Equal(locality.SubmissionId is null ? "—" : (double)locality.Warnings, row[8]);
        }

        Assert.Contains(Report.InputsHash, Read.TextOf("来源 Sources"), StringComparison.Ordinal);
    }
}
