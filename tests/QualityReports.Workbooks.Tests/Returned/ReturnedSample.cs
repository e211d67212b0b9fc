using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Returned;
using QualityReports.Workbooks.Templates;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Returned;

/// <summary>A workbook that was sent, read, checked and returned.</summary>
internal sealed record ReturnedSample(ReturnDocument Document, IReadOnlyList<Finding> Findings, byte[] File)
{
    public const string FindingsSheet = "检查结果 Findings";

    private const string HeadingStart = "级别";

    /// <summary>One fault in an indicator and one in a list, among answers that are right.</summary>
    public static ReturnTemplate Faulty { get; } = TemplateSample.Fill(
        ("A01", CellContent.OfText("yes")), ("A04", CellContent.OfText("2008-02-30")), ("C01", CellContent.OfText("三百多")),
        ("C06", CellContent.OfNumber(1234.5m)));

    public static ReturnedSample Of(ReturnTemplate template, Action<XLWorkbook>? change = null)
    {
        var sent = Written.Template(template);
        if (change is not null)
            sent = Change(sent, change);
        var document = Read(sent);
        return Of(document, ReturnChecker.Check(document).Findings);
    }

    public static ReturnedSample Of(ReturnDocument document, IReadOnlyList<Finding> findings) => new(
        document, findings, Written.Returned(document, TemplateSample.Blank.Address, "浙江省", "瑞安市塘下镇", findings));

    public static ReturnDocument Read(byte[] file)
    {
        var result = ReturnReader.Read(new MemoryStream(file), TemplateSample.Forms, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        return result.Document!;
    }

    public static byte[] Change(byte[] file, Action<XLWorkbook> change)
    {
        using var opened = OpenedWorkbook.Of(file);
        change(opened.Workbook);
        return opened.Save();
    }

    /// <summary>The rows of findings: below the headings.</summary>
    public static List<IXLRow> RowsOf(XLWorkbook workbook) =>
        [.. workbook.Worksheet(FindingsSheet).RowsUsed().SkipWhile(row => !row.Cell(1).GetString().StartsWith(HeadingStart, StringComparison.Ordinal)).Skip(1)];

    public static IXLCell CellOf(XLWorkbook workbook, IXLRow row)
    {
        Assert.True(CellAddress.TryParse(row.Cell(3).Hyperlink.InternalAddress.Replace("'", "", StringComparison.Ordinal), out var address));
        return workbook.Worksheet(address.Sheet).Cell(address.Row, address.Column);
    }

    public OpenedWorkbook Open() => OpenedWorkbook.Of(File);

    public ReturnDocument ReadAgain() => Read(File);
}
