namespace QualityReports.Domain.Returns;

/// <summary>Judges a cell in which a person reads something else than it holds.</summary>
internal static class ShownValue
{
    /// <summary>The sign of a percentage.</summary>
    public const string Percent = "%";

    /// <summary>The fault of a cell whose content is uncertain for every type of answer; null for other cells.</summary>
    /// <param name="isFreeText">Whether the answer is a free text, in which raised characters are usual: m².</param>
    public static FindingKind? Misread(CellContent cell, bool isFreeText) =>
        cell.Kind == CellKind.Malformed ? FindingKinds.ValueMalformed
        : cell.IsStruck ? FindingKinds.ValueStruck
        : cell.IsRaised && !isFreeText ? FindingKinds.ValueRaised
        : cell.Look != CellLook.Plain && !(isFreeText && IsLegible(cell)) ? FindingKinds.ValueDisguised
        : null;

    /// <summary>Reads a cell that shows something else. For a text, a code or a percentage the shown value counts. For other figures the screen and the cell
    /// may differ, and either may be right.</summary>
    /// <param name="shown">Its value as the format shows it; empty for nothing.</param>
    /// <param name="read">Reads a plain cell as the same kind of answer.</param>
    /// <param name="unit">The unit of a figure, which may be shown behind it; null for other answers.</param>
    public static ValueReading Read(CellContent cell, string shown, Func<CellContent, ValueReading> read, string? unit) =>
        shown.Length == 0 ? Fail(FindingKinds.ValueNotShown)
        : cell.Kind == CellKind.Date ? ReadDay(cell, shown, read, isFigure: unit is not null)
        : unit is not null ? ReadFigure(cell, shown, read, unit)
        : IsOverflow(cell) ? Fail(FindingKinds.ValueShownOtherwise)
        : IsLost(cell) ? read(cell.Stored)
        : GeneralText.Shortens(cell) ? Remark(read(cell.Stored), FindingKinds.ValueShownRounded)
        : Keeps(shown, cell) ? Remark(read(CellContent.OfText(shown)), FindingKinds.ValueReadAsShown)
        : Fail(FindingKinds.ValueShownOtherwise);

    /// <summary>A cell as a finding of a kind quotes it: as it is shown, unless the finding is about the figure that it holds.</summary>
    public static string Quote(FindingKind kind, CellContent cell) =>
        kind == FindingKinds.ValueDisguised ? CellText.Clean(cell.ToString())
        : AboutFigures.Contains(kind) || (kind == FindingKinds.ValueNotDate && IsOverflow(cell)) ? cell.ToString()
        : kind == FindingKinds.RowStray ? QuoteAny(cell)
        : cell.Shown ?? cell.ToString();

    /// <summary>Whether a cell is a number that its format of days cannot show: 20080126 as ########.</summary>
    public static bool IsOverflow(CellContent cell) =>
        cell.Kind == CellKind.Number && cell.Shown is { Length: > 0 } shown && !shown.AsSpan().ContainsAnyExcept('#');

    // Something, also of a cell that shows nothing, or holds a formula without a value.
    private static string QuoteAny(CellContent cell) =>
        cell.Shown is { Length: > 0 } shown ? shown
        : cell.ToString() is { Length: > 0 } held ? held
        : "=…";

    /// <summary>The value of a cell that shows something else or nothing, or the reason why it may; null for other problems.</summary>
    /// <param name="isDate">Whether a date is asked for: then the number of a day says nothing to a clerk.</param>
    public static Text? Held(FindingKind problem, CellContent cell, bool isDate) =>
        problem == FindingKinds.ValueDisguised ? LookTexts.CauseOf(cell.Look)
        : problem != FindingKinds.ValueShownOtherwise && problem != FindingKinds.ValueNotShown ? null
        : isDate && cell.Kind == CellKind.Number ? new Text("一个没有按日期显示的数", "a number that is not shown as a date")
        : Text.Same(cell.ToString());

    /// <summary>The answer that counts, as a remark names it.</summary>
    public static Text Counted(FindingKind remark, CellContent cell) =>
        Text.Same(remark == FindingKinds.ValueShownRounded ? cell.ToString() : Quote(remark, cell));

