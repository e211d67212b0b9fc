using System.Diagnostics;
using System.Globalization;
using System.Text;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Mutations;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Unusual files, sound or refused: read and checked in seconds and little memory, with the right code.</summary>
public sealed class TortureTests(ITestOutputHelper output)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string ListPart = "xl/worksheets/sheet3.xml";
    private const int MostCells = 12_000;
    private const int MostStyles = 45_000;
    private const long MostBytes = 256L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // The case, the code of the refusal or note (empty for none), the file.
    private static readonly (string What, string Code, Func<byte[]> File)[] Cases =
    [
        ("Transitional", "", () => Build(new())),
        ("Strict", "", () => Build(new() { Strict = true })),
        ("1904", "", () => Build(new() { Date1904 = true })),
        ("UTF-16", "", () => Build(new() { Utf16 = true })),
        ("cells without references", "", () => Build(new() { OmitReferences = true })),
        ("inline texts", "", () => Build(new() { InlineStrings = true })),
        ("shared strings in capitals", "", () => Build(new() { CapitalNames = true })),
        ("sensitivity label", "",
            () => Build(new WorkbookBuilder().AddPart("docMetadata/LabelInfo.xml",
            "<clbl:labelList xmlns:clbl='http://schemas.microsoft.com/office/2020/mipLabelMetadata'/>"))),
        ("protected sheets", "", () => Build(new WorkbookBuilder(), Protect)),
        ("45,000 styles", "", () => Build(new WorkbookBuilder().Replace("xl/styles.xml", Styles(MostStyles)))),
        ("external link", "FILE_EXTERNAL_LINKS_IGNORED", () => Build(new WorkbookBuilder().AddExternalLink("<externalBook/>"))),
        ("hidden sheet down to the last row", "FILE_HIDDEN_SHEETS_IGNORED",
            () => Build(new WorkbookBuilder(), book => book.AddSheet("Draft", hidden: true).Set("A1048576", 1))),
        ("a million formatted rows", "", () => Build(new WorkbookBuilder(), book => Extend(book, WritePhantomRows))),
        ("12,000 cells of one text, as long as it may be", "", () => Build(new WorkbookBuilder(),
            book => Extend(book, text => WriteCells(text, book, new string('文', ReadingLimits.CellCharacters))))),
        ("12,000 cells of one text, a megabyte long", "FILE_TOO_LARGE",
            () => Build(new WorkbookBuilder(), book => Extend(book, text => WriteCells(text, book, new string('文', 1_000_000))))),
    ];

    public static TheoryData<string, string> Names => new(Cases.Select(one => (one.What, one.Code)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_StrangeFile_IsReadOrRefusedWithinBounds(string what, string code)
    {
        var file = Cases.Single(one => one.What == what).File();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (result, elapsed) = Measure(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // A file is slow when it is slow twice: the machine may have been busy.
        if (elapsed > Longest)
            elapsed = Measure(file).Elapsed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {elapsed.TotalMilliseconds:N0} ms, {allocated / 1024:N0} KB"));
        Assert.Equal(code.Length == 0 ? [] : [code], result.Findings.Select(finding => finding.Kind.Code)
            .Where(found => found.StartsWith("FILE_", StringComparison.Ordinal)));
        Assert.Equal(result.Findings.Any(finding => finding.Kind.Rejects), result.Document is null);
        Assert.InRange(elapsed, TimeSpan.Zero, Longest);
        Assert.InRange(allocated, 0, MostBytes);
    }

    private static (CheckedFile Result, TimeSpan Elapsed) Measure(byte[] file)
    {
        var started = Stopwatch.GetTimestamp();
        var result = CheckedFile.Of(file);
        return (result, Stopwatch.GetElapsedTime(started));
    }

    private static byte[] Build(WorkbookBuilder workbook, Action<WorkbookBuilder>? change = null)
    {
        ReadingSupport.FilledIn().AddTo(workbook);
        change?.Invoke(workbook);
        return workbook.Build();
    }

    private static string Styles(int count) =>
        $"<styleSheet xmlns='{Main}'><cellXfs>{string.Concat(Enumerable.Range(0, count).Select(i => $"<xf numFmtId='{i % 60}'/>"))}</cellXfs></styleSheet>";

    private static void Protect(WorkbookBuilder book)
    {
        var (_, sheet) = MutationBooks.Unpack(ReadingSupport.FilledIn().AddTo(new WorkbookBuilder { InlineStrings = true }).Build())
            .Find(part => part.Name == ListPart);
        book.Replace(ListPart, Encoding.UTF8.GetString(sheet).Replace("</sheetData>",
            "</sheetData><sheetProtection password='CC1A' sheet='1' objects='1' scenarios='1'/>", StringComparison.Ordinal));
    }

    // A list with other rows below its columns.
    private static void Extend(WorkbookBuilder book, Action<TextWriter> write) => book.Stream(ListPart, text =>
    {
        var list = ReadingSupport.Form.ListOf("L1");
        text.Write($"<worksheet xmlns='{Main}'><sheetData><row>");
        text.Write(string.Concat(list.Columns.Select(column => $"<c t='inlineStr'><is><t>{list.Code}.{column.Code}</t></is></c>")));
        text.Write("</row>");
        write(text);
        text.Write("</sheetData></worksheet>");
    });

    private static void WritePhantomRows(TextWriter text)
    {
        for (var row = 2; row <= ReadingLimits.Rows; row++)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<row r='{row}' s='1' customFormat='1'><c r='A{row}' s='1'/></row>"));
    }

    private static void WriteCells(TextWriter text, WorkbookBuilder book, string content)
    {
        var position = book.AddStringItem($"<t>{content}</t>");
        for (var cell = 0; cell < MostCells; cell += 2)
            text.Write(string.Create(CultureInfo.InvariantCulture,
                $"<row><c t='s'><v>{position}</v></c><c/><c t='s'><v>{position}</v></c><c><v>{cell * 7919}</v></c></row>"));
    }
}
