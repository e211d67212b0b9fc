using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Tests.Returned;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>Answers that the screen does not show are read, and a note of each sheet names the first.</summary>
public sealed class HiddenCellsTests
{
    private static readonly byte[] Filled = Written.Template(TemplateSample.Fill(("C01", CellContent.OfNumber(12)), ("C02", CellContent.OfNumber(11))));
    private static readonly CellAddress Entry = ReturnedSample.Read(Filled).Entries[new("C01")].Address;
    private static readonly string List = TemplateSample.Form.Lists[0].Sheet;
    private static readonly int FirstRow = ReturnedSample.Read(Filled).Lists[TemplateSample.Form.Lists[0].Code].Rows[0].Number;

    // What is hidden, how, and the first cell of each note.
    private static readonly (string What, Action<XLWorkbook> Hide, string[] Cells)[] Cases =
    [
        ("nothing", _ => { }, []),
        ("row of an entry", book => book.Worksheet(Entry.Sheet).Row(Entry.Row).Hide(), [Entry.ToString()]),
        ("rows of two entries", book => book.Worksheet(Entry.Sheet).Rows(Entry.Row, Entry.Row + 1).Hide(), [Entry.ToString()]),
        ("row of no height", book => book.Worksheet(Entry.Sheet).Row(Entry.Row).Height = 0, [Entry.ToString()]),
        ("row too low for a digit", book => book.Worksheet(Entry.Sheet).Row(Entry.Row).Height = 0.75, [Entry.ToString()]),
        ("column too narrow for a digit", book => book.Worksheet(Entry.Sheet).Column(Entry.Column).Width = 0.2, [Entry.ToString()]),
        ("row of a blank entry", book => book.Worksheet(Entry.Sheet).Row(Entry.Row + 2).Hide(), []),
        ("column of entries", book => book.Worksheet(Entry.Sheet).Column(Entry.Column).Hide(), [Entry.ToString()]),
        ("column of labels", book => book.Worksheet(Entry.Sheet).Column(2).Hide(), []),
        ("row of a list", book => book.Worksheet(List).Row(FirstRow + 1).Hide(), [$"{List}!A{FirstRow + 1}"]),
        ("column of a list", book => book.Worksheet(List).Column(3).Hide(), [$"{List}!C{FirstRow}"]),
        ("headings of a list", book => book.Worksheet(List).Row(FirstRow - 1).Hide(), []),
        ("list", book => book.Worksheet(List).Visibility = XLWorksheetVisibility.Hidden, [$"{List}!A{FirstRow}"]),
        ("form sheet and list", Hide, [Entry.ToString(), $"{List}!A{FirstRow}"]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HiddenAnswers_AreReadWithANote(string what)
    {
        var (_, hide, cells) = Cases.Single(one => one.What == what);

        var result = ReadingSupport.Read(ReturnedSample.Change(Filled, hide));

        Assert.Equal(ReadingSupport.Describe(ReturnedSample.Read(Filled)), ReadingSupport.Describe(result.Document!));
        Assert.All(result.Findings, note => Assert.Equal((FindingKinds.FileHiddenCellsRead, note.Cell.ToString()), (note.Kind, note.Found)));
        Assert.Equal(cells, result.Findings.Select(note => note.Cell.ToString()));
    }

    // A hidden part is shown in the returned workbook, where the note is at its cell.
    [Fact]
    public void Write_ReturnedWorkbook_HidesNoAnswer()
    {
        var read = ReadingSupport.Read(ReturnedSample.Change(Filled, Hide));

        var returned = ReturnedSample.Of(read.Document!, read.Findings);

        Assert.Empty(ReadingSupport.Read(returned.File).Findings);
        using var opened = returned.Open();
        Assert.Contains("FILE_HIDDEN_CELLS_READ", opened.Workbook.Worksheet(Entry.Sheet).Cell(Entry.Local).Comment.Text, StringComparison.Ordinal);
    }

    private static void Hide(XLWorkbook workbook)
    {
        workbook.Worksheet(Entry.Sheet).Row(Entry.Row).Hide();
        workbook.Worksheet(List).Row(FirstRow).Hide();
    }
}
