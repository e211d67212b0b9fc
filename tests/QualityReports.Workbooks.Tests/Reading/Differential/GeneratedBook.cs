using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace QualityReports.Workbooks.Tests.Reading.Differential;

/// <summary>The kind of a generated cell.</summary>
public enum GeneratedKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number in the general format, as a percentage, as money, or with the format for text.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>TRUE or FALSE.</summary>
    Flag,

    /// <summary>An error value.</summary>
    Error,

    /// <summary>A format without a value.</summary>
    Blank,
}

/// <summary>A generated cell.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">A text, or an error's name.</param>
/// <param name="Number">A number; a day's number; 1 or 0.</param>
/// <param name="Format">Its number format, or null.</param>
/// <param name="IsFormula">Whether a formula computed it.</param>
public sealed record GeneratedCell(int Row, int Column, GeneratedKind Kind, string Text, decimal Number, string? Format, bool IsFormula)
{
    /// <summary>The expected type and value; null for blank.</summary>
    public string? Expected => Kind switch
    {
        GeneratedKind.Blank => null,
        GeneratedKind.Text when Text.Length == 0 => null,
        GeneratedKind.Day => PlainValue.Of(DateOnly.FromDayNumber((int)Number)),
        GeneratedKind.Flag => PlainValue.Of(Number == 1),
        GeneratedKind.Number => PlainValue.Of(Number),
        GeneratedKind.Error => PlainValue.OfError(Text),
        _ => PlainValue.Of(Text),
    };

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"R{Row}C{Column} {Expected ?? "blank"} {Format}{(IsFormula ? " formula" : "")}");
}

/// <summary>A generated workbook, the same for every writer.</summary>
/// <param name="Sheets">The cells of each sheet, at most one at each address.</param>
/// <param name="Strict">In the namespaces of Strict.</param>
/// <param name="Inline">Texts within the cells.</param>
/// <param name="Date1904">Days counted from 1904.</param>
public sealed record GeneratedBook(IReadOnlyList<IReadOnlyList<GeneratedCell>> Sheets, bool Strict, bool Inline, bool Date1904)
{
    /// <summary>A format with a colour, whose name has letters that mean days elsewhere.</summary>
    public const string ColourFormat = "[Red]0;-0";

    private const int Rows = 40;
    private const int Columns = 30;
    private const int MostSheets = 3;
    private const int MostCells = 24;

    private static readonly string[] DayFormats = ["yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "d/m/yy h:mm", "mmm-yy"];
    private static readonly string?[] NumberFormats = [null, null, "0.00%", "#,##0.00", "@", "0.00E+00", ColourFormat];
    private static readonly string[] Errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

    private static readonly string[] Pieces =
    [
        "质", "量", "a", "B", "7", " ", "  ", "\n", "\t", "<", "&", "\"", "'", "]]>", "_x0041_", "_x005F_", "_", "x", "😀", "𠀀", "é", "\u3000", "=1+1", "-", "，",
        "\u00A0",
    ];

    /// <summary>Books of up to three sheets, which shrink to the fewest cells that still fail.</summary>
    public static Arbitrary<GeneratedBook> Books { get; } = Arb.From(
        from sheets in Sheet.ListOf()
        from flags in Gen.Elements(true, false, false).ListOf(3)
        let all = sheets.Take(MostSheets).ToList()
        select new GeneratedBook(all.Count == 0 ? [[]] : all, flags[0], flags[1], flags[2]),
        Shrink);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Strict ? "strict " : "")}{(Inline ? "inline " : "")}{(Date1904 ? "1904 " : "")}"
        + $"{string.Join(" / ", Sheets.Select(cells => string.Join(", ", cells)))}";

    private static Gen<IReadOnlyList<GeneratedCell>> Sheet =>
        from cells in Cell.ListOf()
        select (IReadOnlyList<GeneratedCell>)[.. cells.Take(MostCells).DistinctBy(cell => (cell.Row, cell.Column))];

    private static Gen<GeneratedCell> Cell =>
        from row in Gen.Choose(1, Rows)
        from column in Gen.Choose(1, Columns)
        from cell in Gen.OneOf(Texts, Numbers, Days, Flags, ErrorValues, Formulas,
            Gen.Elements(DayFormats).Select(format => new GeneratedCell(0, 0, GeneratedKind.Blank, "", 0, format, false)))
        select cell with { Row = row, Column = column };

    private static Gen<GeneratedCell> Texts =>
        from pieces in Gen.Elements(Pieces).ListOf()
        select Of(GeneratedKind.Text, text: string.Concat(pieces));

    private static Gen<GeneratedCell> Numbers =>
        from whole in Gen.Choose(-999_999_999, 999_999_999)
        from scale in Gen.Elements(1m, 1m, 100m, 1_000_000m)
        from format in Gen.Elements(NumberFormats)
        select Of(GeneratedKind.Number, number: whole / scale, format: format);

    private static Gen<GeneratedCell> Days =>
        from day in Gen.Choose(new DateOnly(1904, 1, 2).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
        from format in Gen.Elements(DayFormats)
        select Of(GeneratedKind.Day, number: day, format: format);

    private static Gen<GeneratedCell> Flags => Gen.Elements(0m, 1m).Select(flag => Of(GeneratedKind.Flag, number: flag));

    private static Gen<GeneratedCell> ErrorValues => Gen.Elements(Errors).Select(error => Of(GeneratedKind.Error, text: error));

    private static Gen<GeneratedCell> Formulas => Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(number => Of(GeneratedKind.Number, number: number) with { IsFormula = true }),
        Gen.Elements("质量", "ab", "x y").Select(text => Of(GeneratedKind.Text, text: text) with { IsFormula = true }),
        Gen.Elements(0m, 1m).Select(flag => Of(GeneratedKind.Flag, number: flag) with { IsFormula = true }));

    private static GeneratedCell Of(GeneratedKind kind, string text = "", decimal number = 0, string? format = null) =>
        new(0, 0, kind, text, number, format, false);

    private static IEnumerable<GeneratedBook> Shrink(GeneratedBook book)
    {
        for (var i = 0; i < book.Sheets.Count && book.Sheets.Count > 1; i++)
            yield return book with { Sheets = [.. book.Sheets.Where((_, at) => at != i)] };
        if (book.Strict)
            yield return book with { Strict = false };
        if (book.Inline)
            yield return book with { Inline = false };
        if (book.Date1904)
            yield return book with { Date1904 = false };
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            foreach (var cells in ShrinkCells(book.Sheets[i]))
                yield return book with { Sheets = [.. book.Sheets.Select((sheet, at) => at == i ? cells : sheet)] };
        }
    }

    private static IEnumerable<IReadOnlyList<GeneratedCell>> ShrinkCells(IReadOnlyList<GeneratedCell> cells)
    {
        if (cells.Count > 2)
        {
            yield return [.. cells.Take(cells.Count / 2)];
            yield return [.. cells.Skip(cells.Count / 2)];
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var at = i;
            yield return [.. cells.Where((_, other) => other != at)];
            if (cells[i] is { Kind: GeneratedKind.Text, Text.Length: > 1 } text)
                yield return [.. cells.Select((cell, other) => other == at ? cell with { Text = text.Text[..^1] } : cell)];
        }
    }
}
