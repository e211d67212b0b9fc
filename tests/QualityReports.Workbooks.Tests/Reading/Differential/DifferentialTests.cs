using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace QualityReports.Workbooks.Tests.Reading.Differential;

/// <summary>Generated workbooks, written by two programs, read by four: every address has the same type and value.</summary>
public sealed class DifferentialTests
{
    private const int Cases = 200;

    [Property(MaxTest = Cases)]
    [Trait("Category", "Slow")]
    public FsCheck.Property Read_WrittenByTheBuilder_IsReadEqualByAll() =>
        Prop.ForAll(GeneratedBook.Books, book => AssertEqual(book, "builder", Writers.WriteWithBuilder(book)));

    [Property(MaxTest = Cases)]
    [Trait("Category", "Slow")]
    public FsCheck.Property Read_WrittenByClosedXml_IsReadEqualByAll() =>
        Prop.ForAll(GeneratedBook.Books, book => AssertEqual(book with { Strict = false, Inline = false, Date1904 = false }, "ClosedXML",
            Writers.WriteWithClosedXml(book)));

    private static void AssertEqual(GeneratedBook book, string writer, byte[] file)
    {
        AssertEqual(book, writer, "ours", Readers.ReadOurs(file));
        foreach (var (reader, read) in Others)
        {
            if (!Exclusions.OfBooks.Any(one => one.Reader == reader && one.Applies(book)))
                AssertEqual(book, writer, reader, read(file));
        }
    }

    private static (string Reader, Func<byte[], Dictionary<(int Sheet, int Row, int Column), string>> Read)[] Others { get; } =
    [
        ("ClosedXML", Readers.ReadWithClosedXml),
        ("MiniExcel", Readers.ReadWithMiniExcel),
        ("ExcelDataReader", Readers.ReadWithExcelDataReader),
    ];

    private static void AssertEqual(GeneratedBook book, string writer, string reader, Dictionary<(int Sheet, int Row, int Column), string> read)
    {
        var cells = book.Sheets.SelectMany((sheet, i) => sheet.Select(cell => (Address: (Sheet: i, cell.Row, cell.Column), Cell: cell)))
            .ToDictionary(cell => cell.Address, cell => cell.Cell);
        foreach (var address in cells.Keys.Union(read.Keys))
        {
            var cell = cells.GetValueOrDefault(address);
            if (cell is not null && Exclusions.OfCells.Any(one => (one.Program == reader || one.Program == $"written by {writer}") && one.Applies(book, cell)))
                continue;
            if (cell?.Expected != read.GetValueOrDefault(address))
                Assert.Fail($"{reader} at {address}: “{read.GetValueOrDefault(address)}” for “{cell?.Expected}”, written by {writer}: {cell}");
        }
    }
}
