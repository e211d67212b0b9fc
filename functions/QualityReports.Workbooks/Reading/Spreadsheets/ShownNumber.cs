namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The display of a number format that shows another text than the cell holds: scaled, as a percentage, a time, a fraction, with other
/// characters, rounded, or not at all.</summary>
internal sealed partial class ShownNumber
{
    // Excel shows a row of these for a time before its first day or after its last, and for what does not fit.
    private const string Unknown = "########";

    private const int LongestFormat = 255;
    private const int MostDecimals = 28;
    private const decimal EndOfTime = 2_958_466;

    // The decimals of a first section that shows no more than the number.
    private readonly int? _decimals;
    private readonly bool _isAlone;

    // Whether nothing is shown of numbers above zero, below it, and of zero.
    private readonly bool[] _isBlank;
    private readonly Lazy<ExcelNumberFormat.NumberFormat> _format;
    private readonly Func<decimal, string?> _show;
    private readonly string? _text;
    private readonly Func<DateOnly, string?>? _calendar;

    private ShownNumber(string code)
    {
        _show = Show;
        _calendar = NumberFormat.CalendarOf(code);
        var sections = FormatSections.Split(code.Contains("411]", StringComparison.Ordinal) ? Yen.Replace(code, "[$JP¥-") : code);
        _format = new(() => new ExcelNumberFormat.NumberFormat(Escape(string.Join(';', sections.Select(Normalize)))));
        var plain = Plain.Match(sections[0]);
        (_decimals, _isAlone) = (plain.Success ? Math.Min(plain.Groups["decimals"].Length, MostDecimals) : null, sections.Count == 1);
        // A condition selects the section instead of the sign.
        _isBlank = FormatSections.HasCondition(code) ? new bool[3]
            : [sections[0].Length == 0, sections.Count > 1 && sections[1].Length == 0, sections.Count > 2 && sections[2].Length == 0];
        _text = FormatSections.TextSectionOf(sections);
    }

    // Zeros in front, or a final decimal point, make it another text. Padding and fill with spaces change nothing.
    [GeneratedRegex(@"^(?:_.|\* |\s)*(?:#,##)?0(?:\.(?<decimals>[0#]+))?(?:_.|\* |\s)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain { get; }

    // The yen has the yuan's sign; only the language of its format, Japanese, tells it apart.
    [GeneratedRegex(@"\[\$[¥￥]-(?=[0-9A-Fa-f]*411\])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Yen { get; }

    // Thousands are left out by commas behind the digits or in front of the point: 0,.00.
    [GeneratedRegex(@"(?<=[0#?])(?<scale>,+)(?<decimals>\.[0#?]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scale { get; }

    // The library loses empty sections, the weekday of Chinese formats, and commas in front of the point.
    private static string Normalize(string section) => section.Length == 0 ? "\"\"" : Scale.Replace(FormatSections.SpellFill(section), "${decimals}${scale}")
        .Replace("aaaa", "dddd", StringComparison.OrdinalIgnoreCase).Replace("aaa", "ddd", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether texts are shown with additions, or not at all.</summary>
    public bool ChangesText => _text is not null;

    /// <summary>Reads a number format; null where it shows everything as it is.</summary>
    /// <param name="code">The custom format of that number; null for a built-in one.</param>
    public static ShownNumber? Of(int id, string? code)
    {
        code ??= BuiltInFormats.Of(id);
        return code is null or "" or "@" or "General" or "GENERAL" or "G/通用格式" || code.Length > LongestFormat ? null : new ShownNumber(code);
    }

    /// <summary>A number in a cell of this format. The usual one, which shows all its decimals, stays as it is: a return may have a million.</summary>
    public CellContent Apply(CellContent number) =>
        number.Decimals <= _decimals && (_isAlone || number.Number > 0) ? number : number.ShownBy(_show);

    /// <summary>A text, TRUE or FALSE in a cell of this format.</summary>
    public CellContent ApplyToText(CellContent content)
    {
        var shown = FormatSections.Show(_text ?? "@", content.ToString());
        return content.Kind == CellKind.Boolean ? content.ShownBy(_ => shown) : content.ShownAs(shown);
    }

    /// <summary>The displayed text; null where it is the number itself, with or without separators.</summary>
    public string? Show(decimal number)
    {
        if (_decimals is { } decimals && (_isAlone || number > 0))
            return Round(number, decimals);
        var shown = ShowAny(number);
        return shown is null || IsNumber(shown, number) ? null : shown;
    }

    /// <summary>The displayed text of a day or a time.</summary>
    /// <param name="serial">The days since 1899-12-30.</param>
    public string? ShowAny(decimal serial) =>
        _isBlank[serial > 0 ? 0 : serial < 0 ? 1 : 2] ? ""
        : IsTime && serial is < 0 or >= EndOfTime ? Unknown
        : Format((double)serial);

    /// <summary>The displayed text of a day, in the calendar of the format.</summary>
    /// <param name="time">The time of the day, as a share of it.</param>
    public string? ShowDay(DateOnly day, decimal time) =>
        _calendar?.Invoke(day) ?? ShowAny(DateSerial.Of(day) + time);

    private bool IsTime => _format.Value.IsDateTimeFormat || _format.Value.IsTimeSpanFormat;

    private static string? Round(decimal number, int decimals)
    {
        var rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
        return rounded == number ? null : rounded.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    // The library throws at some numbers, among them zero with an exponent: however it is scaled, a zero is shown as one.
    private string? Format(double value)
    {
        try
        {
            return _format.Value.IsValid ? _format.Value.Format(value, CultureInfo.InvariantCulture).Trim() : null;
        }
        catch (Exception fault) when (fault is ArithmeticException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return value == 0 ? null : Unknown;
        }
    }

    // Zeros in front are part of a code: 00123.
    private static bool IsNumber(string shown, decimal number) =>
        NumberText.TryParse(shown, out var read) && read == number && !(shown.Length > 1 && shown[0] == '0' && char.IsAsciiDigit(shown[1]));

    // The library wants escaped what Excel shows as it is: all characters beyond ASCII, and any behind the exclamation mark of Chinese formats.
    private static string Escape(string code)
    {
        var result = new StringBuilder(code.Length);
        var (isQuoted, isInBrackets) = (false, false);
        var named = code.Replace("G/通用格式", "General", StringComparison.Ordinal).Replace("上午/下午", "AM/PM", StringComparison.Ordinal);
        foreach (var character in named)
        {
            isQuoted ^= character == '"';
            isInBrackets = !isQuoted && (character == '[' || (isInBrackets && character != ']'));
            if (character == '!' && !isQuoted)
                result.Append('\\');
            else if (isQuoted || isInBrackets || char.IsAscii(character) || (result.Length > 0 && result[^1] == '\\'))
                result.Append(character);
            else
                result.Append('\\').Append(character);
        }

        return result.ToString();
    }
}
