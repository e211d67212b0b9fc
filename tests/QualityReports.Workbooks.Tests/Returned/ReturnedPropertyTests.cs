using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Returned;
using QualityReports.Workbooks.Templates;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Returned;

/// <summary>Any content of the cells is in the returned workbook, right or wrong, and has the same findings.</summary>
[Trait("Category", "Slow")]
public sealed class ReturnedPropertyTests
{
    private const int Rows = 6;
    private const int LongestCell = 32_767;

    private static readonly ReturnDocument Blank = ReturnedSample.Read(Written.Template(TemplateSample.Blank));
    private static readonly FormEdition Form = TemplateSample.Form;

    public static Arbitrary<ReturnDocument> Documents() => (
        from entries in Contents(Blank.Entries.Count)
        from cells in Contents(Rows * Form.Lists.Sum(list => list.Columns.Count))
        select Fill(entries, new Queue<CellContent>(cells))).ToArbitrary();

    // Few cases, and hundreds of cells in each.
    [Property(MaxTest = 12, Arbitrary = [typeof(ReturnedPropertyTests)])]
    public void Write_AnyReturn_IsReadAndJudgedAsBefore(ReturnDocument document)
    {
        var findings = ReturnChecker.Check(document).Findings;
        var read = ReturnReader.Read(
            new MemoryStream(Written.Returned(document, TemplateSample.Blank.Address, "浙江省", "瑞安市塘下镇", findings)), TemplateSample.Forms, default);
        Assert.Empty(read.Findings);
        var again = read.Document!;

        Assert.Equal(document.Identity, again.Identity);
        foreach (var (code, entry) in document.Entries)
            Assert.Equal(Kept(entry.Content, EntryField.Of(Form.Indicators.Single(indicator => indicator.Code == code), Form)),
                Found(again.Entries[code].Content));
        foreach (var (code, list) in document.Lists)
        {
            var fields = Form.ListOf(code).Columns.Select(column => EntryField.Of(column, Form)).ToList();
            Assert.Equal(list.Rows.Select(row => string.Join('|', row.Cells.Select((cell, i) => Kept(cell, fields[i])))),
                again.Lists[code].Rows.Select(row => string.Join('|', row.Cells.Select(Found))));
        }

        Assert.Equal(findings.Select(finding => (finding.Kind, finding.Subject, finding.Found)),
            ReturnChecker.Check(again).Findings.Select(finding => (finding.Kind, finding.Subject, finding.Found)));
    }

    [Fact]
    public void Write_LongestText_SurvivesWhole()
    {
        var text = string.Concat(Enumerable.Repeat("质量 quality\n😀", LongestCell))[..LongestCell];
        var sample = ReturnedSample.Of(TemplateSample.Fill(("A02", CellContent.OfText(text)), ("C01", CellContent.OfText(text))));
        Assert.Equal(text, sample.Document.Entries[new("A02")].Content.Raw);
        Assert.Equal(text, sample.ReadAgain().Entries[new("A02")].Content.Raw);
        Assert.Equal(text, sample.ReadAgain().Entries[new("C01")].Content.Raw);
    }

    private static ReturnDocument Fill(CellContent[] entries, Queue<CellContent> cells) => Blank with
    {
        Entries = Blank.Entries.Zip(entries, (entry, content) => (entry.Key, Value: entry.Value with { Content = content }))
            .ToDictionary(entry => entry.Key, entry => entry.Value),
        Lists = Blank.Lists.ToDictionary(list => list.Key, list => list.Value with { Rows = RowsOf(Form.ListOf(list.Key), cells) }),
    };

    // The first cell is never blank: an empty row is no row.
    private static ListRow[] RowsOf(ListDefinition list, Queue<CellContent> cells) =>
    [
        .. Enumerable.Range(5, Rows)
            .Select(row => new ListRow(row, list.Columns.Select((_, i) => cells.Dequeue() is var cell && i == 0 ? CellContent.OfText("x") : cell).ToArray())),
    ];

    private static Gen<CellContent[]> Contents(int count) => Content().ArrayOf(count);

    private static Gen<CellContent> Content() => Gen.Frequency(
        (4, Gen.Elements(HostileText.Texts).Select(text => CellContent.OfText(text).Looking(HiddenMarks.Reorder(text) ? CellLook.Reordered : CellLook.Plain))),
        (4, Gen.Elements("=+-@'_x0041 \t\n\r.,:/\\\"<>&{}质量兴市０１￥（）😀𠮷".EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf(12)
            .Select(runes => CellContent.OfText(string.Concat(runes)))),
        (4, from digits in Gen.Choose(-999_999_999, 999_999_999)
            from scale in Gen.Choose(0, 8)
            select CellContent.OfNumber(Trim(digits / Power(scale)),
            isFormula: scale == 1)),
        (2, Gen.Choose(0, 73_000).Select(day => CellContent.OfDate(new DateOnly(1900, 3, 1).AddDays(day)))),
        (1, Gen.Elements(true, false).Select(value => CellContent.OfBoolean(value))),
        (1, Gen.Elements("#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?").Select(name => CellContent.OfError(name, isFormula: true))),
        (2, Gen.Constant(CellContent.Blank)));

    // A formula leaves its value, an error its name; an answer has the drop-down's spelling, and seemingly blank text is blank.
    private static string Kept(CellContent content, EntryField field) =>
        content.IsBlank ? "" : field.LabelOf(content) is { } label ? $"Text {label}"
            : $"{(content.Kind == CellKind.Error ? CellKind.Text : content.Kind)} {content}";

    private static string Found(CellContent content) => content.IsBlank ? "" : $"{content.Kind} {content}";

    private static decimal Power(int scale) => ImmutableArray.Create(1m, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)[scale];

    private static decimal Trim(decimal number) =>
        decimal.Parse(number.ToString("0.########", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
