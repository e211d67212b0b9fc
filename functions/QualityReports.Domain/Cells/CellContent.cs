using System.Globalization;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Cells;

/// <summary>What a workbook says that a cell is.</summary>
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
}

/// <summary>
/// The value of a cell as the workbook holds it, before the form gives it a meaning; of a formula the value that was last computed. Packed into 16 bytes: a return may
/// have more than a million.
/// </summary>
public readonly record struct CellContent
{
    private readonly object? _rest;
    private readonly int _digits;
    private readonly byte _scale;

    // A number of a few digits stays as it is; any other goes with its spelling.
    private CellContent(CellKind kind, decimal number, string? raw, bool isFormula)
    {
        (Kind, IsFormula) = (kind, isFormula);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits is [>= 0, 0, 0, _])
            (_digits, _scale, _rest) = (bits[3] < 0 ? -bits[0] : bits[0], number.Scale, raw);
        else
            _rest = new SpelledNumber(number, raw);
    }

    private CellContent(CellKind kind, int whole, string? raw, bool isFormula) => (Kind, _digits, _rest, IsFormula) = (kind, whole, raw, isFormula);

    /// <summary>No value.</summary>
    public static CellContent Blank { get; }

    /// <summary>A formula without a value.</summary>
    public static CellContent Uncalculated { get; } = new(CellKind.Uncalculated, 0, null, isFormula: true);

    /// <summary>What it is.</summary>
    public CellKind Kind { get; }

    /// <summary>The number; of a date the <see cref="DateOnly.DayNumber"/>; of a boolean 1 or 0.</summary>
    public decimal Number => _rest is SpelledNumber spelled ? spelled.Number : _scale == 0 ? _digits : new decimal(Math.Abs(_digits), 0, 0, _digits < 0, _scale);

    /// <summary>Text, the error's name, or a number's characters where the file spells it otherwise than <see cref="Number"/> prints.</summary>
    public string? Raw => _rest is SpelledNumber spelled ? spelled.Raw : (string?)_rest;

    /// <summary>Whether a formula computed it.</summary>
    public bool IsFormula { get; }

    /// <summary>Whether there is nothing to read: no value, or white space and invisible characters alone.</summary>
    public bool IsBlank => Kind == CellKind.Blank || (Kind == CellKind.Text && CellText.IsBlank(Raw!));

    /// <summary>A date's day.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(_digits);

    /// <summary>Text; the empty text is <see cref="Blank"/>.</summary>
    public static CellContent OfText(string text, bool isFormula = false) =>
        text.Length == 0 ? Blank : new(CellKind.Text, 0, text, isFormula);

    /// <summary>A number, with the file's characters where they matter.</summary>
    public static CellContent OfNumber(decimal number, string? raw = null, bool isFormula = false) => new(CellKind.Number, number, raw, isFormula);

    /// <summary>A day.</summary>
    public static CellContent OfDate(DateOnly day, bool isFormula = false) => new(CellKind.Date, day.DayNumber, null, isFormula);

    /// <summary>TRUE or FALSE.</summary>
    public static CellContent OfBoolean(bool value, bool isFormula = false) => new(CellKind.Boolean, value ? 1 : 0, null, isFormula);

    /// <summary>An error value.</summary>
    public static CellContent OfError(string name, bool isFormula = false) => new(CellKind.Error, 0, name, isFormula);

    /// <summary>As a finding quotes it.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Blank or CellKind.Uncalculated => "",
        CellKind.Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Boolean => Number == 1 ? "TRUE" : "FALSE",
        CellKind.Number => Raw ?? Number.ToString(CultureInfo.InvariantCulture),
        _ => Raw ?? "",
    };

    /// <summary>Whether it is the same value with the same spelling: 1.0 is 1.</summary>
    public bool Equals(CellContent other) =>
        (Kind, IsFormula, Number, Raw) == (other.Kind, other.IsFormula, other.Number, other.Raw);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, IsFormula, Number, Raw);

    private sealed record SpelledNumber(decimal Number, string? Raw);
}
