using System.Text;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

public sealed class UnreadPartsTests
{
    private const string Theme = "xl/theme/theme1.xml";

    public static TheoryData<string, string> Sound => new()
    {
        { "docMetadata/LabelInfo.xml",
            "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"><clbl:label id=\"{1}\"/></clbl:labelList>" },
        { "customXml/item1.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?><any><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></any>" },
        { "xl/comments1.xml", "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>" },
        { "xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><br></xml>" },
        { "xl/media/image1.png", "<!DOCTYPE a><a/>" },
        { "xl/printerSettings/printerSettings1.bin", "<!DOCTYPE a><a/>" },
        { Theme, "<a><b></a>" },
        { Theme, "" },
        { Theme, "no XML at all" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void Read_PartThatIsNotNeeded_IsTaken(string part, string content)
    {
        var result = ReadingSupport.Read(Build(part, Encoding.UTF8.GetBytes(content)));

        Assert.Empty(result.Findings);
        Assert.NotNull(result.Document);
    }

    [Fact]
    public void Read_PivotCacheThatRepeatsItself_IsTaken()
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        workbook.AddEntry("xl/pivotCache/pivotCacheRecords1.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<r><x v=\"0\"/></r>", 10_000))), 20,
            "<a>", "</a>");

        Assert.NotNull(ReadingSupport.Read(workbook.Build()).Document);
    }

    [Theory]
    [InlineData(Theme)]
    [InlineData("customXml/item1.xml")]
    [InlineData("xl/drawings/vmlDrawing1.vml")]
    [InlineData("xl/worksheets/_rels/sheet1.xml.rels")]
    [InlineData("xl/worksheets/sheet9.XML")]
    public void Read_DocumentTypeInAnyPart_UnsafeXml(string part)
    {
        var finding = ReadingSupport.Refusal(Build(part, "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"u8.ToArray()));

        Assert.Equal((FindingKinds.FileUnsafeXml, ReadingTexts.DocumentType), (finding.Kind, finding.Expected));
    }

    [Fact]
    public void Read_XmlByContentTypeAlone_IsLookedAt()
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder()).AddPart("customXml/item1", "<!DOCTYPE a><a/>", "application/xml");

        Assert.Equal(FindingKinds.FileUnsafeXml, ReadingSupport.Refusal(workbook.Build()).Kind);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>", "UTF-7")]
    [InlineData("+ADw-a/+AD4-", "UTF-7")]
    [InlineData("+/v8-+ADw-a/+AD4-", "UTF-7")]
    [InlineData("<?xml version=\"1.0\" encoding=\"GB18030\"?><a/>", "GB18030")]
    public void Read_OtherEncodingInAnyPart_UnsafeXml(string xml, string encoding)
    {
        var finding = ReadingSupport.Refusal(Build(Theme, Encoding.ASCII.GetBytes(xml)));

        Assert.Equal((FindingKinds.FileUnsafeXml, ReadingTexts.EncodingOf(Theme, encoding)), (finding.Kind, finding.Expected));
    }

    [Fact]
    public void Read_WrongChecksumOrLengthOfAnyXmlPart_Corrupt()
    {
        var package = Build(Theme, Encoding.UTF8.GetBytes($"<a>{new string('x', 50_000)}</a>"));

        Assert.Equal(ReadingTexts.ChecksumOf(Theme), ReadingSupport.Refusal(WorkbookBuilderDamage.WithWrongChecksum(package, Theme)).Expected);
        Assert.Equal(ReadingTexts.LengthOf(Theme), ReadingSupport.Refusal(WorkbookBuilderDamage.WithWrongLength(package, Theme, 1)).Expected);
    }

    [Fact]
    public void Read_UnreadPartBeyondTheBudget_TooLarge()
    {
        var workbook = ReadingSupport.FilledIn().AddTo(new WorkbookBuilder());
        workbook.AddEntry(Theme, new byte[1_000_000], (int)(ReadingLimits.InflatedBytes / 1_000_000) + 1, "<a>", "</a>");

        Assert.Equal(ReadingTexts.InflatedBytes, ReadingSupport.Refusal(workbook.Build()).Expected);
    }

    [Fact]
    public void Read_ForeignWorkbookWithADocumentType_UnsafeXml()
    {
        var workbook = new WorkbookBuilder();
        workbook.AddSheet("A").Set("A1", 1);
        workbook.AddPart(Theme, "<!DOCTYPE a><a/>");

        Assert.Equal(FindingKinds.FileUnsafeXml, ReadingSupport.Refusal(workbook.Build()).Kind);
    }

    private static byte[] Build(string part, byte[] content) => ReadingSupport.FilledIn().AddTo(new WorkbookBuilder()).AddEntry(part, content).Build();
}
