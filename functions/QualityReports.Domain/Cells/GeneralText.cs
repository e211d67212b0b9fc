namespace QualityReports.Domain.Cells;

/// <summary>A number as Excel's format General shows it: in at most eleven characters, its sign apart.</summary>
public static class GeneralText
{
    // From here on with an exponent: 1.23457E+11.
    private const decimal Scientific = 100_000_000_000;

    // Of eleven characters one is the point.
    private const int Digits = 10;

    // Below it no figure of two decimals is too long.
    private const decimal Short = 100_000_000;

    // Smaller numbers are shown with an exponent; no answer is as small.
    private const decimal Least = 0.0001m;

    /// <summary>Whether the format may shorten a number; false for nearly all.</summary>
    public static bool MayShorten(decimal number) => number.Scale > 2 || Math.Abs(number) >= Short;

    /// <summary>Whether a cell shows its number shortened, and no otherwise.</summary>
    public static bool Shortens(CellContent cell) => cell.Kind == CellKind.Number && cell.Shown is { } shown && shown == Show(cell.Number);

    /// <summary>The displayed text; null where it is the number itself.</summary>
    public static string? Show(decimal number)
    {
        var size = Math.Abs(number);
        if (size >= Scientific)
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        if (size < Least)
            return null;
        var whole = decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = decimal.Round(number, Math.Max(0, Digits - whole), MidpointRounding.AwayFromZero);
        return rounded == number ? null : rounded.ToString("0.##########", CultureInfo.InvariantCulture);
    }
}
