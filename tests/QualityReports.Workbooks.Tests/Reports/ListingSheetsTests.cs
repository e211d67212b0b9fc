using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>Sheets Indicators, Missing and Sources.</summary>
public sealed class ListingSheetsTests
{
    private static readonly ProvincialReport Report = SampleReports.Province().Build();
    private static readonly ReadReport Read = new(Report);

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
            Assert.Equal([Shown(figure.SameLastYear), Shown(figure.Min), Shown(figure.Median), Shown(figure.Max)], row.Skip(10).Take(4));
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
    public void Indicators_EveryTotalAndRate_LeadsToItsLineage()
    {
        using var opened = Read.Open();
        var workbook = opened.Workbook;
        var totals = workbook.Worksheet("指标 Indicators").Column(5).CellsUsed(cell => cell.DataType == XLDataType.Number).ToList();

        Assert.Equal(Report.Indicators.Count(figure => figure.Total is not null) + Report.Rates.Count, totals.Count);
        Assert.All(totals, cell => Assert.True(cell.HasHyperlink));
        var toLocalities = totals.Where(cell => !cell.Hyperlink.InternalAddress.StartsWith("'来源 Sources'", StringComparison.Ordinal)).ToList();
        Assert.Equal(34, toLocalities.Count);
        Assert.All(toLocalities, cell => Assert.Equal(cell.GetDouble(), Target(workbook, cell).GetDouble()));
    }

    [Fact]
    public void Localities_EveryCode_LeadsToItsFile_AndBack()
    {
        using var opened = Read.Open();
        var workbook = opened.Workbook;
        foreach (var locality in Report.Localities)
        {
            var code = workbook.Worksheet("地区 Localities").Column(1).CellsUsed(cell => cell.GetString() == locality.Code).Single();
            var source = Target(workbook, code);

            Assert.Equal(("来源 Sources", locality.Code), (source.Worksheet.Name, source.GetString()));
            Assert.Equal(code.Address.RowNumber, Target(workbook, source).Address.RowNumber);
        }
    }

    private static IXLCell Target(XLWorkbook workbook, IXLCell cell)
    {
        var address = cell.Hyperlink.InternalAddress;
        var mark = address.LastIndexOf('!');
        return workbook.Worksheet(address[1..(mark - 1)]).Cell(address[(mark + 1)..]);
    }

    [Fact]
    public void Missing_ListsThemWithContactAndState()
    {
        Assert.Equal(3, Report.Missing.Count);
        foreach (var locality in Report.Missing)
        {
            var row = Read.Row("未报 Missing", locality.Code);
            Assert.Equal((locality.Name, locality.Contact), (row[1], row[5]));
            Assert.Equal(locality.State == LocalityState.Invalid ? "未接受 Invalid" : "未报 Missing", row[4]);
            Assert.Equal(locality.LastSubmittedAt!.Value.AddHours(8).DateTime, (DateTime)row[6]!, TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void Missing_ListsLateOnesWithTheirFirstReceipt()
    {
        var late = Report.Localities.Where(locality => locality.State == LocalityState.Late).ToList();

        Assert.Equal(2, late.Count);
        Assert.All(late, locality => Assert.Equal(new DateTime(2009, 4, 18, 9, 0, 0),
            (DateTime)Read.Row("未报 Missing", locality.Code)[5]!, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Missing_NoneMissing_SaysSo()
    {
        var text = new ReadReport(SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 5))).Build()).TextOf("未报 Missing");

        Assert.Contains("没有未报的", text, StringComparison.Ordinal);
        Assert.Contains("没有迟报", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_LeadToTheFile()
    {
        foreach (var locality in Report.Localities)
        {
            var row = Read.Row("来源 Sources", locality.Code);
            var file = locality.BlobName?.Split('/')[^1];
            Assert.Equal([locality.SubmissionId ?? "—", file ?? "—", locality.Sha256 ?? "—"], row.Skip(6).Take(3));
            Assert.Equal(locality.SubmissionId is null ? "—" : (double)(locality.Warnings + Compared(locality.Code)), row[9]);
        }

        Assert.Contains(Report.Localities, locality => Compared(locality.Code) > 0);
        Assert.Contains(Report.InputsHash, Read.TextOf("来源 Sources"), StringComparison.Ordinal);
    }

    // Warnings from comparisons belong to the report, and do not count with the return.
    private static int Compared(string locality) =>
        Report.Warnings.Count(one => one.Locality == locality && one.Warning.Code[0] == 'H');
}
