using System.Globalization;
using System.Text;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Mutations;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Tests.Returned;
using static QualityReports.TestSupport.WorkbookBuilderDamage;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>A file in, a code out: every outcome of reading.</summary>
public sealed class OutcomeTests
{
    private const string Sheet = "xl/worksheets/sheet3.xml";
    private const string Relations = "xl/_rels/workbook.xml.rels";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Sound = ReadingSupport.FilledIn().Build();

    // The case, the code, the file. An empty code: accepted without a finding.
    private static readonly (string What, string Code, Func<byte[]> File)[] Cases =
    [
        ("sound", "", () => Sound),
        ("nothing", "FILE_EMPTY", () => []),
        ("csv", "FILE_NOT_XLSX", () => "C01,233\r\n"u8.ToArray()),
        ("ods", "FILE_NOT_XLSX", () => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))),
        ("pdf", "FILE_NOT_XLSX", () => "%PDF-1.4"u8.ToArray()),
        ("xlsb", "FILE_NOT_XLSX", () => Zip(("[Content_Types].xml", "<a/>"), ("xl/workbook.bin", "x"))),
        ("lock file", "FILE_NOT_XLSX", () => [4, .. Encoding.ASCII.GetBytes("Wang".PadRight(54)), 4, 0, .. Encoding.Unicode.GetBytes("Wang".PadRight(54))]),
        ("xls", "FILE_LEGACY_XLS", () => [.. Ole, .. new byte[2000]]),
        ("password", "FILE_ENCRYPTED", () => [.. Ole, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0"), .. new byte[30], 34,
            .. new byte[63]]),
        ("macro-enabled", "FILE_MACRO", () => Build(book => book.WorkbookType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        ("VBA", "FILE_MACRO", () => Build(book => book.AddPart("xl/vbaProject.bin", "x", "application/vnd.ms-office.vbaProject"))),
        ("XLM sheet", "FILE_MACRO",
            () => Build(book => book.AddPart("xl/macrosheets/sheet1.xml", "<a/>", null,
            "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"))),
        ("default type alone", "", () => Build(book => book.AddDefaultType("bin", "application/vnd.ms-office.vbaProject"))),
        ("DDE", "FILE_ACTIVE_CONTENT", () => Build(book => book.AddExternalLink("<ddeLink/>"))),
        ("OLE link", "FILE_ACTIVE_CONTENT", () => Build(book => book.AddExternalLink("<oleLink/>"))),
        ("embedded", "FILE_ACTIVE_CONTENT", () => Build(book => book.AddRelationship(Sheet, "oleObject", "../embeddings/oleObject1.bin"))),
        ("external link", "FILE_EXTERNAL_LINKS_IGNORED", () => Build(book => book.AddExternalLink("<externalBook/>"))),
        ("hidden sheet", "FILE_HIDDEN_SHEETS_IGNORED", () => Build(book => book.AddSheet("Draft", hidden: true))),
        ("hidden column of answers", "FILE_HIDDEN_CELLS_READ", () => ReturnedSample.Change(
            Sound, book => book.Worksheet(ReadingSupport.Form.Sheets.Return).Column(WorkbookBuilderTemplate.ValueColumn).Hide())),
        ("DTD in a theme", "FILE_UNSAFE_XML", () => Build(book => book.AddPart("xl/theme/theme1.xml", "<!DOCTYPE a><a/>"))),
        ("DTD in the properties", "FILE_UNSAFE_XML", () => Build(book => book.AddPart("docProps/core.xml", "<!DOCTYPE a><a/>"))),
        ("DTD in custom XML", "FILE_UNSAFE_XML", () => Build(book => book.AddPart("customXml/item1.xml", "<!DOCTYPE a><a/>"))),
        ("entities", "FILE_UNSAFE_XML", () => Build(book => book.Replace(Sheet, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))),
        ("UTF-32", "FILE_UNSAFE_XML", () => Build(book => book.Replace(Sheet, [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("<a/>")]))),
        ("encoding declared far off", "FILE_UNSAFE_XML",
            () => Build(book => book.Replace(Sheet, $"<?xml version='1.0'{new string(' ', 5_000)}encoding='gb18030'?><a/>"))),
        ("encoding declared far off in a theme", "FILE_UNSAFE_XML",
            () => Build(book => book.AddPart("xl/theme/theme1.xml", $"<?xml version='1.0'{new string(' ', 5_000)}encoding='gb18030'?><a/>"))),
        ("UTF-16 declared in UTF-8", "", () => Build(book => book.AddPart("xl/theme/theme1.xml", "<?xml version='1.0' encoding='utf-16'?><a/>"))),
        ("UTF-7", "FILE_UNSAFE_XML", () => Build(book => book.Replace(Sheet, "<?xml version='1.0' encoding='utf-7'?><a/>"))),
        ("bad zip", "FILE_CORRUPT", () => Truncated(Sound)),
        ("checksum", "FILE_CORRUPT", () => WithWrongChecksum(Sound, Sheet)),
        ("length", "FILE_CORRUPT", () => WithWrongLength(Sound, Sheet, -1)),
        ("overlapping", "FILE_CORRUPT", () => WithOverlap(Sound, "xl/styles.xml", Sheet)),
        ("duplicate", "FILE_CORRUPT", () => Build(book => book.AddEntry("xl/workbook.xml", []))),
        ("duplicate by case", "FILE_CORRUPT", () => Build(book => book.AddEntry("XL/Workbook.xml", []))),
        ("..", "FILE_CORRUPT", () => Build(book => book.AddEntry("xl/../../a.xml", []))),
        ("absolute", "FILE_CORRUPT", () => Build(book => book.AddEntry("/a.xml", []))),
        ("prefixed", "FILE_CORRUPT", () => WithPrefix(Sound, "MZ")),
        ("malformed", "FILE_CORRUPT", () => Build(book => book.Replace(Sheet, $"<worksheet xmlns='{Main}'>"))),
        ("missing part", "FILE_CORRUPT", () => Build(book => book.Remove(Sheet))),
        ("sheet listed twice", "FILE_CORRUPT", () => Rewrite("xl/workbook.xml", "<sheets>", "<sheets><sheet name='_form' sheetId='99' r:id='rId3'/>")),
        ("two sheets in one part", "FILE_CORRUPT", () => Rewrite("xl/workbook.xml", "<sheets>", "<sheets><sheet name='Copy' sheetId='99' r:id='rId3'/>")),
        ("relationship twice", "FILE_CORRUPT", () => Rewrite(Relations, "<Relationship Id=\"rId1\"", "<Relationship Id=\"rId2\"")),
        ("sheet that is the workbook", "FILE_CORRUPT", () => Rewrite(Relations, "worksheets/sheet2.xml", "workbook.xml")),
        ("sheet that is its relationships", "FILE_CORRUPT", () => Rewrite(Relations, "worksheets/sheet2.xml", "_rels/workbook.xml.rels")),
        ("sheet outside", "FILE_CORRUPT", () => Rewrite(Relations, "Target=\"worksheets/sheet2.xml\"",
            "Target=\"https://example.org/a.xml\" TargetMode=\"External\"")),
        ("sheet that climbs out", "FILE_CORRUPT", () => Rewrite(Relations, "worksheets/sheet2.xml", "../../../sheet2.xml")),
        ("workbook that is its relationships", "FILE_CORRUPT", () => Rewrite("_rels/.rels", "xl/workbook.xml", "_rels/.rels")),
        ("relationships in a circle", "", () => Build(book => book.AddRelationship("xl/theme/theme1.xml", "theme", "theme1.xml")
            .AddPart("xl/theme/theme1.xml", "<a/>", null, "theme"))),
        ("split archive", "FILE_CORRUPT", () => WithPrefix(Sound, "PK\x07\x08")),
        ("zip64", "", () => WithZip64(Sound)),
        ("data descriptors", "", Unseekable),
        ("no sheet", "FILE_CORRUPT", () => new WorkbookBuilder().Build()),
        ("too many bytes", "FILE_TOO_LARGE", () => new byte[ReadingLimits.FileBytes + 1]),
        ("too many sheets", "FILE_TOO_LARGE", () => Build(book => Enumerable.Range(0, ReadingLimits.Sheets).ToList().ForEach(i => book.AddSheet($"S{i}")))),
        ("1,001 entries", "FILE_TOO_LARGE", () => Build(book => AddEntries(book, ReadingLimits.Entries + 1))),
        ("1,000 entries", "", () => Build(book => AddEntries(book, ReadingLimits.Entries))),
        ("row 999,999,999", "FILE_TOO_LARGE",
            () => Build(book => book.Replace(Sheet, $"<worksheet xmlns='{Main}'><sheetData><row r='999999999'/></sheetData></worksheet>"))),
        ("column beyond XFD", "FILE_TOO_LARGE",
            () => Build(book => book.Replace(Sheet, $"<worksheet xmlns='{Main}'><sheetData><row r='1'><c r='XFE1'/></row></sheetData></worksheet>"))),
        ("huge styles", "FILE_TOO_LARGE", () => Build(book => book.Replace(
            "xl/styles.xml",
            $"<styleSheet xmlns='{Main}'><cellXfs>"
            + string.Concat(Enumerable.Range(0, ReadingLimits.CellFormats + 1).Select(i => $"<xf numFmtId='{i}'/>"))
            + "</cellXfs></styleSheet>"))),
        ("huge string", "FILE_TOO_LARGE", () => Change(template => template.Entries["A02"] = new string('文', ReadingLimits.CellCharacters + 1))),
        ("bomb", "FILE_TOO_LARGE", () => Build(book => book.Remove(Sheet)
            .AddEntry(Sheet, Encoding.ASCII.GetBytes(new string(' ', 100_000)), 100, $"<worksheet xmlns='{Main}'><!--", "--></worksheet>"))),
        ("foreign", "TEMPLATE_FOREIGN", Foreign),
        ("old", "TEMPLATE_OLD", () => Change(template => template.Identity["edition"] = "1999")),
        ("copied", "TEMPLATE_COPIED", Copied),
        ("hidden sheets lost", "TEMPLATE_HIDDEN_SHEETS_LOST", () => Change(template => template.Without.Add("_form"))),
        ("relabelled", "TEMPLATE_RELABELLED", () => ReturnedSample.Change(
            Sound, book => book.Worksheet(ReadingSupport.Form.ListOf("L2").Sheet).Cell("A3").SetValue("案件编号"))),
        ("row without a code", "TEMPLATE_PART_NOT_READ", () => ReturnedSample.Change(
            Sound, book => book.Worksheet(ReadingSupport.Form.Sheets.Return).Cell("B90").SetValue("监督抽查批次（农贸市场）").CellRight(2).SetValue(12))),
        ("altered", "TEMPLATE_ALTERED", () => Change(template => template.Without.Add(ReadingSupport.Form.Sheets.Return))),
    ];

    public static TheoryData<string, string> Names => new(Cases.Select(one => (one.What, one.Code)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_File_GivesItsCode(string what, string code)
    {
        var result = ReadingSupport.Read(Cases.Single(one => one.What == what).File());

        Assert.Equal(code.Length == 0 ? [] : [code], result.Findings.Select(finding => finding.Kind.Code));
        Assert.Equal(result.Findings.Any(finding => finding.Kind.Rejects), result.Document is null);
    }

    [Fact]
    public void Cases_EveryKindAboutTheFileOrTheTemplate_IsAmongThem()
    {
        // The result of a malware scan does not depend on reading.
        var kinds = Domain.Findings.FindingKinds.All.Where(kind => kind.Scope <= Domain.Findings.FindingScope.Template
            && kind != Domain.Findings.FindingKinds.FileMalicious)
            .Select(kind => kind.Code);

        Assert.Equal(kinds.Order(StringComparer.Ordinal), Cases.Select(one => one.Code).Where(code => code.Length > 0).Distinct()
            .Order(StringComparer.Ordinal));
    }

    private static byte[] Build(Action<WorkbookBuilder> change)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        change(workbook);
        return workbook.Build();
    }

    private static byte[] Rewrite(string part, string text, string by)
    {
        var parts = MutationBooks.Unpack(Sound);
        var xml = Encoding.UTF8.GetString(parts.Find(one => one.Name == part).Content);
        Assert.Contains(text, xml, StringComparison.Ordinal);
        return Build(book => book.Replace(part, xml.Replace(text, by, StringComparison.Ordinal)));
    }

    private static void AddEntries(WorkbookBuilder book, int count)
    {
        var own = MutationBooks.Unpack(Sound).Count;
        for (var i = own; i < count; i++)
            book.AddEntry(string.Create(CultureInfo.InvariantCulture, $"xl/media/{i}"), []);
    }

    // A program that cannot seek writes checksum and lengths after the content.
    private static byte[] Unseekable()
    {
        var file = new MemoryStream();
        ReadingSupport.FilledIn().AddTo(new WorkbookBuilder()).WriteTo(new OneWayStream(file));
        return file.ToArray();
    }

    private static byte[] Foreign()
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").Set("A1", 1);
        return workbook.Build();
    }

    private static byte[] Copied()
    {
        var template = ReadingSupport.FilledIn();
        var workbook = template.AddTo(new WorkbookBuilder());
        template.Entries["C01"] = 234;
        template.AddSheet(workbook, ReadingSupport.Form.Sheets.Return, "表 Return (2)");
        return workbook.Build();
    }

    private static byte[] Change(Action<WorkbookBuilderTemplate> change)
    {
        var template = ReadingSupport.FilledIn();
        change(template);
        return template.Build();
    }
}
