using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Mutations;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Five thousand damaged workbooks, the same in every run, each read and checked. Damaged bytes of the package: checksums and names ensure that the
/// cells read are original ones. Damaged XML with right checksums: other sheets and cells do not change. There is no exception, and time and memory are
/// limited. A failure names its book and seed: <c>MUTATION_SEED=17 dotnet test --filter FullyQualifiedName~MutationTests</c> repeats that seed, with every
/// book.</summary>
[Trait("Category", "Slow")]
public sealed partial class MutationTests
{
    private const string SeedVariable = "MUTATION_SEED";
    private const int MutationsOfBytes = 250;
    private const int MutationsOfXml = 200;
    private const int MutationsOfCells = 50;
    private const long MostBytes = 256L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Books => [.. MutationBooks.Names];

    // A number, a position of a shared string, or the text of a cell.
    [GeneratedRegex("<(x:)?[vt]( [^>]*)?>(?<value>[^<]*)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CellValue { get; }

    [Fact]
    public void Books_AreTenAndSound() => Assert.Equal(10, MutationBooks.Names.Count(book => CheckedFile.Of(MutationBooks.Of(book)).Document is not null));

    [Theory]
    [MemberData(nameof(Books))]
    public void Check_MutatedPackage_IsRefusedOrReadsTheSame(string book)
    {
        var sound = MutationBooks.Of(book);
        var expected = Describe(sound);
        ForEachSeed(MutationsOfBytes, random =>
        {
            var file = Mutation.OfBytes(sound, MutationBooks.Other(book, random), random);
            if (CheckWithinBounds(file).Document is { } document)
                Assert.Equal(expected, Describe(document));
        });
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Check_MutatedXml_TouchesNoOtherSheet(string book)
    {
        var parts = MutationBooks.Unpack(MutationBooks.Of(book));
        var expected = Describe(MutationBooks.Of(book));
        var sheets = SheetsByPart(MutationBooks.Of(book));
        ForEachSeed(MutationsOfXml, random =>
        {
            var (name, content) = parts[random.Next(parts.Count)];
            var document = CheckWithinBounds(MutationBooks.Pack(Replace(parts, name, Mutation.OfXml(content, random)))).Document;
            if (document is null || !sheets.TryGetValue(name, out var changed))
                return;
            var actual = Describe(document);
            Assert.Equal(expected.Where(sheet => sheet.Key != changed), actual.Where(sheet => sheet.Key != changed));
        });
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Check_MutatedCell_TouchesNoOtherCell(string book)
    {
        var parts = MutationBooks.Unpack(MutationBooks.Of(book));
        var expected = CellsOf(MutationBooks.Of(book));
        var sheets = SheetsByPart(MutationBooks.Of(book)).Keys.ToList();
        ForEachSeed(MutationsOfCells, random =>
        {
            var name = sheets[random.Next(sheets.Count)];
            var file = MutationBooks.Pack(Replace(parts, name, WithOtherValue(parts.Find(part => part.Name == name).Content, random)));
            Assert.DoesNotContain("FILE_CORRUPT", CheckWithinBounds(file).Findings.Select(finding => finding.Kind.Code));
            var actual = CellsOf(file);
            Assert.InRange(expected.Keys.Union(actual.Keys).Count(cell => expected.GetValueOrDefault(cell) != actual.GetValueOrDefault(cell)), 0, 1);
        });
    }

    private static void ForEachSeed(int count, Action<Random> mutate)
    {
        var only = Environment.GetEnvironmentVariable(SeedVariable);
        foreach (var seed in only is null ? Enumerable.Range(0, count) : [int.Parse(only, CultureInfo.InvariantCulture)])
        {
            try
            {
                mutate(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{SeedVariable}={seed}", e);
            }
        }
    }

    // A file is slow when it is slow twice: the machine may have been busy.
    private static CheckedFile CheckWithinBounds(byte[] file)
    {
        var started = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var result = CheckedFile.Of(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostBytes);
        if (Stopwatch.GetElapsedTime(started) > Longest)
        {
            started = Stopwatch.GetTimestamp();
            CheckedFile.Of(file);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Longest);
        }

        // A checked return, or the reason for the refusal.
        Assert.Equal(result.Return is null, result.Findings.Any(finding => finding.Kind.Rejects));
        return result;
    }

    private static IEnumerable<(string Name, byte[] Content)> Replace(List<(string Name, byte[] Content)> parts, string name, byte[] content) =>
        parts.Select(part => part.Name == name ? (name, content) : part);

    private static byte[] WithOtherValue(byte[] part, Random random)
    {
        Encoding encoding = part is [0xFF, 0xFE, ..] ? Encoding.Unicode : Encoding.UTF8;
        var xml = encoding.GetString(part);
        var values = CellValue.Matches(xml);
        var value = values[random.Next(values.Count)].Groups["value"];
        return encoding.GetBytes(string.Concat(xml.AsSpan(0, value.Index), random.Next(5).ToString(CultureInfo.InvariantCulture),
            xml.AsSpan(value.Index + value.Length)));
    }

    private static Dictionary<string, string> SheetsByPart(byte[] file)
    {
        var parts = MutationBooks.Unpack(file).Select(part => part.Name).ToList();
        return ReadingSupport.Open(file).Sheets.ToDictionary(sheet => parts.Single(part => part.Equals(sheet.Part, StringComparison.OrdinalIgnoreCase)),
            sheet => sheet.Name, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> CellsOf(byte[] file)
    {
        var workbook = ReadingSupport.Open(file);
        return workbook.Sheets
            .SelectMany(sheet => workbook.ReadRows(sheet)
                .SelectMany(row => row.Cells.Select(cell => ($"{sheet.Name}!{row.Number}.{cell.Column}", ReadingSupport.Describe(cell.Content))).ToList()))
            .ToDictionary(cell => cell.Item1, cell => cell.Item2, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Describe(byte[] file) => Describe(CheckedFile.Of(file).Document!);

    // The cells of each sheet.
    private static Dictionary<string, string> Describe(ReturnDocument document)
    {
        var result = document.Lists.Values.ToDictionary(
            list => list.Sheet,
            list => string.Join(',', list.Columns) + '\n' + string.Join('\n',
                list.Rows.Select(row => $"{row.Number} {string.Join(" | ", row.Cells.Select(ReadingSupport.Describe))}")),
            StringComparer.Ordinal);
        result["_form"] = document.Identity.ToString();
        result[document.Form.Sheets.Return] = $"{document.Nil}\n" + string.Join('\n', document.Entries.OrderBy(entry => entry.Key)
            .Select(entry => $"{entry.Value.Address} {ReadingSupport.Describe(entry.Value.Content)}"));
        return result;
    }
}
