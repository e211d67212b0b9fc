using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.TestSupport.Mutations;

namespace QualityReports.Xml.Tests;

/// <summary>Our scanner beside the platform's reader: both refuse the same documents and report the same nodes, whatever the size of the blocks.</summary>
public sealed class XmlScannerTests
{
    private static readonly string[] Pieces =
    [
        "<a>", "</a>", "<a/>", "<b x='1'>", "</b>", "<b x=\"1\" y='2'/>", "<b x='1' x='2'/>", "<p:c xmlns:p='urn:p'>", "</p:c>", "<p:d/>",
        "<c xmlns='urn:d' p:x='1'/>",
        "<e xmlns:p='urn:p' xmlns:q='urn:p' p:x='1' q:x='2'/>", "<f xmlns:p='urn:p' p:x='1' x='2'/>", "<g xmlns:p=''/>", "<h xmlns=''>", "</h>",
        "<i xml:space='preserve'/>",
        "<j xmlns:xml='urn:x'/>", "<k xmlns:xmlns='urn:x'/>", "<中文 属='值'/>", "<_.-9/>", "<9/>", "<:a/>", "<a:/>", "<a:b:c/>", "< a/>", "<a / >", "<a x/>",
        "<a x=1/>", "<a x='<'/>",
        "<a x='&lt;&#10;\t\n&amp;'/>", "<a x='&none;'/>", "<a x='1'y='2'/>", "</a >", "</ a>", "text", " ", "\n", "\r\n", "\r", "&lt;", "&gt;&quot;&apos;",
        "&#x41;", "&#65;", "&#x1F600;", "&#0;",
        "&#xD800;", "&#xFFFE;", "&#x110000;", "&#;", "&#x;", "&", "&;", "&lt", "]]>", "]]", "]", "<![CDATA[<x>&lt;\r\n]]]>", "<![CDATA[]]>", "<![CDATA[",
        "<!-- -->", "<!-- -- -->", "<!--->", "<!---->",
        "<!-", "<?p i?>", "<?p?>", "<?xml?>", "<?XML x?>", "<?xml version='1.0'?>", "<? x?>", "<!DOCTYPE a>", "<!ELEMENT a>", "文字", "\u0001", "\uFFFE",
        "\uFFFF", "\uFFFD", "𠀀", "<", ">", "\"", "\uFEFF",
    ];

    private static readonly string[] Prologs =
    [
        "", "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n", "<?xml version='1.1'?>", "<?xml encoding='UTF-8'?>",
        "<?xml version='1.0' standalone='maybe'?>",
        "<?xml version='1.0' standalone='no' encoding='UTF-8'?>", "<?xml  version = '1.0' ?>", " <?xml version='1.0'?>",
        "<?xml version='1.0'encoding='UTF-8'?>", "<?xml version='1.0' x='1'?>",
        "<?xml version='1.0' encoding=''?>", "<?xml version='1.0' encoding=']]>'?>", "<?xml version='' encoding='UTF-8'?>",
        "<?xml version='1.0' standalone=''?>",
    ];

    public static TheoryData<string> Books => [.. MutationBooks.Names];

    [Fact]
    public void Read_EveryPieceInEveryPlace_AgreesWithThePlatform()
    {
        foreach (var piece in Pieces)
        {
            foreach (var document in (string[])[piece, $"<r>{piece}</r>", $"{piece}<r/>", $"<r/>{piece}", $"<r>t{piece}u</r>",
                $"<r x='{piece.Replace("'", "\"", StringComparison.Ordinal)}'/>"])
                AssertAgrees(document);
        }
    }

    [Fact]
    public void Read_EveryProlog_AgreesWithThePlatform()
    {
        foreach (var prolog in Prologs)
            AssertAgrees(prolog + "<r>t</r>");
    }

    [Property(MaxTest = 3_000)]
    public Property Read_PiecesInAnyOrder_AgreesWithThePlatform() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Pieces)).ToArbitrary(), pieces => AssertAgrees($"<r>{string.Concat(pieces)}</r>"));

    [Theory]
    [MemberData(nameof(Books))]
    public void Read_MutatedParts_AgreesWithThePlatform(string book)
    {
        foreach (var (_, content) in MutationBooks.Unpack(MutationBooks.Of(book)).Where(part => part.Content is not [0xFF, 0xFE, ..] and not [0xEF, 0xBB, ..]))
        {
            for (var seed = 0; seed < 15; seed++)
                AssertAgrees(Mutation.OfXml(content, new Random(seed)));
        }
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_AreRefused()
    {
        foreach (var bytes in (byte[][])[[0xC3, 0x28], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]])
            AssertAgrees([.. "<r>"u8, .. bytes, .. "</r>"u8]);
    }

    private static void AssertAgrees(string document) => AssertAgrees(Encoding.UTF8.GetBytes(document));

    private static void AssertAgrees(byte[] document)
    {
        var expected = XmlNodes.OfPlatform(document);
        AssertSame(expected, XmlNodes.OfScanner(document), document);
        if (document.Length < 2_000)
        {
            AssertSame(expected, XmlNodes.OfScanner(document, 1), document);
            AssertSame(expected, XmlNodes.OfScanner(document, 7), document);
        }
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual, byte[] document)
    {
        if (expected.SequenceEqual(actual))
            return;
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"{Encoding.UTF8.GetString(document)}\nnode {same}, platform: {expected.ElementAtOrDefault(same)}\nscanner: {actual.ElementAtOrDefault(same)}");
    }
}
