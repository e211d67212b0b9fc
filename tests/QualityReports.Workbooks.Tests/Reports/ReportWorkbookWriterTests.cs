using System.Runtime.ExceptionServices;
using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

public sealed class ReportWorkbookWriterTests
{
    private static readonly string[] HostileNames =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "'quoted", "=HYPERLINK(\"http://example.org\")",
        "=cmd|' /C calc'!A0", "a\u0001b", "a\uD800b", "<x:f>1</x:f>", "{=1}",
    ];

    public static TheoryData<string> Hostile => [.. HostileNames];

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(
            Written.Report(SampleReports.Province(localities: 15).Build()),
            Written.Report(SampleReports.Province(localities: 15).Build()));

    [Fact]
    public void Write_UnderAnotherCulture_GivesTheSameBytes()
    {
        var report = SampleReports.Province(localities: 15).Build();
        var expected = Written.Report(report);
        using (new CommaCulture())
            Assert.Equal(expected, Written.Report(report));
    }

    // ClosedXML's internal exceptions cost half the time of a report: its links called a method that no longer exists.
    [Fact]
    public void Write_FullReport_ThrowsNothingOnTheWay()
    {
        var report = FullReports.Province(localities: 15);
        var thread = Environment.CurrentManagedThreadId;
        var thrown = new List<string>();
        void Note(object? sender, FirstChanceExceptionEventArgs e)
        {
            if (Environment.CurrentManagedThreadId == thread)
                thrown.Add(e.Exception.Message);
        }

        using var opened = OpenedWorkbook.Empty(XLEventTracking.Disabled);
        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            ReportWorkbookWriter.Write(opened.Workbook, report);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        Assert.Empty(thrown);
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    [Trait("Category", "Slow")]
    public void Write_HostileName_StaysText(string name)
    {
        var missing = SampleReports.Member("330302", name) with { Contact = name };
        var inputs = SampleReports.Inputs(
            [SampleReports.Member("330102", name), missing],
            [SampleReturns.With("330102", SampleReports.Period, ("C01", 5)) with { BlobName = $"330000/330102/2009-Q1/{name.Replace('/', '_')}.xlsx" }],
            []);
        var read = new ReadReport(inputs.Build());
        using var opened = read.Open();
        var workbook = opened.Workbook;

        // A character that XML cannot contain becomes a space, and a line break a line feed.
        var text = HostileText.Shown(name).Replace('\uD800', '\uFFFD');
        foreach (var sheet in new[] { "地区 Localities", "来源 Sources" })
            Assert.Equal(text, read.Row(sheet, "330102")[1]);
        Assert.Equal(text, read.Row("未报 Missing", "330302")[5]);
        Assert.All(workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => Assert.False(cell.HasFormula));
        Assert.All(workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.GetString() == text)),
            cell => Assert.Equal(XLDataType.Text, cell.DataType));
    }

    [Fact]
    public void Write_FormulaLikeName_HasTheQuotePrefix()
    {
        using var opened = new ReadReport(SampleReports.Inputs([SampleReports.Member("330102", "=1+1")], [], []).Build()).Open();
        var workbook = opened.Workbook;

        var cells = workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.GetString() == "=1+1")).ToList();

        Assert.Equal(5, cells.Count);
        Assert.All(cells, cell => Assert.True(cell.Style.IncludeQuotePrefix));
    }

    [Fact]
    public void Write_EachSheet_PrintsOnA4LandscapeOnePageWide()
    {
        using var opened = new ReadReport(SampleReports.Province(localities: 8).Build()).Open();
        var workbook = opened.Workbook;

        Assert.All(workbook.Worksheets, sheet =>
        {
            var setup = sheet.PageSetup;
            Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape, 1), (setup.PaperSize, setup.PageOrientation, setup.PagesWide));
            Assert.Single(sheet.PageSetup.PrintAreas);
            Assert.Contains(sheet.Name, sheet.PageSetup.Footer.Center.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.Contains("&P", sheet.PageSetup.Footer.Right.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        });
        Assert.All(workbook.Worksheets.Skip(1), sheet => Assert.True(sheet.PageSetup.LastRowToRepeatAtTop > 0));
        Assert.Equal("QualityReports", workbook.Properties.Author);
    }

    [Fact]
    public void Write_NoReturnOwed_StillWrites()
    {
        var read = new ReadReport(SampleReports.Inputs([], [], []).Build());

        Assert.Equal(new ReadReport(SampleReports.Province(localities: 4).Build()).Sheets, read.Sheets);
        Assert.Equal("—", read.Row("地区 Localities", "330000")[read.Column("C01")]);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Write_LibreOffice_OpensIt()
    {
        var soffice = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice" }.FirstOrDefault(File.Exists);
        if (soffice is null)
            Assert.Skip("LibreOffice (soffice) is not installed.");
        var folder = Directory.CreateTempSubdirectory("qr-report-").FullName;
        try
        {
            var file = Path.Combine(folder, "report.xlsx");
            await File.WriteAllBytesAsync(file, Written.Report(SampleReports.Province().Build()), TestContext.Current.CancellationToken);
            string[] arguments = ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, file];
            using var process = System.Diagnostics.Process.Start(soffice, arguments);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            var pdf = await File.ReadAllBytesAsync(Path.Combine(folder, "report.pdf"), TestContext.Current.CancellationToken);
            Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
