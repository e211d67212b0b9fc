using System.Text;
using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class FileRefusalTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[]> OtherFiles => new()
    {
        { nameof(ReadingTexts.Pdf), Encoding.ASCII.GetBytes("%PDF-1.4\n%âãÏÓ") },
        { nameof(ReadingTexts.Picture), [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0] },
        { nameof(ReadingTexts.Picture), [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10] },
        { nameof(ReadingTexts.Archive), [0x1F, 0x8B, 8, 0, 0, 0, 0] },
        { nameof(ReadingTexts.Archive), [.. "Rar!"u8, 0x1A, 7, 0] },
        { nameof(ReadingTexts.RichText), Encoding.ASCII.GetBytes("{\\rtf1\\ansi") },
        { nameof(ReadingTexts.Html), Encoding.UTF8.GetBytes("\uFEFF\n<!DOCTYPE html><html></html>") },
        { nameof(ReadingTexts.Html), Encoding.UTF8.GetBytes("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>") },
        { nameof(ReadingTexts.XmlSpreadsheet),
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>") },
        { nameof(ReadingTexts.FlatOpenDocument),
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>") },
        { nameof(ReadingTexts.Xml), Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><a/>") },
        { nameof(ReadingTexts.Csv), Encoding.UTF8.GetBytes("代码,数值\r\nC01,233\r\n") },
        { nameof(ReadingTexts.Csv), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("代码\t数值\r\n")] },
        { nameof(ReadingTexts.Csv), [0xB4, 0xFA, 0xC2, 0xEB, .. ",1\r\n"u8] },
        { nameof(ReadingTexts.PlainText), Encoding.UTF8.GetBytes("see the other mail") },
        { nameof(ReadingTexts.LockFile), [6, .. Encoding.ASCII.GetBytes("Wang W".PadRight(54)), 6, 0, .. Encoding.Unicode.GetBytes("Wang W".PadRight(54))] },
        { nameof(ReadingTexts.LockFile), Encoding.UTF8.GetBytes(",wang,desk-7,05.04.2009 10:12,file:///home/wang/.config/libreoffice/4;") },
        { nameof(ReadingTexts.Zeros), new byte[5000] },
        { nameof(ReadingTexts.Unknown), [1, 2, 3, 4, 0, 5] },
        { nameof(ReadingTexts.OpenDocument), WorkbookBuilderDamage.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", "<a/>")) },
        { nameof(ReadingTexts.BinaryWorkbook), WorkbookBuilderDamage.Zip(("[Content_Types].xml", "<a/>"), ("xl/workbook.bin", "x")) },
        { nameof(ReadingTexts.WordDocument), WorkbookBuilderDamage.Zip(("[Content_Types].xml", "<a/>"), ("_rels/.rels", "<a/>"),
            ("word/document.xml", "<a/>")) },
        { nameof(ReadingTexts.ZipOfWorkbooks), WorkbookBuilderDamage.Zip(("330302/return.xlsx", "x")) },
        { nameof(ReadingTexts.ZipWithoutWorkbook), WorkbookBuilderDamage.Zip(("readme.txt", "x")) },
        { nameof(ReadingTexts.ZipWithoutWorkbook), WorkbookBuilderDamage.Zip() },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Read_OtherKindOfFile_SaysWhatItSeemsToBe(string kind, byte[] file)
    {
        var finding = ReadingSupport.Refusal(file);

        Assert.Equal(FindingKinds.FileNotXlsx, finding.Kind);
        Assert.Equal((Text)typeof(ReadingTexts).GetProperty(kind)!.GetValue(null)!, finding.Expected);
    }

    [Fact]
    public void Read_NoBytes_FileEmpty() => Assert.Equal(FindingKinds.FileEmpty, ReadingSupport.Refusal([]).Kind);

    [Fact]
    public void Read_SmallestFiles_AreRefused()
    {
        for (var length = 1; length < 64; length++)
        {
            Assert.Equal(FindingKinds.FileNotXlsx, ReadingSupport.Refusal(Enumerable.Repeat((byte)0x41, length).ToArray()).Kind);
            Assert.NotNull(ReadingSupport.Refusal(ReadingSupport.FilledIn().Build()[..length]));
        }
    }

    [Fact]
    public void Read_CompoundFile_IsLegacyWorkbook() => Assert.Equal(FindingKinds.FileLegacyXls, ReadingSupport.Refusal([.. Ole, .. new byte[2000]]).Kind);

    [Fact]
    public void Read_BareBiff_IsLegacyWorkbook() => Assert.Equal(FindingKinds.FileLegacyXls, ReadingSupport.Refusal([9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0]).Kind);

    [Theory]
    [InlineData("EncryptedPackage", "FILE_ENCRYPTED")]
    [InlineData("Workbook", "FILE_LEGACY_XLS")]
    [InlineData("WordDocument", "FILE_NOT_XLSX")]
    public void Read_CompoundFile_IsToldByItsDirectory(string stream, string code) =>
        Assert.Equal(code, ReadingSupport.Refusal(CompoundFile(stream)).Kind.Code);

    [Fact]
    public void Read_EncryptedPackageAsCellText_IsLegacyWorkbook()
    {
        var file = CompoundFile("Workbook");
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(file, 1027);

        Assert.Equal(FindingKinds.FileLegacyXls, ReadingSupport.Refusal(file).Kind);
    }

    [Fact]
    public void Read_Refusal_HasAMessageInBothLanguages()
    {
        var finding = ReadingSupport.Refusal("%PDF-1.4"u8.ToArray());

        Assert.Contains(ReadingTexts.Pdf.En, MessageCatalog.Render(finding, Language.En).Message, StringComparison.Ordinal);
        Assert.Contains(ReadingTexts.Pdf.Zh, MessageCatalog.Render(finding, Language.Zh).Message, StringComparison.Ordinal);
    }

    private static byte[] CompoundFile(string stream)
    {
        var file = new byte[512 + (128 * 8)];
        Ole.CopyTo(file, 0);
        var entry = file.AsSpan(512 + (128 * 2));
        var name = Encoding.Unicode.GetBytes(stream + '\0');
        name.CopyTo(entry);
        entry[64] = (byte)name.Length;
        return file;
    }
}
