namespace QualityReports.Domain.Returns;

/// <summary>The meaning of a cell: an answer, or the kind of finding that says why there is none.</summary>
/// <param name="Value">The answer; blank where there is a problem.</param>
/// <param name="Problem">The kind of finding, or null.</param>
/// <param name="Remark">The kind of finding about an answer that counts, or null.</param>
public readonly record struct ValueReading(IndicatorValue Value, FindingKind? Problem = null, FindingKind? Remark = null);

/// <summary>Reads a cell by its type in the form. It does not guess, rescale or round.</summary>
public static class ValueReader
{
    /// <summary>The most characters of a free text: a document number or a position, not an essay.</summary>
    public const int MaxTextLength = 500;

    /// <summary>The largest count: 10^12, far above any economy, and small enough that no nation's sum overflows Int64.</summary>
    public const long MaxCount = 1_000_000_000_000;

    /// <summary>Numbers from here on have more digits than Excel keeps.</summary>
    internal const decimal MostDigits = 1_000_000_000_000_000;

    // The unit of all amounts: 10,000 yuan.
    private const string Wan = "万元";

    private const int CreditCodeLength = 18;
    private const int LongestScientific = 24;

    private static readonly string[] NotApplicableWords = ["N/A", "NA", "不适用", "/", "-", "—", "——", "–"];
    private static readonly int LongestNotApplicable = NotApplicableWords.Max(word => word.Length);

    private static readonly string[] YesWords = ["yes", "y", "是", "true"];
    private static readonly string[] NoWords = ["no", "n", "否", "false"];

