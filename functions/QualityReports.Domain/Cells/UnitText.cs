namespace QualityReports.Domain.Cells;

/// <summary>Compares the units that a sheet writes beside its figures with the form's.</summary>
public static partial class UnitText
{
    // What a unit is made of: its size, its currency, its share.
    [GeneratedRegex(
        @"[元圆萬万億亿千仟佰百十拾‰%角]|YUAN|RMB|CNY|¥|人民币|THOUSAND|MILLION|BILLION|HUNDRED|(?<![A-Z])(?:K|MN|MLN|BN)(?![A-Z])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfUnit { get; }

    [GeneratedRegex("^(单位|UNIT)|人民币|RMB|CNY|¥", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BesideUnit { get; }

    [GeneratedRegex(@"(?:单位\s*[:：为是]|(?<![A-Za-z])units?\s*(?:[:：]|\bis\b|\bare\b))\s*(?<units>.{1,60})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement { get; }

    // An amount's unit and nothing else, folded: 三元区 is a locality.
    [GeneratedRegex(
        "^(?:人民币|RMB|CNY|¥)?[0-9十百千仟万萬亿億]*(?:元|圆|美元|美金|欧元|港元|港币|日元|英镑)$"
        + "|^[0-9]*(?:HUNDRED)?(?:THOUSAND|MILLION|BILLION)?(?:YUAN|RMB|CNY|USD|EUR|HKD|DOLLARS?|EUROS?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MoneyUnit { get; }

    /// <summary>Whether a text is the unit in either language or both, whatever its width, spaces, brackets and case.</summary>
    public static bool IsSame(string written, Text unit)
    {
        var (text, zh, en) = (BesideUnit.Replace(Fold(written), ""), Fold(unit.Zh), Fold(unit.En));
        return text == zh || text == en || text == zh + en || text == en + zh;
    }

    /// <summary>Whether a text is a unit of single things, in which figures have no scale: 起 and 件, 户 and 家, 次数.</summary>
    public static bool IsCount(string written) => CountWords.IsOne(BesideUnit.Replace(Fold(written), "").TrimEnd('数'));

    /// <summary>Whether a label or a heading names another unit than the form's: 货值（元）. One without a unit, or with words that are none, does not.</summary>
    /// <param name="label">What the form calls it.</param>
    public static bool SaysOther(string written, Text label, Text unit)
    {
        var text = Fold(written);
        foreach (var known in (string[])[label.Zh, label.En])
            text = Without(text, Fold(known));
        var rest = Without(Without(text, Fold(unit.Zh)), Fold(unit.En));
        // With the unit beside it, the name of the currency says no more.
        rest = rest.Length < text.Length ? BesideUnit.Replace(rest, "") : rest;
        return PartOfUnit.IsMatch(rest) || CurrencyText.IsForeign(rest);
    }

    /// <summary>Whether a text beside a table names another unit than the form's amounts have: 单位：元. Units of other figures may be named with it.</summary>
    public static bool IsOtherStatement(string text, Text unit) =>
        Statement.Match(text) is { Success: true } match
        && match.Groups["units"].Value.Split(['、', '，', ';', '；', '/', '和', '及', '(', '（']).Any(one => MoneyUnit.IsMatch(Fold(one)) && !IsSame(one, unit));

    private static string Without(string text, string part) =>
        part.Length > 0 && text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? text.Remove(at, part.Length) : text;

    private static string Fold(string text) =>
        string.Concat(FoldedText.Fold(text).Where(c => c is not ('(' or ')' or '/' or '\\' or ',' or '，' or ':' or '：' or '、' or '*' or '·' or '|' or ';')));
}
