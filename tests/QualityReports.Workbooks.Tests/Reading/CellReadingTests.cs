using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class CellReadingTests
{
    public static TheoryData<string, string, CellContent> Cells => new()
    {
        { "", "<v>1</v>", CellContent.OfNumber(1) },
        { " t=\"n\"", "<v> 2.50 </v>", CellContent.OfNumber(2.50m) },
        { " t=\"b\"", "<v>1</v>", CellContent.OfBoolean(true) },
        { " t=\"b\"", "<v>0</v>", CellContent.OfBoolean(false) },
        { " t=\"e\"", "<v>#DIV/0!</v>", CellContent.OfError("#DIV/0!") },
        { " t=\"str\"", "<f>A1&amp;B1</f><v>ab</v>", CellContent.OfText("ab", isFormula: true) },
        { " t=\"str\"", "<v>a_x000D_b</v>", CellContent.OfText("a\rb") },
        { "", "<f>1+1</f><v>2</v>", CellContent.OfNumber(2, isFormula: true) },
        { "", "<f t=\"shared\" si=\"0\"/><v>3</v>", CellContent.OfNumber(3, isFormula: true) },
        { " t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>", CellContent.OfError("#DIV/0!", isFormula: true) },
        { " t=\"d\"", "<v>2009-03-31</v>", CellContent.OfDate(new DateOnly(2009, 3, 31)) },
        { " t=\"d\"", "<v>2009-03-31T10:20:30.5Z</v>", CellContent.OfDate(new DateOnly(2009, 3, 31)) },
        { " t=\"d\"", "<v>10:20:30</v>", CellContent.OfText("10:20:30") },
        { " t=\"d\"", "<v>2009-02-29</v>", CellContent.OfText("2009-02-29") },
        { " t=\"inlineStr\"", "<is><t> a </t></is>", CellContent.OfText(" a ") },
        { " t=\"inlineStr\"", "<is><r><rPr><b/></rPr><t>质</t></r><r><t>量</t></r><rPh sb=\"0\" eb=\"1\"><t>ZHI</t></rPh><phoneticPr fontId=\"1\"/></is>",
            CellContent.OfText("质量") },
        { " t=\"inlineStr\"", "<is><t>a<![CDATA[<b>]]>&amp;c</t></is>", CellContent.OfText("a<b>&c") },
        { " t=\"inlineStr\"", "<is><t>_x0041__x005F_x0041_ _xZZZZ_ _x41_</t></is>", CellContent.OfText("A_x0041_ _xZZZZ_ _x41_") },
        { " t=\"inlineStr\"", "<is><t>_xD83D__xDE00_ _xD83D_!</t></is>", CellContent.OfText("\U0001F600 \uFFFD!") },
        { " s=\"1\"", "<v>39903</v>", CellContent.OfDate(new DateOnly(2009, 3, 31)) },
        { " s=\"1\"", "<v>39903.75</v>", CellContent.OfDate(new DateOnly(2009, 3, 31)) },
        { " s=\"1\"", "<v>-1</v>", CellContent.OfNumber(-1) },
        { " s=\"1\" t=\"str\"", "<v>39903</v>", CellContent.OfText("39903") },
        { " s=\"1\" t=\"b\"", "<v>1</v>", CellContent.OfBoolean(true) },
        { " s=\"999\"", "<v>39903</v>", CellContent.OfMalformed("39903") },
        { " s=\"x\"", "<v>5</v>", CellContent.OfMalformed("5") },
        { " s=\"999\" t=\"b\"", "<v>1</v>", CellContent.OfMalformed("TRUE") },
        { " t=\"zz\"", "<v>5</v>", CellContent.OfMalformed("5") },
        { " t=\"\"", "<v>5</v>", CellContent.OfMalformed("5") },
        { " t=\"N\"", "<v>5</v>", CellContent.OfMalformed("5") },
        { " t=\"zz\"", "<f>4+1</f><v>5</v>", CellContent.OfMalformed("5") },
        { " t=\"n\"", "<v>5</v>", CellContent.OfNumber(5) },
        { "", "<v><v>5</v></v>", CellContent.OfMalformed("5") },
        { "", "<v>1<x/>5</v>", CellContent.OfMalformed("15") },
        { " t=\"str\"", "<v><v>5</v></v>", CellContent.OfMalformed("5") },
        { "", "<f>A2</f><f>A3</f><v>5</v>", CellContent.OfMalformed("5") },
        { "", "<f>A2</f><f>A3</f>", CellContent.OfMalformed("") },
        { "", "<is><t>5</t></is>", CellContent.OfMalformed("5") },
        { " t=\"s\"", "<is><t>5</t></is>", CellContent.OfMalformed("5") },
        { "", "<v>abc</v>", CellContent.OfText("abc") },
        { " r=\"A1\" cm=\"1\" vm=\"2\"", "<v>7</v><extLst><ext uri=\"x\"><v xmlns=\"urn:other\">9</v></ext></extLst>", CellContent.OfNumber(7) },
    };

    [Theory]
    [InlineData("", "<v>203</v><v>999</v>", "203 / 999")]
    [InlineData("", "<v>1</v><v>2</v><v>3</v>", "1 / 2 / 3")]
    [InlineData("", "<v>12</v><is><t>99</t></is>", "12 / 99")]
    [InlineData(" t=\"inlineStr\"", "<is><t>14</t></is><is><t>15</t></is>", "14 / 15")]
    [InlineData(" t=\"inlineStr\"", "<v>7</v><is><t>5</t></is>", "7 / 5")]
    [InlineData(" t=\"str\"", "<v>a</v><v>b</v>", "a / b")]
    public void ReadRows_CellOfSeveralValues_QuotesEach(string attributes, string content, string quoted)
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").SetXml("A1", attributes, content);

        Assert.Equal(CellContent.OfMalformed(quoted), ReadingSupport.Cells(workbook)["A1"]);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void ReadRows_Cell_GivesItsContent(string attributes, string content, CellContent expected)
    {
        var workbook = new WorkbookBuilder { OmitReferences = attributes.Contains(" r=", StringComparison.Ordinal) };
        workbook.AddSheet("A").SetXml("A1", attributes, content);

        Assert.Equal(expected, Assert.Single(ReadingSupport.Cells(workbook)).Value);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "<v/>")]
    [InlineData("", "<v></v>")]
    [InlineData(" s=\"1\"", "")]
    [InlineData(" t=\"str\"", "<f>\"\"</f><v></v>")]
    [InlineData(" t=\"inlineStr\"", "<is><t/></is>")]
    [InlineData(" t=\"inlineStr\"", "<is/>")]
    public void ReadRows_CellWithoutValue_IsLeftOut(string attributes, string content)
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").SetXml("A1", attributes, content).Set("B2", 1);

        Assert.Equal(["B2"], ReadingSupport.Cells(workbook).Keys);
    }

    // A program wrote it, and none has calculated it: this differs from blank.
    [Theory]
    [InlineData("", "<f>A1</f>")]
    [InlineData("", "<f>A1</f><v/>")]
    [InlineData("", "<f>A1</f><v></v>")]
    [InlineData(" t=\"str\"", "<f>A1</f>")]
    [InlineData("", "<f t=\"shared\" si=\"0\"/>")]
    public void ReadRows_FormulaWithoutValue_IsUncalculated(string attributes, string content)
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").SetXml("A1", attributes, content);

        Assert.Equal(CellContent.Uncalculated, Assert.Single(ReadingSupport.Cells(workbook)).Value);
    }

    [Fact]
    public void ReadRows_SharedRichString_LeavesPhoneticRunsOut()
    {
        var workbook = new WorkbookBuilder();
        var position = workbook.AddStringItem("<r><t xml:space=\"preserve\">东 </t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb=\"0\" eb=\"1\"><t>トウ</t></rPh>");
        workbook.AddSheet("A").SetXml("A1", " t=\"s\"", $"<v>{position}</v>").Set("A2", "a").Set("A3", "a");

        var cells = ReadingSupport.Cells(workbook);

        Assert.Equal("东 京", cells["A1"].Raw);
        Assert.Equal(("a", "a"), (cells["A2"].Raw, cells["A3"].Raw));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5")]
    [InlineData("x")]
    public void Read_SharedStringThatIsNotThere_Corrupt(string position)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder())
            .Replace("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si/></sst>");
        workbook.Replace(
            "xl/worksheets/sheet6.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>"
            + $"<c t=\"s\"><v>{position}</v></c></row></sheetData></worksheet>");

        var finding = ReadingSupport.Refusal(workbook.Build());
        Assert.Equal((FindingKinds.FileCorrupt, "_form!A1"), (finding.Kind, finding.Cell.ToString()));
        Assert.Contains("_form!A1", finding.Expected!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRows_RowsOutOfOrder_KeepTheirAddresses()
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").SetRows(
            "<row r=\"5\"><c r=\"C5\"><v>5</v></c><c r=\"A5\"><v>4</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>"
            + "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row><c r=\"A3\"><v>3</v></c></row>");

        var cells = ReadingSupport.Cells(workbook);

        Assert.Equal(["A3 3", "A5 4", "A6 7", "B2 2", "B5 6", "C5 5"], cells.Select(cell => $"{cell.Key} {cell.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"/>")]
    [InlineData("<row r=\"-1\"/>")]
    [InlineData("<row r=\"one\"/>")]
    [InlineData("<row r=\"\"/>")]
    [InlineData("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"$A$1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A\"><v>1</v></c></row>")]
    public void Read_AddressThatMayMeanSeveralCells_Corrupt(string rows)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        workbook.Replace("xl/worksheets/sheet6.xml",
            $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");

        Assert.Equal(FindingKinds.FileCorrupt, ReadingSupport.Refusal(workbook.Build()).Kind);
    }

    [Theory]
    [InlineData(0, "Number 0")]
    [InlineData(1, "Date 1900-01-01")]
    [InlineData(59, "Date 1900-02-28")]
    [InlineData(60, "Number 60")]
    [InlineData(61, "Date 1900-03-01")]
    [InlineData(2_958_465, "Date 9999-12-31")]
    [InlineData(2_958_466, "Number 2958466")]
    public void ReadRows_Serial_IsADayOfThe1900System(int serial, string expected) => Assert.Equal(expected, ReadSerial(serial, date1904: false));

    [Theory]
    [InlineData(0, "Date 1904-01-01")]
    [InlineData(60, "Date 1904-03-01")]
    [InlineData(38_441, "Date 2009-03-31")]
    [InlineData(2_957_003, "Date 9999-12-31")]
    [InlineData(2_957_004, "Number 2957004")]
    public void ReadRows_Serial_IsADayOfThe1904System(int serial, string expected) => Assert.Equal(expected, ReadSerial(serial, date1904: true));

    [Fact]
    public void Sheets_HiddenSheets_AreNoted()
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("seen");
        workbook.AddSheet("_form", hidden: true);

        Assert.Equal([("seen", false), ("_form", true)], ReadingSupport.Open(workbook.Build()).Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
    }

    private static string ReadSerial(int serial, bool date1904)
    {
        var workbook = new WorkbookBuilder { Date1904 = date1904 };
        workbook.AddSheet("A").SetXml("A1", " s=\"1\"", $"<v>{serial}</v>");
        return ReadingSupport.Describe(ReadingSupport.Cells(workbook)["A1"]);
    }
}
