using System.Buffers;

namespace QualityReports.Workbooks.Reading;

/// <summary>Recognises a text that says in which unit amounts are: 单位：元, 单位 元, 金额以元计, （元）, amounts in yuan. An amount, as 350元, says none.</summary>
internal static partial class UnitStatement
{
    // A longer text is a remark, not a statement about the table.
    private const int Longest = 80;

    private const string Money = "(?:人民币|RMB|CNY|¥)?[十百千仟万萬亿億]*(?:元|圆|美元|美金|欧元|港元|港币|日元|英镑)(?:人民币)?"
        + "|(?:HUNDRED|THOUSAND|MILLION|BILLION)?(?:RMB|CNY)?(?:YUAN|RMB|CNY|USD|EUR|HKD|DOLLARS?|EUROS?)";

    // Nearly all texts are told apart by them.
    private static readonly SearchValues<string> Marks =
        SearchValues.Create(["元", "圆", "英镑", "美金", "港币", "yuan", "RMB", "CNY", "USD", "EUR", "HKD", "dollar"], StringComparison.OrdinalIgnoreCase);

    // Of a folded text: nothing but the unit, perhaps in brackets.
    [GeneratedRegex(@"^\(*(?:IN)?(?<unit>" + Money + @")\)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(
        @"(?:单位|(?<![A-Z])UNITS?)(?:均|都)?(?:为|是|IS|ARE|[:(])*(?<unit>" + Money + @")(?![\p{L}0-9])"
        + "|[以按用](?<unit>" + Money + @")(?:为(?:计量|计价|货币)?单位|计(?![\p{L}])|计算|填报|填写|反映)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explicit { get; }

    // The whole text is about amounts: 金额：元, 注：本表金额均为元.
    [GeneratedRegex(
        "^(?:注:?|备注:?|说明:?)?(?:以上|以下|本表|表中|上述|其中|所有|全部)*(?:各项)?的?(?:金额|货值|款额|货币|币种|产值|资金|价值)(?:均|都|全部)?(?:为|是|以|按|[:(])+(?<unit>"
        + Money + @")(?:计)?\)*[。.]?$"
        + "|^(?:ALL)?(?:AMOUNTS?|VALUES?|FIGURES?)(?:ARE|IS)?(?:GIVEN|STATED)?(?:IN|[:(])(?<unit>" + Money + @")\)*[.]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfAmounts { get; }

    /// <summary>Whether a text may say a unit of money: it has the name of one.</summary>
    public static bool MaySay(ReadOnlySpan<char> text) => text.ContainsAny(Marks);

    /// <summary>Whether the text names another unit than the form's amounts have, and says that it is one: 单位：元, 以元为单位.</summary>
    public static bool IsOther(CellContent cell) =>
        FoldedOf(cell) is { } text && (IsOther(Explicit.Match(text)) || UnitText.IsOtherStatement(UnitCheck.TextOf(cell), TemplateTexts.TenThousandYuan));

    /// <summary>Whether the text names another unit than the form's amounts have, also alone: 元, （元）, 金额：元.</summary>
    public static bool IsOtherAlone(CellContent cell) =>
        FoldedOf(cell) is { } text && (IsOther(Bare.Match(text)) || IsOther(OfAmounts.Match(text)) || IsOther(cell));

    /// <summary>Whether the text says a unit and nothing else, whichever.</summary>
    public static bool IsAlone(CellContent cell) =>
        FoldedOf(cell) is { } text && (Bare.IsMatch(text) || OfAmounts.IsMatch(text) || IsWhole(Explicit.Match(text), text));

    private static bool IsOther(Match match) => match.Success && !UnitText.IsSame(match.Groups["unit"].Value, TemplateTexts.TenThousandYuan);

    // 单位：万元, perhaps with units of other figures behind it.
    private static bool IsWhole(Match match, string text) => match.Success && text.IndexOf("单位", StringComparison.Ordinal) is >= 0 and < 6;

    private static string? FoldedOf(CellContent cell) =>
        cell.Kind == CellKind.Text && cell.Characters.Length <= Longest && MaySay(cell.Characters) ? FoldedText.Fold(UnitCheck.TextOf(cell)) : null;
}
