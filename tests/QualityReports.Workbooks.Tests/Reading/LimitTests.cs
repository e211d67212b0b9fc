using System.Globalization;
using System.Text;
using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Reading.Packaging;
using QualityReports.Workbooks.Reading.Spreadsheets;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class LimitTests
{
    private const string IdentityPart = "xl/worksheets/sheet6.xml";
    private const string Begin = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    [Fact]
    public void Read_FileOverLimit_TooLarge() =>
        AssertTooLarge(ReadingTexts.FileBytes(ReadingLimits.FileBytes + 1), new byte[ReadingLimits.FileBytes + 1]);

    [Fact]
    public void Read_TooManyEntries_TooLarge()
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        for (var i = 0; i < ReadingLimits.Entries; i++)
            workbook.AddEntry(string.Create(CultureInfo.InvariantCulture, $"xl/media/{i}"), []);

        Assert.Equal(FindingKinds.FileTooLarge, ReadingSupport.Refusal(workbook.Build()).Kind);
    }

    [Theory]
    [InlineData(ReadingLimits.Sheets, false)]
    [InlineData(ReadingLimits.Sheets + 1, true)]
    public void Read_Sheets_UpToTheLimit(int sheets, bool refused)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        for (var i = 6; i < sheets; i++)
            workbook.AddSheet(string.Create(CultureInfo.InvariantCulture, $"Sheet{i}"));

        Assert.Equal(refused ? [FindingKinds.FileTooLarge] : [], ReadingSupport.Read(workbook.Build()).Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Read_OneGigabyteOfCells_IsRefusedAfterAFewMegabytes()
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c><c><v>2</v></c></row>", 25_000)));
        var file = WithIdentitySheet(block, 1_000);
        var budget = new ReadingBudget(CancellationToken.None);
        var workbook = Workbook.Open(FileOpener.Open(new MemoryStream(file), budget));

        Assert.Throws<UnreadableFileException>(() => workbook.ReadRows(workbook.FindSheet(IdentitySheet.Name)!).Count());
        Assert.InRange(budget.Inflated, 0, 4_000_000);
        AssertTooLarge(ReadingTexts.InflationRatio(IdentityPart), file);
    }

    [Fact]
    public void Read_InflatedBytesOverLimitAtModestRatio_TooLarge()
    {
        // A third of each block is noise, so the ratio stays low; comments are no cells.
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 700).Select(_ => random.Next(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture)));
        var block = Encoding.UTF8.GetBytes($"<!--{noise}{new string(' ', 93_000)}-->");

        AssertTooLarge(ReadingTexts.InflatedBytes, WithIdentitySheet(block, 2_200));
    }

    [Theory]
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>", nameof(ReadingTexts.Rows))]
    [InlineData("<row r=\"99999999999999999999\"/>", nameof(ReadingTexts.Rows))]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", nameof(ReadingTexts.Columns))]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>", nameof(ReadingTexts.Columns))]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>1</v></c></row>", nameof(ReadingTexts.Columns))]
    [InlineData("<row r=\"1048576\"/><row/>", nameof(ReadingTexts.Rows))]
    public void Read_CellBeyondAWorksheet_TooLarge(string rows, string text) =>
        AssertTooLarge((Text)typeof(ReadingTexts).GetProperty(text)!.GetValue(null)!, WithIdentityRows(rows));

    [Fact]
    public void ReadRows_LastCellOfAWorksheet_IsRead()
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").Set("XFD1048576", 1);

        Assert.Equal("XFD1048576", Assert.Single(ReadingSupport.Cells(workbook)).Key);
    }

    [Theory]
    [InlineData(ReadingLimits.CellCharacters, false)]
    [InlineData(ReadingLimits.CellCharacters + 1, true)]
    public void Read_CellCharacters_UpToTheLimit(int length, bool refused)
    {
        foreach (var inline in (bool[])[true, false])
        {
            var template = ReadingSupport.FilledIn();
            template.Entries["A02"] = new string('文', length);

            var findings = ReadingSupport.Read(template.AddTo(new WorkbookBuilder { InlineStrings = inline }).Build()).Findings;

            Assert.Equal(refused ? [FindingKinds.FileTooLarge] : [], findings.Select(finding => finding.Kind));
        }
    }

    [Fact]
    public void Read_CellsWithValuesOverLimit_TooLarge()
    {
        var rows = new StringBuilder();
        for (var i = 0; i <= ReadingLimits.Cells / 4; i++)
            rows.Append(CultureInfo.InvariantCulture, $"<row><c><v>{i}</v></c><c><v>{i * 7L}</v></c><c><v>{i * 13L}</v></c><c><v>{i * 31L}</v></c></row>");

        AssertTooLarge(ReadingTexts.Cells, WithIdentityRows(rows.ToString()));
    }

    [Fact]
    public void Read_PhantomRows_CostNothing()
    {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>edition</t></is></c><c r=\"B1\"><v>1900</v></c></row>");
        for (var i = 2; i <= 300_000; i++)
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{i}\"><c r=\"A{i}\" s=\"1\"/><c r=\"B{i}\" s=\"1\"/><c r=\"C{i}\" s=\"1\"><v></v></c></row>");

        Assert.Equal(FindingKinds.TemplateOld, ReadingSupport.Refusal(WithIdentityRows(rows.ToString())).Kind);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Read_ListRows_UpToTheFormsLimit(int rows, bool refused)
    {
        using var json = new StreamReader(typeof(FormCatalog).Assembly.GetManifestResourceStream("forms/2009.json")!);
        var form = FormReader.Read(json.ReadToEnd().Replace("\"maxRows\": 50000", "\"maxRows\": 3", StringComparison.Ordinal), "test");
        var template = ReadingSupport.FilledIn();
        template.Lists["L2"] = [.. Enumerable.Range(0, rows).Select(i => new Dictionary<string, object?> { ["caseNumber"] = i })];

        var result = ReturnReader.Read(new MemoryStream(template.Build()), new FormCatalog([form]));

        Assert.Equal(refused ? [ReadingTexts.ListRows(form.ListOf("L2").Sheet, 3)] : [], result.Findings.Select(finding => finding.Expected));
    }

    [Fact]
    public void Read_TextsOverLimit_TooLarge()
    {
        var random = new Random(3);
        var rows = new StringBuilder();
        for (var i = 0; i <= ReadingLimits.TextCharacters / 32_000; i++)
        {
            var noise = string.Concat(Enumerable.Range(0, 200).Select(_ => random.Next().ToString(CultureInfo.InvariantCulture)));
            rows.Append(CultureInfo.InvariantCulture, $"<row><c t=\"inlineStr\"><is><t>{noise.PadRight(32_000)}</t></is></c></row>");
        }

        AssertTooLarge(ReadingTexts.TextCharacters, WithIdentityRows(rows.ToString()));
    }

    [Fact]
    public void Read_CellFormatsOverLimit_TooLarge()
    {
        var formats = string.Concat(Enumerable.Range(0, ReadingLimits.CellFormats + 1).Select(i => $"<xf numFmtId=\"{i}\"/>"));
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        workbook.Replace("xl/styles.xml",
            $"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>{formats}</cellXfs></styleSheet>");

        AssertTooLarge(ReadingTexts.CellFormats, workbook.Build());
    }

    [Theory]
    [InlineData("depth")]
    [InlineData("attributes")]
    [InlineData("run")]
    public void Read_XmlThatGrowsInTheReader_TooLarge(string kind)
    {
        var random = new Random(2);
        var rows = kind switch
        {
            "depth" => string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<a b='{i}'>")),
            "attributes" => $"<row {string.Join(' ', Enumerable.Range(0, ReadingLimits.XmlAttributes + 1).Select(i => $"a{i}=''"))}/>",
            _ => $"<row a='{string.Concat(Enumerable.Range(0, 200_000).Select(_ => random.Next()))}'/>",
        };

        AssertTooLarge(ReadingTexts.XmlStructure(IdentityPart), WithIdentityRows(rows));
    }

    private static byte[] WithIdentityRows(string rows) => WithIdentitySheet(Encoding.UTF8.GetBytes(rows), 1);

    // The sheet that is read first; its entry is last in the package.
    private static byte[] WithIdentitySheet(byte[] block, int times)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder()).Remove(IdentityPart);
        return workbook.AddEntry(IdentityPart, block, times, Begin, "</sheetData></worksheet>").Build();
    }

    private static void AssertTooLarge(Text limit, byte[] file)
    {
        var finding = ReadingSupport.Refusal(file);
        Assert.Equal((FindingKinds.FileTooLarge, limit), (finding.Kind, finding.Expected));
    }
}
