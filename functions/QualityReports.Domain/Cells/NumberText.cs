using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityReports.Domain.Cells;

/// <summary>Numbers that were typed as text: taken only where they can mean one thing.</summary>
public static partial class NumberText
{
    // A sign, digits in one piece or in proper groups of three, a decimal part. No exponent, no brackets, no unit; no 0,123, where the comma may be a decimal
    // one; and no more decimals than a Decimal can hold beside the largest figure that a form takes, beyond which it would round.
    [GeneratedRegex("^-?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\\.[0-9]{1,15})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unambiguous { get; }

    /// <summary>Reads <c>1234</c>, <c>1,234.5</c>, <c>１２３４</c>; anything else, a space within the digits too, is no number.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        var clean = CellText.CleanCode(text);
        return Unambiguous.IsMatch(clean)
            && decimal.TryParse(clean, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
