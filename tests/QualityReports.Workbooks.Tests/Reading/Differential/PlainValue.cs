using System.Globalization;

namespace QualityReports.Workbooks.Tests.Reading.Differential;

/// <summary>A value with its type as text, the same for every reader.</summary>
internal static class PlainValue
{
    private const int Digits = 15;

    public static string Of(string text) => $"text {text}";

    public static string OfError(string name) => $"error {name}";

    public static string Of(bool flag) => $"flag {flag}";

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"day {day:yyyy-MM-dd}");

    public static string Of(decimal number) => string.Create(CultureInfo.InvariantCulture, $"number {number:0.##############################}");

    /// <summary>A number as Excel has it: 15 significant digits.</summary>
    public static string Of(double number) =>
        Of(decimal.Parse(number.ToString("E" + (Digits - 1), CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Any value of .NET from a reader; null for blank.</summary>
    public static string? Of(object? value) => value switch
    {
        null or "" => null,
        string text => Of(text),
        bool flag => Of(flag),
        DateTime time => Of(DateOnly.FromDateTime(time)),
        decimal number => Of(number),
        IConvertible number => Of(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => value.ToString(),
    };
}
