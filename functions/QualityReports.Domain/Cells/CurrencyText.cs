namespace QualityReports.Domain.Cells;

/// <summary>Recognises the sign, the code or the name of another currency than the yuan beside a figure.</summary>
public static partial class CurrencyText
{
    // ISO 4217 codes of currencies that clerks meet, and their names. JP is how the reader marks a yen, whose sign is the yuan's.
    [GeneratedRegex(
        @"美元|美金|欧元|歐元|英镑|日元|日圆|円|港元|港币|港幣|澳门元|台币|韩元|韩圆|卢布|卢比|法郎|马克|澳元|加元|新元|泰铢|越南盾|林吉特"
        + @"|(?<![A-Z])(?:JP|USD|EUR|GBP|JPY|HKD|MOP|TWD|NTD|KRW|SGD|AUD|CAD|NZD|CHF|RUB|INR|THB|VND|MYR|IDR|PHP|EUROS?|DOLLARS?|POUNDS?|YEN)(?![A-Z])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>Whether a text names another currency: <c>$12</c>, <c>HK$12</c>, <c>12 EUR</c>, <c>12美元</c>; not ¥12, RMB 12 or 12元.</summary>
    public static bool IsForeign(string text) => text.Any(IsSign) || Word.IsMatch(text);

    private static bool IsSign(char c) => c is not ('¥' or '￥') && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}
