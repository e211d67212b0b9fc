namespace QualityReports.Domain.Values;

/// <summary>The kind of an answer.</summary>
public enum ValueKind : byte
{
    /// <summary>Not answered.</summary>
    Blank,

    /// <summary>An answer without a figure: left out of sums, and counted.</summary>
    NotApplicable,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>An amount in 1/100 of 万元.</summary>
    Money,

    /// <summary>A percentage in 1/100 of a point.</summary>
    Percent,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A code of a code list.</summary>
    Choice,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>One answer. Blank, zero and "not applicable" are three different answers.</summary>
public readonly record struct IndicatorValue
{
    private const int BitsOfLength = 16;

    // A string, or the array that contains a text; the number is then offset and length.
    private readonly object? _content;
    private readonly long _number;

    private IndicatorValue(ValueKind kind, long number, object? content) => (Kind, _number, _content) = (kind, number, content);

    /// <summary>Not answered.</summary>
    public static IndicatorValue Blank { get; }

    /// <summary>"Not applicable".</summary>
    public static IndicatorValue NotApplicable { get; } = new(ValueKind.NotApplicable, 0, null);

    /// <summary>The kind of the answer.</summary>
    public ValueKind Kind { get; }

    /// <summary>The stored integer: units for a count, hundredths for money and percent, 1 or 0 for yes or no, the day number for a date.</summary>
    public long Number => _content is char[]? 0 : _number;

    /// <summary>The text or the choice's code; null for the other kinds.</summary>
    public string? Content => _content is char[]? Characters.ToString() : (string?)_content;

    /// <summary>The characters of <see cref="Content"/>, without allocating a string.</summary>
    public ReadOnlySpan<char> Characters =>
        _content is char[] characters ? characters.AsSpan((int)(_number >> BitsOfLength), (int)(_number & ushort.MaxValue)) : (string?)_content;

    /// <summary>Whether it is a figure that sums and rates may use.</summary>
    public bool IsNumber => Kind is ValueKind.Count or ValueKind.Money or ValueKind.Percent;

    /// <summary>Whether it is the answer yes.</summary>
    public bool IsYes => Kind == ValueKind.YesNo && Number == 1;

    /// <summary>The figure in the unit that the form prints: pieces, 万元, percent.</summary>
    public decimal Amount => Kind == ValueKind.Count ? Number : Number / 100m;

    /// <summary>The day of a date.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)Number);

    /// <summary>A whole number.</summary>
    public static IndicatorValue Count(long number) => new(ValueKind.Count, number, null);

    /// <summary>An amount of money.</summary>
    public static IndicatorValue OfMoney(Money money) => new(ValueKind.Money, money.Hundredths, null);

    /// <summary>A percentage in hundredths of a point.</summary>
    public static IndicatorValue Percent(long hundredths) => new(ValueKind.Percent, hundredths, null);

    /// <summary>Yes or no.</summary>
    public static IndicatorValue YesNo(bool yes) => new(ValueKind.YesNo, yes ? 1 : 0, null);

    /// <summary>A calendar day.</summary>
    public static IndicatorValue Date(DateOnly day) => new(ValueKind.Date, day.DayNumber, null);

    /// <summary>A code of a code list.</summary>
    public static IndicatorValue Choice(string code) => new(ValueKind.Choice, 0, code);

    /// <summary>Free text.</summary>
    public static IndicatorValue Text(string text) => new(ValueKind.Text, 0, text);

    /// <summary>Free text as a segment of one array, which must not change afterwards: few texts of a list are ever read.</summary>
    /// <param name="text">A part of the array, at most 65,535 characters.</param>
    public static IndicatorValue Text(ArraySegment<char> text) => new(ValueKind.Text, ((long)text.Offset << BitsOfLength) | (uint)text.Count, text.Array);

    /// <summary>Whether the answers are equal.</summary>
    public bool Equals(IndicatorValue other) => Kind == other.Kind && Number == other.Number && Characters.SequenceEqual(other.Characters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Number, string.GetHashCode(Characters, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ValueKind.Blank => "",
        ValueKind.NotApplicable => "N/A",
        ValueKind.Count => Number.ToString(CultureInfo.InvariantCulture),
        ValueKind.Money or ValueKind.Percent => Amount.ToString("0.00", CultureInfo.InvariantCulture),
        ValueKind.YesNo => IsYes ? "yes" : "no",
        ValueKind.Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Content ?? "",
    };
}
