using System.Text;
using ClosedXML.Excel;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.Workbooks.Tests.Rosters;

public sealed class RosterFileReaderTests
{
    private const string Text = "代码,名称\r\n330302,鹿城区\r\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static TheoryData<string, byte[]> SameText => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "GBK as a Chinese Windows saves it", [0xB4, 0xFA, 0xC2, 0xEB, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0D, 0x0A, .. "330302,"u8, 0xC2, 0xB9, 0xB3, 0xC7, 0xC7,
            0xF8, 0x0D, 0x0A] },
        { "GB 18030", Gb18030.GetBytes(Text) },
        { "LF", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n")) },
        { "quoted", Encoding.UTF8.GetBytes("\"代码\",\"名称\"\n\"330302\",\"鹿城区\"") },
    };

    [Theory]
    [MemberData(nameof(SameText))]
    public void Read_EncodingOfCsv_IsFound(string what, byte[] content)
    {
        var sheet = RosterFileReader.Read(content, "r.csv", default).Sheet!;

        Assert.NotEmpty(what);
        Assert.Equal("r.csv", sheet.Name);
        Assert.Equal(["1: 代码 名称", "2: 330302 鹿城区"], sheet.Rows.Select(Describe));
    }

    [Fact]
    public void Read_CharactersBeyondGbk_AreReadAsGb18030() =>
        Assert.Equal("1: 𫚖峰㐂", Describe(RosterFileReader.Read(Gb18030.GetBytes("𫚖峰㐂"), "r.csv", default).Sheet!.Rows[0]));

    [Fact]
    public void Read_RowsOfCsv_AreNumberedAsASpreadsheetShowsThem() => Assert.Equal(
        ["1: a", "3: x,1 y\"z", "4: two\nlines q", "6: last"],
        RosterFileReader.Read("a\n\n\"x,1\",\"y\"\"z\"\n\"two\nlines\",q\n,\nlast"u8.ToArray(), "r.csv", default).Sheet!.Rows.Select(Describe));

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "nothing", [], "FILE_EMPTY" },
        { "neither encoding", [0xFF, 0xFE, 0x61, 0x00], "ROSTER_FILE_UNREADABLE" },
        { "open quotation mark", "code\n\"330302,a\n330303,b\n"u8.ToArray(), "ROSTER_FILE_UNREADABLE" },
        { "stray quotation mark", "code\n\"330302\"x,a\n"u8.ToArray(), "ROSTER_FILE_UNREADABLE" },
        { "too many bytes", new byte[RosterLimits.FileBytes + 1], "ROSTER_TOO_LARGE" },
        { "Excel 97", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], "FILE_NOT_XLSX FILE_LEGACY_XLS" },
        { "broken package", "PK\x03\x04 and no more"u8.ToArray(), "FILE_CORRUPT" },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void Read_WhatIsNoRoster_IsAFinding(string what, byte[] content, string codes)
    {
        var (sheet, finding) = RosterFileReader.Read(content, "r.csv", default);

        Assert.NotEmpty(what);
        Assert.Null(sheet);
        Assert.Contains(finding!.Kind.Code, codes.Split(' '));
        Assert.All(Enum.GetValues<Domain.Language>(), language => Assert.NotEmpty(MessageCatalog.Render(finding, language).Message));
    }

    [Fact]
    public void Read_Workbook_IsItsFirstVisibleSheet()
    {
        using var opened = OpenedWorkbook.Empty();
        var workbook = opened.Workbook;
        var hidden = workbook.AddWorksheet("hidden");
        hidden.Cell(1, 1).Value = "code";
        hidden.Hide();
        var sheet = workbook.AddWorksheet("名单");
        (sheet.Cell(2, 2).Value, sheet.Cell(2, 3).Value) = ("code", "from");
        sheet.Cell(4, 2).Value = 330302;
        sheet.Cell(4, 3).Value = new DateTime(2007, 1, 1);
        workbook.AddWorksheet("other").Cell(1, 1).Value = "x";

        var read = RosterFileReader.Read(opened.Save(), "r.xlsx", default).Sheet!;

        Assert.Equal("名单", read.Name);
        Assert.Equal(["2: code from", "4: 330302 2007-01-01"], read.Rows.Select(Describe));
        Assert.Equal([CellKind.Number, CellKind.Date], read.Rows[1].Cells.Values.Select(cell => cell.Kind));
    }

    [Fact]
    public void Read_MoreRowsThanARosterHas_StopsAndIsRefused()
    {
        var text = string.Concat(Enumerable.Repeat("a,b\n", RosterLimits.Rows * 10));

        Assert.Equal(RosterLimits.Rows + 2, RosterFileReader.Read(Encoding.UTF8.GetBytes(text), "r.csv", default).Sheet!.Rows.Count);
    }

    [Property(MaxTest = 200)]
    public Property Write_AnyRoster_ReadsBackAsTheSame()
    {
        var text = Gen.Elements("=1+1", "+86 1", "-", "@a", "'", "'=x", "a,b", "\"q\"", "多 行", "\t=x", "塘下", "x;y").ArrayOf()
            .Select(parts => CellText.Clean(string.Concat(parts)));
        var entry =
            from name in text.Where(name => name.Length is > 0 and <= RosterLimits.NameLength)
            from contact in text.Where(contact => contact.Length <= RosterLimits.ContactLength)
            from level in Gen.Elements(Enum.GetValues<LocalityLevel>())
            from first in Gen.Choose(0, 5000)
            from length in Gen.Choose(-500, 500)
            let day = new DateOnly(2000, 1, 1).AddDays(first)
            select new RosterEntry(
                LocalityCode.Parse("330302"), name, level, day, length < 0 ? null : day.AddDays(length), contact.Length == 0 ? null : contact);
        return Prop.ForAll(entry.ToArbitrary(), one =>
        {
            var sheet = RosterFileReader.Read(RosterCsvWriter.Write([one]), "r.csv", default).Sheet!;
            var check = new RosterChecker(AreaCatalog.Default, FormCatalog.Load()).Check(sheet, AreaCode.Parse("330000"), [], new DateOnly(2009, 1, 1));
            return check.Entries.SequenceEqual([one]);
        });
    }

    [Fact]
    public void Write_WhatCouldBeAFormula_IsText()
    {
        var entry = new RosterEntry(LocalityCode.Parse("330302"), "=1+1", LocalityLevel.District, new DateOnly(2007, 1, 1), null, "+86");
        var csv = Encoding.UTF8.GetString(RosterCsvWriter.Write([entry]));

        Assert.Equal("\uFEFFcode,name,level,from,until,contact\r\n330302,'=1+1,district,2007-01-01,,'+86\r\n", csv.Replace("\"", "", StringComparison.Ordinal));
    }

    private static string Describe(RosterSheetRow row) =>
        $"{row.Number}: {string.Join(' ', row.Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value.ToString()))}";
}
