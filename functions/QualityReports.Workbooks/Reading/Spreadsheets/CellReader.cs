namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the content of one <c>c</c> element.</summary>
/// <param name="where">The address of the current cell.</param>
/// <param name="widthOf">The width of a column in digits.</param>
internal sealed class CellReader(PartReader reader, WorkbookTables tables, ReadingBudget budget, Func<CellAddress> where, Func<int, double> widthOf)
{
    private const int IsoDayLength = 10;

    // In digits (Excel specifications and limits).
    private const int WidestColumn = 255;

    // From here on most characters are as wide as two digits.
    private const char FirstWide = '\u1100';

    private static readonly Func<decimal, string?> Nothing = _ => "";

    private readonly StringItem _item = new(reader, budget);
    private readonly TextBuffer _value = new(reader.Part);

    /// <summary>Whether the sheet shows nothing in a cell whose number is zero.</summary>
    public bool HidesZeros { get; set; }

    /// <summary>Reads the current cell up to its end.</summary>
    /// <param name="type">Its <c>t</c> attribute.</param>
    /// <param name="style">The format that its <c>s</c> attribute names.</param>
    /// <returns>Its content; blank where it has no value.</returns>
    public CellContent Read(CellType type, CellStyle style)
    {
        if (reader.IsEmpty)
            return CellContent.Blank;
        return style.ChangesAny ? Change(ReadValue(type, style), style) : ReadValue(type, style);
    }

    private CellContent Change(CellContent content, CellStyle style)
    {
        if (style.IsMissing)
            return content.Kind is CellKind.Blank or CellKind.Malformed ? content : CellContent.OfMalformed(content.ToString());
        if (style.Shown is { ChangesText: true } shown && content.Kind is CellKind.Text or CellKind.Boolean)
            content = shown.ApplyToText(content);
        content = content.Marked(style.IsStruck || content.IsStruck, style.IsRaised || content.IsRaised);
        return style.Look == CellLook.Plain || !IsSeen(style.Look, content) ? content : content.Looking(style.Look);
    }

    // Chinese characters are shown by another font where a font of symbols has none.
    private bool IsSeen(CellLook look, CellContent content)
    {
        if (look is not (CellLook.Repeated or CellLook.OtherCharacters))
            return true;
        if (content.Characters.Length > WidestColumn)
            return look == CellLook.OtherCharacters;
        var text = content.Shown ?? content.ToString();
        return look == CellLook.Repeated ? 2 * WidthOf(text) <= widthOf(where().Column) : text.Any(char.IsAsciiLetterOrDigit);
    }

    // In the width of digits.
    private static int WidthOf(string text) => Math.Max(1, text.Sum(character => character < FirstWide ? 1 : 2));

    private CellContent ReadValue(CellType type, CellStyle style) =>
        type is not (CellType.Text or CellType.Inline) && reader.TryReadOnlyChild("v"u8, out var value)
            ? Interpret(Checked(value), type, style, isFormula: false)
            : ReadAny(type, style);

    private CellContent ReadAny(CellType type, CellStyle style)
    {
        var (formulas, values, isNested) = (0, 0, false);
        var text = (CellContent?)null;
        var all = (string?)null;
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            var isText = type == CellType.Text || reader.IsAt("is"u8);
            if (values > 0 && (reader.IsAt("v"u8) || reader.IsAt("is"u8)))
                all ??= ValueOf(text);
            if (reader.IsAt("v"u8))
            {
                values++;
                if (type == CellType.Text)
                    text = _item.Mark(tables.Texts.Share(_item.ReadText()));
                isNested |= type == CellType.Text ? !_item.IsText : !TryTakeValue();
            }
            else if (reader.IsAt("is"u8))
            {
                values++;
                // A text in a cell of another type: nothing says which of the two is wrong.
                isNested |= type is not (CellType.Inline or CellType.Text);
                text = _item.Mark(tables.Texts.Share(_item.ReadRuns()));
            }
            else
            {
                formulas += reader.IsAt("f"u8) ? 1 : 0;
                reader.Skip();
                continue;
            }

            if (values > 1)
                all = $"{all} / {ValueOf(isText ? text : null)}";
        }

