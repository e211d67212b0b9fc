using System.IO.Compression;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>
/// Damages workbooks at random, the same way in every run. Bytes of the package: checksums and names are such that what is still read is what was there.
/// XML of one sheet, packed anew: what the other sheets say must not change. Nothing ends in an exception.
/// </summary>
public sealed class MutationTests
{
    private const int MutationsOfEach = 100;
    private const int LongestPiece = 200;
    private const string List = "L1";
    private const string ListPart = "xl/worksheets/sheet3.xml";

    private static readonly Func<WorkbookBuilder>[] Books =
    [
        () => new(),
        () => new() { Strict = true },
        () => new() { Utf16 = true },
        () => new() { InlineStrings = true },
        () => new() { OmitReferences = true, AbsoluteTargets = true },
        () => new WorkbookBuilder { Prefixed = true, ReverseRows = true }.AddPart("xl/theme/theme1.xml", "<theme/>"),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Books.Length)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_MutatedPackage_IsRefusedOrReadsTheSame(int seed)
    {
        var random = new Random(seed);
        var sound = Build(seed);
        var expected = ReadingSupport.Describe(ReadingSupport.Read(sound).Document!);
        for (var i = 0; i < MutationsOfEach; i++)
        {
            var result = ReadingSupport.Read(Mutate(sound, random));
            AssertWhole(result);
            if (result.Document is { } document)
                Assert.Equal(expected, ReadingSupport.Describe(document));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_MutatedXml_TouchesNoOtherSheet(int seed)
    {
        var random = new Random(seed);
        var sound = Build(seed);
        var expected = DescribeOthers(ReadingSupport.Read(sound).Document!);
        var part = PartOf(sound);
        for (var i = 0; i < MutationsOfEach; i++)
        {
            var result = ReadingSupport.Read(WithPart(sound, Mutate(part, random)));
            AssertWhole(result);
            if (result.Document is { } document)
                Assert.Equal(expected, DescribeOthers(document));
        }
    }

    private static byte[] Build(int book) => ReadingSupport.FilledIn().AddTo(Books[book]()).Build();

    // A document without errors, or errors without a document.
    private static void AssertWhole(ReadResult result) => Assert.Equal(result.Document is null, result.Findings.Any(finding => finding.Kind.Rejects));

    private static string DescribeOthers(ReturnDocument document) =>
        ReadingSupport.Describe(document with { Lists = document.Lists.Where(list => list.Key != List).ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal) });

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var result = bytes.ToArray();
        for (var times = random.Next(1, 4); times > 0; times--)
            result = Change(result, random);
        return result;
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        if (bytes.Length < 2)
            return bytes;
        var length = random.Next(1, Math.Min(LongestPiece, bytes.Length / 2) + 1);
        var (from, to) = (random.Next(bytes.Length - length + 1), random.Next(bytes.Length - length + 1));
        var changed = bytes.ToArray();
        switch (random.Next(5))
        {
            case 0:
                changed[from] ^= (byte)(1 << random.Next(8));
                return changed;
            case 1:
                return [.. bytes[..from], .. bytes[(from + length)..]];
            case 2:
                return bytes[..^length];
            case 3:
                bytes.AsSpan(from, length).CopyTo(changed.AsSpan(to));
                bytes.AsSpan(to, length).CopyTo(changed.AsSpan(from));
                return changed;
            default:
                return [.. bytes[..to], .. bytes[from..(from + length)], .. bytes[to..]];
        }
    }

    private static byte[] PartOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var content = zip.GetEntry(ListPart)!.Open();
        var result = new MemoryStream();
        content.CopyTo(result);
        return result.ToArray();
    }

    private static byte[] WithPart(byte[] package, byte[] content)
    {
        var result = new MemoryStream();
        result.Write(package);
        using (var zip = new ZipArchive(result, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(ListPart)!.Delete();
            using var entry = zip.CreateEntry(ListPart).Open();
            entry.Write(content);
        }

        return result.ToArray();
    }
}
