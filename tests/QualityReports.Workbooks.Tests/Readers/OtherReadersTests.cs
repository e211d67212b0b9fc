using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reading.Spreadsheets;
using QualityReports.Workbooks.Tests.Reading;
using QualityReports.Workbooks.Tests.Returned;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Readers;

/// <summary>The product's workbooks in other readers: every number and text, comment and validation is there.</summary>
[Trait("Category", "Slow")]
public sealed class OtherReadersTests
{
    private static readonly byte[][] Files =
    [
        Written.Template(TemplateSample.Blank), Written.Template(TemplateSample.Fill(("C01", CellContent.OfNumber(12)), ("C06", CellContent.OfNumber(0.1m)))),
        Returned().File, Written.Report(FullReports.Province(localities: 5)), Written.Report(FullReports.Nation(3)),
    ];

    [Theory]
    [InlineData("ExcelJS")]
    [InlineData("openpyxl")]
    public async Task Read_OurWorkbooks_FindsEverything(string reader)
    {
        var books = await OtherReader.ReadAsync(reader, Files);

        foreach (var (file, sheets) in Files.Zip(books))
        {
            var ours = ReadingSupport.Open(file);
            Assert.Equal(ours.Sheets.Select(sheet => sheet.Name), sheets.Select(sheet => sheet.Name));
            foreach (var (own, read) in ours.Sheets.Zip(sheets))
                AssertSameCells(ours.ReadRows(own), read);
            Assert.Equal(Validated(file), sheets.Sum(sheet => sheet.Validated.Length > 0 ? 1 : 0));
        }

        AssertComments(books[2]);
    }

    // Not dates, choices of yes and no, and formulas: each reader has its own type for them.
    private static void AssertSameCells(IEnumerable<SheetRow> rows, ReadSheet read)
    {
        foreach (var row in rows)
        {
            foreach (var (column, content) in row.Cells)
            {
                if (content.IsFormula || content.Kind is not (CellKind.Number or CellKind.Text) || content.ToString().Length == 0)
                    continue;
                var address = CellAddress.ColumnName(column) + row.Number.ToString(CultureInfo.InvariantCulture);
                Assert.True(read.Cells.TryGetValue(address, out var value), $"{read.Name}!{address} is missing: {content}");
                if (content.Kind == CellKind.Number)
                    Assert.Equal(((double)content.Number, address), (value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN, address));
                else
                    Assert.Equal(content.Raw!.ReplaceLineEndings("\n"), value.GetString()?.ReplaceLineEndings("\n"));
            }
        }
    }

    private static void AssertComments(List<ReadSheet> sheets)
    {
        var returned = Returned();
        using var opened = returned.Open();
        var expected = opened.Workbook.Worksheets.ToDictionary(sheet => sheet.Name, sheet => sheet.CellsUsed(XLCellsUsedOptions.Comments)
            .Where(cell => cell.HasComment).ToDictionary(cell => cell.Address.ToString()!, cell => cell.Comment.Text));
        Assert.True(expected.Count(sheet => sheet.Value.Count > 0) > 1);
        foreach (var sheet in sheets)
        {
            Assert.Equal(expected[sheet.Name].OrderBy(comment => comment.Key, StringComparer.Ordinal).Select(comment => (comment.Key, Text(comment.Value))),
                sheet.Comments.OrderBy(comment => comment.Key, StringComparer.Ordinal).Select(comment => (comment.Key, Text(comment.Value))));
        }

        static string Text(string comment) => comment.ReplaceLineEndings("\n");
    }

    // The number of sheets with validations.
    private static int Validated(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Count(HasValidations);

        static bool HasValidations(ZipArchiveEntry entry)
        {
            using var part = entry.Open();
            return XElement.Load(part).Descendants().Any(element => element.Name.LocalName == "dataValidation");
        }
    }

    // Findings on the form sheet and in a list, so that two sheets have comments.
    private static ReturnedSample Returned()
    {
        var document = ReturnedSample.Read(Written.Template(ReturnedSample.Faulty));
        var list = document.Lists["L1"];
        var finding = new Finding(FindingKinds.ValueNotEnterpriseCode) { Cell = list.AddressOf(list.Rows[0], 0), Found = "x" };
        return ReturnedSample.Of(document, [.. ReturnChecker.Check(document).Findings, finding]);
    }
}
