using System.IO.Compression;
using QualityReports.Domain.Forms;

namespace QualityReports.TestSupport.Mutations;

/// <summary>Ten returns with the same meaning: written in every way that the format allows, and saved by three programs.</summary>
public static class MutationBooks
{
    private const string Samples = "samples/330000/2009-Q1";

    private static readonly (string Name, Func<byte[]> Build)[] Books =
    [
        ("plain", () => Build(new())),
        ("strict", () => Build(new() { Strict = true })),
        ("utf16", () => Build(new() { Utf16 = true })),
        ("inline", () => Build(new() { InlineStrings = true })),
        ("without references", () => Build(new() { OmitReferences = true, AbsoluteTargets = true })),
        ("prefixed, reversed", () => Build(new WorkbookBuilder { Prefixed = true, ReverseRows = true }.AddPart("xl/theme/theme1.xml", "<theme/>"))),
        ("1904, linked", () => Build(new WorkbookBuilder { Date1904 = true, CapitalNames = true }
            .AddExternalLink("<externalBook/>")
            .AddPart("docMetadata/LabelInfo.xml", "<labelList/>"))),
        ("ClosedXML", () => Sample("330305-洞头区")),
        ("LibreOffice", () => Sample("330383-龙港市")),
        ("openpyxl", () => Sample("330326-平阳县")),
    ];

    private static readonly Lazy<byte[][]> Built = new(() => [.. Books.Select(book => book.Build())]);

    public static IEnumerable<string> Names => Books.Select(book => book.Name);

    public static byte[] Of(string name) => Built.Value[IndexOf(name)];

    /// <summary>Another book than the named one, as a source of pieces.</summary>
    public static byte[] Other(string name, Random random) => Built.Value[(IndexOf(name) + random.Next(1, Books.Length)) % Books.Length];

    public static List<(string Name, byte[] Content)> Unpack(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry =>
        {
            using var content = entry.Open();
            var bytes = new byte[entry.Length];
            content.ReadExactly(bytes);
            return (entry.FullName, bytes);
        })];
    }

    /// <summary>Packs parts, with the checksums and lengths that they have now.</summary>
    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static int IndexOf(string name) => Array.FindIndex(Books, book => book.Name == name);

    private static byte[] Build(WorkbookBuilder workbook) => FilledReturn.Of(FormCatalog.Load().Editions[^1]).AddTo(workbook).Build();

    private static byte[] Sample(string locality) => File.ReadAllBytes(Repository.PathOf($"{Samples}/{locality}-2009-Q1.xlsx"));
}
