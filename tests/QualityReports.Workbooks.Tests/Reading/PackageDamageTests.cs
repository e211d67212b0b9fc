using System.Text;
using QualityReports.Domain;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class PackageDamageTests
{
    private const string Sheet = "xl/worksheets/sheet2.xml";
    private const string Strings = "xl/sharedStrings.xml";

    private static readonly byte[] Sound = ReadingSupport.FilledIn().Build();

    [Fact]
    public void Read_SoundPackage_IsRead() => Assert.NotNull(ReadingSupport.Read(Sound).Document);

    [Theory]
    [InlineData("MZ")]
    [InlineData("x")]
    [InlineData("PK")]
    public void Read_PrefixedBytes_Corrupt(string prefix) =>
        AssertCorrupt(ReadingTexts.BytesBeforeFirstEntry, WorkbookBuilderDamage.WithPrefix(Sound, prefix));

    [Fact]
    public void Read_Truncated_Corrupt() => AssertCorrupt(ReadingTexts.Truncated, WorkbookBuilderDamage.Truncated(Sound));

    [Theory]
    [InlineData(Sheet)]
    [InlineData(Strings)]
    [InlineData("xl/workbook.xml")]
    [InlineData("[Content_Types].xml")]
    public void Read_WrongChecksum_Corrupt(string part) => AssertCorrupt(ReadingTexts.ChecksumOf(part), WorkbookBuilderDamage.WithWrongChecksum(Sound, part));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-500)]
    [InlineData(100_000)]
    public void Read_WrongLength_Corrupt(int difference) =>
        AssertCorrupt(ReadingTexts.LengthOf(Sheet), WorkbookBuilderDamage.WithWrongLength(Sound, Sheet, difference));

    [Fact]
    public void Read_FlippedBit_Corrupt()
    {
        for (var at = 0; at < 400; at += 7)
            Assert.Equal(FindingKinds.FileCorrupt, ReadingSupport.Refusal(WorkbookBuilderDamage.WithFlippedBit(Sound, Sheet, at)).Kind);
    }

    [Fact]
    public void Read_OverlappingEntries_Corrupt() =>
        Assert.Equal(FindingKinds.FileCorrupt, ReadingSupport.Refusal(WorkbookBuilderDamage.WithOverlap(Sound, "xl/worksheets/sheet3.xml", Sheet)).Kind);

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("XL/Workbook.XML")]
    [InlineData("xl\\workbook.xml")]
    public void Read_DuplicateEntry_Corrupt(string name) => AssertCorrupt(ReadingTexts.DuplicateEntry(name), Build(workbook => workbook.AddEntry(name, [])));

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("..\\evil.xml")]
    [InlineData("/xl/absolute.xml")]
    [InlineData("C:/evil.xml")]
    public void Read_UnsafeName_Corrupt(string name) => AssertCorrupt(ReadingTexts.UnsafeName(name), Build(workbook => workbook.AddEntry(name, [])));

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    [InlineData(Strings)]
    [InlineData(Sheet)]
    public void Read_MissingPart_Corrupt(string part) => AssertCorrupt(ReadingTexts.MissingPart(part), Build(workbook => workbook.Remove(part)));

    [Theory]
    [InlineData("<worksheet")]
    [InlineData("")]
    [InlineData("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row></sheetData></worksheet>")]
    [InlineData("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">&unknown;</worksheet>")]
    [InlineData("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/><again/>")]
    [InlineData("<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")]
    public void Read_MalformedPart_Corrupt(string xml) =>
        Assert.Equal(FindingKinds.FileCorrupt, ReadingSupport.Refusal(Build(workbook => workbook.Replace(Sheet, xml))).Kind);

    [Fact]
    public void Read_BytesThatAreNoUtf8_Corrupt() =>
        AssertCorrupt(ReadingTexts.UnreadableCharacters,
            Build(workbook => workbook.Replace(Sheet, [.. "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"u8, 0xC3, 0x28,
            .. "</worksheet>"u8])));

    [Fact]
    public void Read_NoSheet_Corrupt() => AssertCorrupt(ReadingTexts.NoSheet, new WorkbookBuilder().Build());

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    [InlineData(Strings)]
    [InlineData(Sheet)]
    public void Read_DocumentType_UnsafeXml(string part)
    {
        const string Bomb = "<?xml version=\"1.0\"?><!-- c --><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>";

        var finding = ReadingSupport.Refusal(Build(workbook => workbook.Replace(part, Bomb)));

        Assert.Equal((FindingKinds.FileUnsafeXml, ReadingTexts.DocumentType), (finding.Kind, finding.Expected));
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("ISO-8859-1")]
    [InlineData("UTF-7")]
    [InlineData("utf-32")]
    [InlineData("IBM037")]
    public void Read_OtherEncoding_UnsafeXml(string encoding)
    {
        var finding = ReadingSupport.Refusal(Build(workbook => workbook.Replace(Sheet, $"<?xml version='1.0' encoding='{encoding}'?><worksheet/>")));

        Assert.Equal((FindingKinds.FileUnsafeXml, ReadingTexts.EncodingOf(Sheet, encoding)), (finding.Kind, finding.Expected));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Utf32_UnsafeXml(bool mark)
    {
        var encoding = Encoding.UTF32;
        byte[] content = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("<worksheet/>")];

        Assert.Equal(FindingKinds.FileUnsafeXml, ReadingSupport.Refusal(Build(workbook => workbook.Replace(Sheet, content))).Kind);
    }

    [Fact]
    public void Read_RandomDamage_NeverThrows()
    {
        var random = new Random(20090331);
        for (var i = 0; i < 1_000; i++)
        {
            var file = Sound.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            var result = ReadingSupport.Read(file);
            Assert.True(result.Document is not null || result.Findings.Count > 0);
        }
    }

    [Fact]
    public void Read_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => ReturnReader.Read(new MemoryStream(Sound), ReadingSupport.Forms,
            new CancellationToken(canceled: true)));

    private static byte[] Build(Action<WorkbookBuilder> change)
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        change(workbook);
        return workbook.Build();
    }

    private static void AssertCorrupt(Text detail, byte[] file)
    {
        var finding = ReadingSupport.Refusal(file);
        Assert.Equal((FindingKinds.FileCorrupt, detail), (finding.Kind, finding.Expected));
    }
}
