using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>Generated returns on the screen of LibreOffice: each cell is read as it is shown, or there is a finding at it.</summary>
[Trait("Category", "Slow")]
public sealed class ScreenOracleTests(ITestOutputHelper output)
{
    private const int MostPrinted = 100;

    // 300 books in one case, which starts the program once.
    public static TheoryData<int, int> Seeds => FaultSeeds.Share(150);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Check_GeneratedReturn_ReadsWhatTheScreenShows(int first, int last)
    {
        var books = Enumerable.Range(first, last - first + 1).Select(seed => (Seed: seed, Book: new ScreenBook(seed))).ToList();
        var screens = await LibreOffice.ShowAsync([.. books.Select(book => book.Book.File)]);
        var differences = books.SelectMany((book, i) => Compare(book.Book, screens[i]).Select(text => (book.Seed, Text: text))).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{books.Count} books, seeds {first} to {last}, {books.Sum(book => book.Book.Cells.Count)} cells, {differences.Count} differ."));
        foreach (var (seed, text) in differences.Take(MostPrinted))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {text}"));
        Assert.True(differences.Count == 0, differences.Count == 0 ? "" : $"{differences[0].Text}\n{FaultSeeds.HowToRepeat(differences[0].Seed)}");
    }

    private static IEnumerable<string> Compare(ScreenBook book, IReadOnlyDictionary<string, string> screen)
    {
        var read = CheckedFile.Of(book.File);
        var sheets = screen.ToDictionary(sheet => sheet.Key, sheet => CsvText.Read(sheet.Value));
        var noted = read.Findings.Where(IsOfValue).Select(finding => finding.Cell).ToHashSet();
        foreach (var (key, address, content, type, choices) in CellsOf(read.Document!))
        {
            if (!book.Cells.TryGetValue(key, out var stored) || noted.Contains(address))
                continue;
            var shown = ShownAt(sheets, address);
            var value = type(content);
            if (!ScreenText.Means(shown, value, choices) && !ScreenExceptions.Has(content, stored.Format))
            {
                yield return $"{address} ({key}): format {stored.Format ?? "none"}, stored {stored.Content} ({content}), "
                    + $"shown “{shown}”, read {value.Kind} “{value}”";
            }
        }
    }

    // Other findings are about the answer, not about how it is read. A stray row is not read at all.
    private static bool IsOfValue(Finding finding) =>
        finding.Kind == FindingKinds.RowStray
        || (finding.Kind.Code.StartsWith("VALUE_", StringComparison.Ordinal) && !OfDates.Contains(finding.Kind));

    private static FindingKind[] OfDates { get; } = [FindingKinds.ValueAfterPeriod, FindingKinds.ValueBeforePeriod, FindingKinds.ValueDateImplausible];

    private static string ShownAt(Dictionary<string, List<List<string>>> sheets, CellAddress address) =>
        sheets[address.Sheet].ElementAtOrDefault(address.Row - 1)?.ElementAtOrDefault(address.Column - 1) ?? "";

    private static IEnumerable<(string Key, CellAddress Address, CellContent Content, Func<CellContent, Domain.Values.IndicatorValue> Read, CodeList? Choices)>
        CellsOf(ReturnDocument document)
    {
        foreach (var indicator in document.Form.Indicators)
        {
            var (address, content, _) = document.Entries[indicator.Code];
            var choices = indicator.CodeList is { } name ? document.Form.CodeListOf(name) : null;
            yield return (indicator.Code.Value, address, content, cell => ValueReader.Read(cell, indicator.Type, choices).Value, choices);
        }

        foreach (var list in document.Form.Lists)
        {
            foreach (var row in document.Lists[list.Code].Rows)
            {
                for (var i = 0; i < list.Columns.Count; i++)
                {
                    var column = list.Columns[i];
                    var choices = column.CodeList is { } name ? document.Form.CodeListOf(name) : null;
                    yield return (ScreenBook.KeyOf(list, row.Number, column), document.Lists[list.Code].AddressOf(row, i), row.Cells[i],
                        cell => ValueReader.Read(cell, column.Type, choices).Value, choices);
                }
            }
        }
    }
}