        var (hasValue, isFormula) = (values > 0, formulas > 0);
        return type switch
        {
            // Of two values nothing says which is meant.
            _ when values > 1 || formulas > 1 || isNested => CellContent.OfMalformed(all ?? (hasValue ? ValueOf(text) : "")),
            CellType.Inline => (text ?? CellContent.OfText(hasValue ? Encoding.UTF8.GetString(_value.Bytes) : "")).AsFormula(isFormula),
            CellType.Text when hasValue => text!.Value.AsFormula(isFormula),
            _ => Interpret(hasValue ? _value.Bytes : default, type, style, isFormula),
        };
    }

    private string ValueOf(CellContent? text) => text?.ToString() ?? Encoding.UTF8.GetString(_value.Bytes);

    // False where it has elements within it.
    private bool TryTakeValue()
    {
        _value.Clear(ReadingLimits.CellCharacters);
        var isText = reader.ReadText(_value);
        Checked(_value.Bytes);
        return isText;
    }

    private ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> value) =>
        value.Length <= ReadingLimits.CellCharacters || Encoding.UTF8.GetCharCount(value) <= ReadingLimits.CellCharacters
            ? value
            : throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(reader.Part));

    // An empty text may be what a formula comes to; an empty number is what a program writes that does not calculate.
    private CellContent Interpret(ReadOnlySpan<byte> value, CellType type, CellStyle style, bool isFormula) => type switch
    {
        _ when value.IsEmpty => isFormula ? CellContent.Uncalculated : CellContent.Blank,
        CellType.Unknown => CellContent.OfMalformed(Encoding.UTF8.GetString(value)),
        CellType.Shared => ReadShared(value).AsFormula(isFormula),
        CellType.Boolean => ReadBoolean(Encoding.UTF8.GetString(value), isFormula),
        CellType.Error => tables.Texts.Share(Encoding.UTF8.GetString(value)).AsError(isFormula),
        CellType.IsoDate => ReadIsoDate(Encoding.UTF8.GetString(value), isFormula),
        _ => ReadNumber(value, style, isFormula),
    };

    private CellContent ReadShared(ReadOnlySpan<byte> position) => tables.Strings.TryFind(position, out var text)
        ? text
        : throw UnreadableFileException.Corrupt(ReadingTexts.MissingText(where(), Encoding.UTF8.GetString(position)), where());

    private CellContent ReadNumber(ReadOnlySpan<byte> value, CellStyle style, bool isFormula)
    {
        var number = CellNumber.Read(value, isFormula);
        return number.Kind != CellKind.Number ? number
            : HidesZeros && number.Number == 0 ? number.ShownBy(Nothing)
            : style.Day != DayFormat.None ? ReadDay(number, style)
            : style.Shown is { } shown ? shown.Apply(number)
            : style.IsGeneral && number.Whole is null && GeneralText.MayShorten(number.Number) ? number.ShownBy(GeneralText.Show)
            : number;
    }

    // Nearly all cells show the whole day, and need no more.
    private CellContent ReadDay(CellContent number, CellStyle style)
    {
        if (DayOf(number) is not { } day)
            return style.Shown is { } other ? number.ShownBy(other.ShowAny) : number;
        var content = CellContent.OfDate(day, number.IsFormula);
        return style.Day == DayFormat.Whole || style.Shown is not { } shown ? content : ShowPart(content, shown, day, number.Number % 1);
    }

    // Apart from the above, whose calls would all pay for what the function captures.
    private static CellContent ShowPart(CellContent content, ShownNumber shown, DateOnly day, decimal time) =>
        content.ShownBy(_ => shown.ShowDay(day, time));

    private DateOnly? DayOf(CellContent number) =>
        number.Whole is { } whole ? DateSerial.ToDay(whole, tables.Uses1904) : DateSerial.ToDay(number.Number, tables.Uses1904);

    private static CellContent ReadBoolean(string value, bool isFormula) => value.Trim() switch
    {
        "1" or "true" => CellContent.OfBoolean(true, isFormula),
        "0" or "false" => CellContent.OfBoolean(false, isFormula),
        _ => CellContent.OfMalformed(value),
    };

    // A day alone or with a time after it; a time alone is no day, and stays text.
    private static CellContent ReadIsoDate(string value, bool isFormula)
    {
        var text = value.AsSpan().Trim();
        return (text.Length == IsoDayLength || (text.Length > IsoDayLength && text[IsoDayLength] == 'T'))
            && DateOnly.TryParseExact(text[..IsoDayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CellContent.OfDate(day, isFormula)
            : CellContent.OfText(value, isFormula);
    }
}
