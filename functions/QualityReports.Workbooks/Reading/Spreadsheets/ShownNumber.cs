using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QualityReports.Domain.Cells;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>What a number format shows of a number, where that is not simply the number: scaled, as a percentage, a time, a fraction, rounded, or not at all.</summary>
internal sealed partial class ShownNumber
{
    private const int LongestFormat = 255;

    // Words that make another number of the digits beside them.
    private static readonly SearchValues<char> Scales = SearchValues.Create("十百千万亿兆‰%元角分kKmM");

    private readonly int? _decimals;

    // Whether nothing is shown of numbers above zero, below it, and of zero.
    private readonly bool[] _isBlank;
    private readonly Lazy<ExcelNumberFormat.NumberFormat> _format;
    private readonly Func<decimal, string?> _show;

    private ShownNumber(string code, int? decimals)
    {
        _show = Show;
        (_decimals, _format) = (decimals, new(() => new ExcelNumberFormat.NumberFormat(Escape(code))));
        // A semicolon in quotes parts nothing, but then no section is empty either.
        var sections = code.Split(';');
        _isBlank = [sections[0].Length == 0, sections.Length > 1 && sections[1].Length == 0, sections.ElementAtOrDefault(2) is { Length: 0 }];
    }

    [GeneratedRegex(@"^(?:#,##)?[0#](?:\.(?<decimals>[0#]+))?(?:_[ )])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain { get; }

    /// <summary>Reads a number format; null where it shows every number as it is.</summary>
    /// <param name="code">The custom format of that number; null for a built-in one.</param>
    public static ShownNumber? Of(int id, string? code)
    {
        code ??= BuiltIn(id);
        if (code is null or "" or "@" or "General" or "GENERAL" or "G/通用格式" || code.Length > LongestFormat)
            return null;
        var plain = Plain.Match(code);
        return new ShownNumber(code, plain.Success ? plain.Groups["decimals"].Length : null);
    }

    /// <summary>A number in a cell of this format. The usual one, which shows all its decimals, stays as it is: a return may have a million.</summary>
    public CellContent Apply(CellContent number) => number.Decimals <= _decimals ? number : number.ShownBy(_show);

    /// <summary>What is shown; null where it is the number itself, perhaps with separators or the name of a unit.</summary>
    public string? Show(decimal number)
    {
        if (_decimals is { } decimals)
            return Round(number, Math.Min(decimals, 28));
        if (_isBlank[number > 0 ? 0 : number < 0 ? 1 : 2])
            return "";
        var shown = Format(number);
        return shown is null || IsNumber(shown, number) ? null : shown;
    }

    private static string? Round(decimal number, int decimals)
    {
        var rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
        return rounded == number ? null : rounded.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    private string? Format(decimal number) => _format.Value.IsValid ? _format.Value.Format((double)number, CultureInfo.InvariantCulture).Trim() : null;

    private static bool IsNumber(string shown, decimal number)
    {
        var digits = shown.Trim('(', ')').AsSpan();
        var (first, last) = (digits.IndexOfAnyInRange('0', '9'), digits.LastIndexOfAnyInRange('0', '9'));
        if (first < 0)
            return false;
        var around = string.Concat(digits[..first], digits[(last + 1)..]);
        // Zeros in front are part of a code: 00123.
        if (last > first && digits[first] == '0' && char.IsAsciiDigit(digits[first + 1]))
            return false;
        return !around.AsSpan().ContainsAny(Scales)
            && NumberText.TryParse(digits[first..(last + 1)].ToString(), out var read)
            && read == Math.Abs(number)
            && (number >= 0 || shown.StartsWith('(') || around.Contains('-', StringComparison.Ordinal));
    }

    // In formats of Chinese Excel an exclamation mark escapes the character behind it.
    private static string Escape(string code)
    {
        var result = new StringBuilder(code.Length);
        var isQuoted = false;
        foreach (var character in code)
        {
            isQuoted ^= character == '"';
            result.Append(character == '!' && !isQuoted ? '\\' : character);
        }

        return result.ToString();
    }

    // ECMA-376, 18.8.30; dates and plain numbers are read elsewhere.
    private static string? BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        18 or 19 or 20 or 21 => "h:mm:ss",
        46 => "[h]:mm:ss",
        45 or 47 => "mm:ss.0",
        48 => "##0.0E+0",
        _ => null,
    };
}
