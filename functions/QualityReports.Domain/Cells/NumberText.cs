namespace QualityReports.Domain.Cells;

/// <summary>Reads numbers typed as text; accepts only unambiguous notations.</summary>
public static partial class NumberText
{
    // A sign, digits in one piece or in groups of three, a decimal part. No exponent, brackets or unit. Not 0,123, whose comma may be a decimal one. At most
    // as many decimals as a Decimal holds beside the form's largest figure without rounding.
    [GeneratedRegex("^-?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\\.[0-9]{1,15})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unambiguous { get; }

    /// <summary>Reads <c>1234</c>, <c>1,234.5</c>, <c>１２３４</c>; refuses everything else, also spaces within the digits.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        var clean = CellText.CleanCode(text);
        return Unambiguous.IsMatch(clean)
            && decimal.TryParse(clean, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads <c>93.5%</c> or <c>93.5 ％</c> as 93.5.</summary>
    public static bool TryParsePercentage(string text, out decimal number)
    {
        number = 0;
        var clean = CellText.CleanCode(text);
        return clean.EndsWith('%') && TryParse(clean[..^1], out number);
    }
}