    /// <summary>Whether a text is one of the spellings of "not applicable".</summary>
    public static bool IsNotApplicable(CellContent cell) =>
        cell.Kind == CellKind.Text
        && CellText.FirstOf(cell.Characters) is 'N' or 'n' or 'Ｎ' or 'ｎ' or '不' or '/' or '／' or '-' or '－' or '—' or '–'
        && (cell.Characters.Length <= LongestNotApplicable || !CellText.IsClean(cell.Characters))
        && NotApplicableWords.Contains(CellText.CleanCode(cell.Raw!), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an entry cell.</summary>
    public static ValueReading Read(CellContent cell, IndicatorType type, CodeList? choices)
    {
        if (IsSettled(ref cell, type == IndicatorType.Text, type is not (IndicatorType.YesNo or IndicatorType.Choice), out var settled))
            return settled;
        return cell.Shown is { } shown ? ReadShown(cell, shown, type, choices) : type switch
        {
            IndicatorType.YesNo => ReadYesNo(cell),
            IndicatorType.Count => ReadCount(cell),
            IndicatorType.Money => ReadMoney(cell),
            IndicatorType.Percent => ReadPercent(cell),
            IndicatorType.Date => ReadDate(cell),
            IndicatorType.Choice => ReadChoice(cell, choices!),
            _ => ReadText(cell),
        };
    }

    /// <summary>Reads a cell of a list.</summary>
    public static ValueReading Read(CellContent cell, ColumnType type, CodeList? choices)
    {
        if (IsSettled(ref cell, type == ColumnType.Text, type != ColumnType.Choice, out var settled))
            return settled;
        return cell.Shown is { } shown ? ReadShown(cell, shown, type, choices) : type switch
        {
            ColumnType.Money => ReadMoney(cell),
            ColumnType.Date => ReadDate(cell),
            ColumnType.Choice => ReadChoice(cell, choices!),
            ColumnType.Text => ReadText(cell),
            ColumnType.EnterpriseCode => ReadEnterpriseCode(cell),
            _ => ReadCode(cell),
        };
    }

    // Whether a cell means the same whatever is asked. A text that is not settled is shortened.
    private static bool IsSettled(ref CellContent cell, bool isText, bool mayNotApply, out ValueReading reading)
    {
        reading = new(IndicatorValue.Blank);
        if (cell.IsBlank)
            return true;
        var misread = ShownValue.Misread(cell, isText);
        if (misread is null && cell.Shown is not null)
            return false;
        cell = Shorten(cell);
        var problem = misread
            ?? (cell.Kind == CellKind.Uncalculated ? FindingKinds.ValueNotCalculated : IsError(cell) ? FindingKinds.ValueIsError : null);
        if (problem is null && !IsNotApplicable(cell))
            return false;
        reading = problem is not null ? Fail(problem) : mayNotApply ? new(IndicatorValue.NotApplicable) : Fail(FindingKinds.ValueNotApplicable);
        return true;
    }

    // Apart from the above, whose calls would all pay for what the functions capture.
    private static ValueReading ReadShown(CellContent cell, string shown, IndicatorType type, CodeList? choices) =>
        type == IndicatorType.Date && ShownValue.IsOverflow(cell) ? Fail(FindingKinds.ValueNotDate) : ShownValue.Read(
        cell,
        shown,
        other => Read(other, type, choices),
        type switch { IndicatorType.Count => "", IndicatorType.Money => Wan, IndicatorType.Percent => ShownValue.Percent, _ => null });

    private static ValueReading ReadShown(CellContent cell, string shown, ColumnType type, CodeList? choices) =>
        type is ColumnType.Text or ColumnType.Code or ColumnType.EnterpriseCode && HasLostDigits(cell) ? Fail(FindingKinds.ValueLostDigits)
        : type == ColumnType.Date && ShownValue.IsOverflow(cell) ? Fail(FindingKinds.ValueNotDate)
        : ShownValue.Read(cell, shown, other => Read(other, type, choices), type == ColumnType.Money ? Wan : null);

    // No answer is longer, whatever its type: the rest of a text need not be looked at, again and again, to say so.
    private static CellContent Shorten(CellContent cell) =>
        cell.Kind == CellKind.Text && cell.Characters.Length > MaxTextLength
            ? CellContent.OfText(CellText.Clean(cell.Characters, MaxTextLength), cell.IsFormula)
            : cell;

    private static bool IsError(CellContent cell) =>
        cell.Kind == CellKind.Error || (cell.Kind == CellKind.Text && ErrorText.IsOne(cell.Characters));

    private static ValueReading ReadYesNo(CellContent cell)
    {
        var text = CellText.CleanCode(cell.ToString());
        if (YesWords.Contains(text, StringComparer.OrdinalIgnoreCase) || IsBilingual(text, YesWords))
            return new(IndicatorValue.YesNo(true));
        return NoWords.Contains(text, StringComparer.OrdinalIgnoreCase) || IsBilingual(text, NoWords)
            ? new(IndicatorValue.YesNo(false))
            : Fail(FindingKinds.ValueNotInList);
    }

    // The template's drop-downs show both languages: 是 / yes.
    private static bool IsBilingual(string text, string[] words) =>
        text.Split('/', StringSplitOptions.TrimEntries) is { Length: 2 } parts && parts.All(part => words.Contains(part, StringComparer.OrdinalIgnoreCase));

    private static ValueReading ReadCount(CellContent cell)
    {
        if (!TryNumber(cell, out var number))
            return cell.Kind == CellKind.Text && FigureText.TryReadCount(cell.Raw!, out number)
                ? ShownValue.Remark(ReadCount(CellContent.OfNumber(number)), FindingKinds.ValueReadAsShown)
                : Fail(FindingKinds.ValueNotCount);
        if (number != decimal.Truncate(number))
            return Fail(FindingKinds.ValueNotCount);
        if (number < 0)
            return Fail(FindingKinds.ValueNegative);
        return number > MaxCount ? Fail(FindingKinds.ValueTooLarge) : new(IndicatorValue.Count(decimal.ToInt64(number)));
    }

    private static ValueReading ReadMoney(CellContent cell)
    {
        if (!TryNumber(cell, out var number))
            return cell.Kind != CellKind.Text ? Fail(FindingKinds.ValueNotMoney)
                : FigureText.TryReadAmount(cell.Raw!, out number) ? ShownValue.Remark(ReadMoney(CellContent.OfNumber(number)), FindingKinds.ValueReadAsShown)
                : Fail(CurrencyText.IsForeign(cell.Raw!) ? FindingKinds.ValueForeignCurrency : FindingKinds.ValueNotMoney);
        if (number < 0)
            return Fail(FindingKinds.ValueNegative);
        if (number > Money.Max.Amount)
            return Fail(FindingKinds.ValueTooLarge);
        return Money.TryFrom(number, out var money) ? new(IndicatorValue.OfMoney(money)) : Fail(FindingKinds.ValueNotMoney);
    }

    private static ValueReading ReadPercent(CellContent cell)
    {
        if (cell.Kind == CellKind.Text && NumberText.TryParsePercentage(cell.Raw!, out var rate))
            return ShownValue.Remark(ReadPercent(CellContent.OfNumber(rate)), FindingKinds.ValueReadAsShown);
        if (!TryNumber(cell, out var number) || decimal.Round(number, 2) != number)
            return Fail(FindingKinds.ValueNotPercent);
        if (number < 0)
            return Fail(FindingKinds.ValueNegative);
        return number > MaxCount ? Fail(FindingKinds.ValueTooLarge) : new(IndicatorValue.Percent(decimal.ToInt64(number * 100)));
    }

    private static ValueReading ReadDate(CellContent cell)
    {
        if (cell.Kind == CellKind.Date)
            return new(IndicatorValue.Date(cell.Day));
        return cell.Kind == CellKind.Text && DateText.TryParse(cell.Raw!, out var day) ? new(IndicatorValue.Date(day)) : Fail(FindingKinds.ValueNotDate);
    }

    private static ValueReading ReadChoice(CellContent cell, CodeList choices)
    {
        var text = cell.Kind == CellKind.Text && CellText.IsCleanCode(cell.Characters) ? cell.Characters : CellText.CleanCode(cell.ToString());
        return choices.FindAnswer(text) is { } item ? new(IndicatorValue.Choice(item.Code)) : Fail(FindingKinds.ValueNotInList);
    }

    private static ValueReading ReadText(CellContent cell) =>
        cell.Kind == CellKind.Date ? Fail(FindingKinds.ValueIsDate)
        : HasLostDigits(cell) ? Fail(FindingKinds.ValueLostDigits)
        : cell.Place is { } place && place.Count <= MaxTextLength && CellText.IsClean(place)
            ? new(IndicatorValue.Text(place))
            : ReadText(CellText.Clean(cell.ToString()));

    private static ValueReading ReadCode(CellContent cell) =>
        cell.Kind == CellKind.Date ? Fail(FindingKinds.ValueIsDate)
        : HasLostDigits(cell) ? Fail(FindingKinds.ValueLostDigits)
        : cell.Place is { } place && place.Count <= MaxTextLength && CellText.IsCleanCode(place)
            ? new(IndicatorValue.Text(place))
            : ReadText(CellText.CleanCode(cell.ToString()));

    private static ValueReading ReadText(string clean) =>
        clean.Length > MaxTextLength ? Fail(FindingKinds.ValueTooLong) : new(IndicatorValue.Text(clean));

    private static ValueReading ReadEnterpriseCode(CellContent cell) =>
        cell.Kind == CellKind.Date ? Fail(FindingKinds.ValueIsDate)
        : HasLostDigits(cell) ? Fail(FindingKinds.ValueLostDigits)
        : EnterpriseCode.TryParse(cell.ToString(), out var code) ? new(IndicatorValue.Text(code.Value))
        : HasZeroedDigits(cell) ? Fail(FindingKinds.ValueLostDigits)
        : Fail(FindingKinds.ValueNotEnterpriseCode);

    // Excel keeps 15 digits of a number and makes zeros of the others.
    private static bool HasLostDigits(CellContent cell) =>
        cell.Kind == CellKind.Number ? Math.Abs(cell.Number) >= MostDigits : cell.Kind == CellKind.Text && IsScientific(cell.Characters);

    // What such a number becomes in a CSV file, or as text: 9.13303E+17, 913303024303688000.
    private static bool IsScientific(ReadOnlySpan<char> text)
    {
        var exponent = text.Length <= LongestScientific && text.Contains('+') ? text.IndexOf("E+", StringComparison.OrdinalIgnoreCase) : -1;
        return exponent > 0 && char.IsAsciiDigit(text[0]) && decimal.TryParse(text[..exponent], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            && int.TryParse(text[(exponent + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static bool HasZeroedDigits(CellContent cell) =>
        cell.Kind == CellKind.Text && CellText.CleanCode(cell.Raw!) is { Length: CreditCodeLength } code
        && !code.AsSpan().ContainsAnyExceptInRange('0', '9') && code.EndsWith("000", StringComparison.Ordinal);

    private static bool TryNumber(CellContent cell, out decimal number)
    {
        number = cell.Number;
        return cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && NumberText.TryParse(cell.Raw!, out number));
    }

    private static ValueReading Fail(FindingKind problem) => new(IndicatorValue.Blank, problem);
}