    private static FindingKind[] AboutFigures { get; } =
    [
        FindingKinds.ValueNotCount, FindingKinds.ValueNotMoney, FindingKinds.ValueNotPercent, FindingKinds.ValueNegative, FindingKinds.ValueTooLarge,
        FindingKinds.ValueLostDigits,
    ];

    // A name that is repeated, or beside a mark that moves no letters, is still read as it is.
    private static bool IsLegible(CellContent cell) =>
        cell.Look == CellLook.Repeated || (cell.Look == CellLook.Reordered && !HiddenMarks.ReorderLetters(cell.Characters));

    // A part of the day may be shown. Words, another day or another calendar say something else than the cell holds.
    private static ValueReading ReadDay(CellContent cell, string shown, Func<CellContent, ValueReading> read, bool isFigure)
    {
        var held = read(cell.Stored);
        return isFigure ? Fail(FindingKinds.ValueShownOtherwise)
            : held.Problem is not null ? held
            : ShownDay.Compare(shown, cell.Day) switch
            {
                NamedPart.Whole => held,
                NamedPart.Part => Remark(held, FindingKinds.ValueShownRounded),
                _ => Fail(FindingKinds.ValueShownOtherwise),
            };
    }

    private static ValueReading ReadFigure(CellContent cell, string shown, Func<CellContent, ValueReading> read, string unit)
    {
        var held = read(cell.Stored);
        if (cell.Kind == CellKind.Boolean)
            return held;
        if (CurrencyText.IsForeign(shown))
            return Fail(FindingKinds.ValueForeignCurrency);
        if (!TryHeld(cell, out var number))
            return held.Problem is null ? Fail(FindingKinds.ValueShownOtherwise) : held;
        // The format General shows 2.00812E+11; what is held is what was typed.
        if (GeneralText.Shortens(cell))
            return Remark(held, FindingKinds.ValueShownRounded);
        var isWithUnit = unit.Length > 0 && CellText.CleanCode(shown).EndsWith(unit, StringComparison.Ordinal);
        if (!ShownFigure.TryRead(isWithUnit ? shown.TrimEnd()[..^unit.Length] : shown, out var figure))
            return Fail(FindingKinds.ValueShownOtherwise);
        return figure == number ? held
            : isWithUnit && unit == Percent ? Remark(read(CellContent.OfNumber(figure)), FindingKinds.ValueReadAsShown)
            : IsRounded(shown, figure, number) ? Remark(held, FindingKinds.ValueShownRounded)
            : Fail(FindingKinds.ValueShownOtherwise);
    }

    private static bool TryHeld(CellContent cell, out decimal number)
    {
        number = cell.Number;
        return cell.Kind == CellKind.Number || NumberText.TryParse(cell.ToString(), out number);
    }

    // Excel keeps 15 digits, whatever the cell shows.
    private static bool IsLost(CellContent cell) => cell.Kind == CellKind.Number && Math.Abs(cell.Number) >= ValueReader.MostDigits;

    // Whether a code can be read from the screen: 123 as 00123, B-123 or 123号, but not as 1.23E+02. Words instead of a number are an answer, too.
    private static bool Keeps(string shown, CellContent cell) =>
        cell.Kind != CellKind.Number
        || !shown.Any(char.IsAsciiDigit)
        || DigitsOf(shown).Contains(DigitsOf(cell.ToString()), StringComparison.Ordinal)
        || (NumberText.TryParse(shown, out var figure) && IsRounded(shown, figure, cell.Number));

    private static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // At most half a unit of the last decimal that is shown.
    private static bool IsRounded(string shown, decimal figure, decimal number)
    {
        var point = shown.LastIndexOf('.');
        var decimals = point < 0 ? 0 : shown.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        return Math.Abs(number - figure) <= new decimal(5, 0, 0, false, (byte)Math.Min(decimals + 1, 28));
    }

    /// <summary>A reading that is good, with a remark.</summary>
    public static ValueReading Remark(ValueReading reading, FindingKind remark) => reading.Problem is null ? reading with { Remark = remark } : reading;

    private static ValueReading Fail(FindingKind problem) => new(IndicatorValue.Blank, problem);
}
