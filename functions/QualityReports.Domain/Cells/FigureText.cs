namespace QualityReports.Domain.Cells;

/// <summary>Reads figures that are typed with their unit.</summary>
internal static partial class FigureText
{
    [GeneratedRegex("^(?<figure>[0-9][0-9,]*)\\s?(?<unit>[^0-9\\s]{1,12})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count { get; }

    // The yuan's sign says no scale beside the form's unit of amounts.
    [GeneratedRegex(
        "^(?:(?:¥|￥|人民币|RMB|CNY)\\s?)?(?<figure>[0-9][0-9,]*(?:\\.[0-9]+)?)(?:\\s?万\\s?元)?(?:\\s?人民币)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount { get; }

    /// <summary>Reads <c>1313家次</c> as 1313.</summary>
    /// <returns>False where another unit than that of single things is behind it: 12万, 12打.</returns>
    public static bool TryReadCount(string text, out decimal number)
    {
        number = 0;
        return Count.Match(CellText.CleanCode(text)) is { Success: true } match && CountWords.IsOne(match.Groups["unit"].Value)
            && NumberText.TryParse(match.Groups["figure"].Value, out number);
    }

    /// <summary>Reads <c>8006.71万元</c> and <c>¥8,006.71</c> as 8006.71.</summary>
    /// <returns>False where another unit is beside it: 12元, 12亿元.</returns>
    public static bool TryReadAmount(string text, out decimal number)
    {
        number = 0;
        return Amount.Match(CellText.CleanCode(text)) is { Success: true } match && NumberText.TryParse(match.Groups["figure"].Value, out number);
    }
}
