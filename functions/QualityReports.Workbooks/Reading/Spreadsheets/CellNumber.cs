namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the characters of a number. Excel computes with 15 significant digits, and shows no more.</summary>
internal static class CellNumber
{
    private const int ExactDigits = 15;

    // Nine digits are always an int.
    private const int PlainLength = 9;

    // Fifteen significant digits, correctly rounded; a conversion from double to decimal is sometimes off by one in the last of them.
    private const string FifteenDigits = "E14";

    /// <summary>
    /// A number: exactly as written up to 15 significant digits, otherwise as the nearest double rounded to 15. What is no number, or beyond
    /// what <see cref="decimal"/> holds, is given as text, so that a finding can quote it.
    /// </summary>
    /// <param name="value">The cell's value, UTF-8.</param>
    /// <param name="isFormula">Whether a formula computed it.</param>
    public static CellContent Read(ReadOnlySpan<byte> value, bool isFormula) =>
        TryReadPlain(value, out var digits, out var decimals) ? CellContent.OfDigits(digits, decimals, isFormula) : ReadAny(Encoding.UTF8.GetString(value), isFormula);

    // Nearly all numbers: a few digits as they would be printed, perhaps a sign, perhaps a point.
    private static bool TryReadPlain(ReadOnlySpan<byte> value, out int digits, out int decimals)
    {
        (digits, decimals) = (0, 0);
        var isNegative = value.StartsWith("-"u8);
        var rest = isNegative ? value[1..] : value;
        var point = -1;
        if (rest.Length is 0 or > PlainLength || (rest[0] == '0' && rest.Length > 1 && rest[1] != '.'))
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is >= (byte)'0' and <= (byte)'9')
                digits = (digits * 10) + rest[i] - '0';
            else if (rest[i] == '.' && point < 0 && i > 0)
                point = i;
            else
                return false;
        }

        decimals = point < 0 ? 0 : rest.Length - 1 - point;
        digits = isNegative ? -digits : digits;
        // Zero has spellings of its own, and a point has a digit behind it.
        return point < 0 ? digits != 0 || (rest.Length == 1 && !isNegative) : digits != 0 && decimals > 0;
    }

    private static CellContent ReadAny(string raw, bool isFormula)
    {
        var text = raw.AsSpan().Trim(" \t\r\n");
        if (!TryRead(text, out var number))
            return CellContent.OfText(raw, isFormula);
        if (number == 0)
            number = 0; // Decimal has a negative zero, too.
        var isCanonical = number == 0 ? !text.ContainsAnyExcept("-0.") : text.SequenceEqual(number.ToString(CultureInfo.InvariantCulture));
        return CellContent.OfNumber(number, isCanonical ? null : text.ToString(), isFormula);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        if (CountDigits(text) <= ExactDigits)
            return TryReadExact(text, out number);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var nearest)
            && TryReadExact(nearest.ToString(FifteenDigits, CultureInfo.InvariantCulture), out number);
    }

    // False beyond decimal's range, and where nothing but zeros would be left of a number.
    private static bool TryReadExact(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && (number != 0 || IsZero(text));

    // Digits from the first to the last that is not zero, the exponent apart.
    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        var mantissa = (exponent < 0 ? text : text[..exponent]).Trim("+-0.");
        return mantissa.Length - (mantissa.Contains('.') ? 1 : 0);
    }

    private static bool IsZero(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        return !(exponent < 0 ? text : text[..exponent]).ContainsAnyExcept("+-0.");
    }
}
