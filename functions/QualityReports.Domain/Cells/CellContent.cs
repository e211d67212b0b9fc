namespace QualityReports.Domain.Cells;

/// <summary>The kind of a cell's value in the workbook.</summary>
public enum CellKind : byte
{
    /// <summary>No value.</summary>
    Blank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number with a date format.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error value such as <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula without a value: no program has calculated it yet.</summary>
    Uncalculated,

    /// <summary>Written as no spreadsheet program writes: two values, or one that its type does not have.</summary>
    Malformed,
}

/// <summary>The value of a cell as stored in the workbook, before the form gives it a meaning; for a formula the last computed value. Packed into 16 bytes: a
/// return may have over a million cells.</summary>
public readonly record struct CellContent
{
    private const byte FormulaFlag = 0x80;
    private const byte StruckFlag = 0x40;
    private const byte RaisedFlag = 0x20;
    private const byte ScaleMask = 0x1F;

    // A string, the array that contains a text's characters, or a number with its spelling.
    private readonly object? _rest;

    // The digits of a number, or the offset of a text in the array.
    private readonly int _digits;
    private readonly ushort _length;
    private readonly byte _flags;

    // A number of a few digits is stored as digits; any other with its spelling.
    private CellContent(CellKind kind, decimal number, string? raw, bool isFormula)
    {
        (Kind, _flags) = (kind, isFormula ? FormulaFlag : (byte)0);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits is [>= 0, 0, 0, _])
            (_digits, _flags, _rest) = (bits[3] < 0 ? -bits[0] : bits[0], (byte)(_flags | number.Scale), raw);
        else
            _rest = new SpelledNumber(number, raw, null);
    }

    private CellContent(CellContent of, CellKind kind, bool isFormula)
    {
        this = of;
        Kind = kind;
        _flags = (byte)((of._flags & ~FormulaFlag) | (isFormula ? FormulaFlag : 0));
    }

    private CellContent(CellContent of, object? rest, byte flags)
    {
        this = of;
        (_rest, _flags) = (rest, flags);
    }

    private CellContent(CellKind kind, int digits, object? rest, byte scale, bool isFormula) =>
        (Kind, _digits, _rest, _flags) = (kind, digits, rest, (byte)(isFormula ? scale | FormulaFlag : scale));

    private CellContent(CellKind kind, int digits, object? rest, bool isFormula, int length = 0) =>
        (Kind, _digits, _rest, _flags, _length) = (kind, digits, rest, isFormula ? FormulaFlag : (byte)0, (ushort)length);

    /// <summary>No value.</summary>
    public static CellContent Blank { get; }

    /// <summary>A formula without a value.</summary>
    public static CellContent Uncalculated { get; } = new(CellKind.Uncalculated, 0, null, isFormula: true);

    /// <summary>The kind of the value.</summary>
    public CellKind Kind { get; }

    /// <summary>The number; of a date the <see cref="DateOnly.DayNumber"/>; of a boolean 1 or 0.</summary>
    public decimal Number => _rest switch
    {
        SpelledNumber spelled => spelled.Number,
        char[] => 0,
        _ => Scale == 0 ? _digits : new decimal(Math.Abs(_digits), 0, 0, _digits < 0, Scale),
    };

    /// <summary>The text, the name of the error, or the characters of a number that the file spells otherwise than <see cref="Number"/> prints.</summary>
    public string? Raw => _rest switch
    {
        SpelledNumber spelled => spelled.Raw,
        char[] => Characters.ToString(),
        OtherText other => other.Text,
        _ => (string?)_rest,
    };

    /// <summary>The characters of a text or an error's name, without allocating a string; empty for other kinds.</summary>
    public ReadOnlySpan<char> Characters => _rest switch
    {
        char[] characters => characters.AsSpan(_digits, _length),
        string text => text,
        OtherText other => other.Text,
        _ => default,
    };

    /// <summary>The segment of a text within an array, for <see cref="OfText(char[], int, int, bool)"/>; null for a string.</summary>
    internal ArraySegment<char>? Place => _rest is char[] characters ? new ArraySegment<char>(characters, _digits, _length) : (ArraySegment<char>?)null;

    /// <summary>Whether a formula computed it.</summary>
    public bool IsFormula => (_flags & FormulaFlag) != 0;

    /// <summary>The value as its cell shows it, where that is not simply the value; null otherwise. An empty text where nothing is shown.</summary>
    public string? Shown => _rest switch
    {
        SpelledNumber { Show: { } show } => show(Number),
        OtherText other => other.Shown,
        _ => null,
    };

    /// <summary>The value alone, whatever its cell shows.</summary>
    public CellContent Stored => (Kind, _rest) switch
    {
        (CellKind.Number, SpelledNumber) => OfNumber(Number, null, IsFormula),
        (CellKind.Date, SpelledNumber) => OfDate(Day, IsFormula),
        (CellKind.Boolean, SpelledNumber) => OfBoolean(Number == 1, IsFormula),
        (_, OtherText other) => OfText(other.Text, IsFormula),
        _ => this,
    };

    /// <summary>Whether characters of it are struck through.</summary>
    public bool IsStruck => (_flags & StruckFlag) != 0;

    /// <summary>Whether characters of it are raised or lowered: 10² is written 102.</summary>
    public bool IsRaised => (_flags & RaisedFlag) != 0;

    /// <summary>Why the screen may show it otherwise, apart from its number format.</summary>
    public CellLook Look => IsPacked ? CellLook.Plain : (CellLook)(_flags & ScaleMask);

    /// <summary>Whether there is nothing to read: no value, or white space and invisible characters alone.</summary>
    public bool IsBlank => Kind == CellKind.Blank || (Kind == CellKind.Text && CellText.IsBlank(Characters));

    /// <summary>The number, if it is whole and has only a few digits.</summary>
    public int? Whole => Kind == CellKind.Number && Scale == 0 && _rest is not SpelledNumber ? _digits : null;

    /// <summary>The decimals of a number, perhaps with zeros at the end.</summary>
    public int Decimals => _rest is SpelledNumber spelled ? spelled.Number.Scale : Scale;

    private byte Scale => IsPacked ? (byte)(_flags & ScaleMask) : (byte)0;

    // Whether its flags tell the decimals of its digits; those of others tell how they look.
    private bool IsPacked => Kind == CellKind.Number && _rest is not SpelledNumber;

    /// <summary>A date's day.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(_digits);

    /// <summary>Text; the empty text is <see cref="Blank"/>.</summary>
    public static CellContent OfText(string text, bool isFormula = false) =>
        text.Length == 0 ? Blank : new(CellKind.Text, 0, text, isFormula);

    /// <summary>Text as a segment of one array, which must not change afterwards. Avoids a million strings for the garbage collector.</summary>
    /// <param name="characters">The array that contains the text.</param>
    /// <param name="start">The offset of the text.</param>
    /// <param name="length">The length of the text, at most 65,535.</param>
    /// <param name="isFormula">Whether a formula computed it.</param>
    public static CellContent OfText(char[] characters, int start, int length, bool isFormula = false) =>
        length == 0 ? Blank : new(CellKind.Text, start, characters, isFormula, length);

    /// <summary>A number, with the file's characters where they differ from the printed number.</summary>
    public static CellContent OfNumber(decimal number, string? raw = null, bool isFormula = false) => new(CellKind.Number, number, raw, isFormula);

    /// <summary>A number of a few digits, spelled as it prints.</summary>
    /// <param name="digits">Its digits, without the point.</param>
    /// <param name="decimals">How many of them are decimals, at most 28.</param>
    /// <param name="isFormula">Whether a formula computed it.</param>
    public static CellContent OfDigits(int digits, int decimals, bool isFormula = false) => new(CellKind.Number, digits, null, (byte)decimals, isFormula);

    /// <summary>A day.</summary>
    public static CellContent OfDate(DateOnly day, bool isFormula = false) => new(CellKind.Date, day.DayNumber, null, isFormula);

    /// <summary>TRUE or FALSE.</summary>
    public static CellContent OfBoolean(bool value, bool isFormula = false) => new(CellKind.Boolean, value ? 1 : 0, null, isFormula);

    /// <summary>An error value.</summary>
    public static CellContent OfError(string name, bool isFormula = false) => new(CellKind.Error, 0, name, isFormula);

    /// <summary>The same value, marked as computed or entered; blank stays blank.</summary>
    public CellContent AsFormula(bool isFormula) => Kind == CellKind.Blank ? this : new(this, Kind, isFormula);

    /// <summary>The same number, day or boolean in a cell whose format shows something else.</summary>
    /// <param name="show">The number as its format shows it; null for the number itself.</param>
    public CellContent ShownBy(Func<decimal, string?> show) =>
        new(this, new SpelledNumber(Number, Raw, show), (byte)(_flags & ~ScaleMask));

    /// <summary>The same text in a cell whose format shows something else.</summary>
    /// <param name="shown">The text that is shown; empty where nothing is.</param>
    public CellContent ShownAs(string shown) => new(new CellContent(CellKind.Text, 0, null, isFormula: false), new OtherText(ToString(), shown), _flags);

    /// <summary>The same value with characters that are struck through, raised or lowered.</summary>
    public CellContent Marked(bool isStruck, bool isRaised) =>
        isStruck || isRaised ? new(this, _rest, (byte)(_flags | (isStruck ? StruckFlag : 0) | (isRaised ? RaisedFlag : 0))) : this;

    /// <summary>The same value in a cell that the screen may show otherwise; blank stays blank.</summary>
    public CellContent Looking(CellLook look) => look == CellLook.Plain || Kind == CellKind.Blank ? this
        : new(this, IsPacked ? new SpelledNumber(Number, Raw, null) : _rest, (byte)((_flags & ~ScaleMask) | (byte)look));

    /// <summary>The content of a cell in a form that no program writes.</summary>
    public static CellContent OfMalformed(string text) => new(CellKind.Malformed, 0, text, isFormula: false);

    /// <summary>The error value whose name this text is.</summary>
    public CellContent AsError(bool isFormula) => new(this, CellKind.Error, isFormula);

    /// <summary>The value as a finding quotes it.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Blank or CellKind.Uncalculated => "",
        CellKind.Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Boolean => Number == 1 ? "TRUE" : "FALSE",
        // As Excel shows it: with 15 digits, without zeros at the end.
        CellKind.Number => Number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => Raw ?? "",
    };

    /// <summary>Whether value and spelling are equal: 1.0 equals 1.</summary>
    public bool Equals(CellContent other) =>
        (Kind, IsFormula, Number, Raw) == (other.Kind, other.IsFormula, other.Number, other.Raw);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, IsFormula, Number, Raw);

    private sealed record OtherText(string Text, string Shown);

    private sealed record SpelledNumber(decimal Number, string? Raw, Func<decimal, string?>? Show);
}
