using System.Buffers;

namespace QualityReports.Domain.Cells;

/// <summary>Recognises the label of a row of totals: 合计, 本页小计, 合计（万元）, 以上共44件, ∑, Total.</summary>
public static partial class TotalText
{
    private const int Longest = 24;

    private static readonly SearchValues<char> Marks = SearchValues.Create("计計总總汇匯均共∑ΣσςtTｔＴuUｕＵvVｖＶ");

    // Of a folded text. A name has more behind the word, as 合计达公司, or no figure behind 共, as 共和; the rest are labels only by themselves.
    [GeneratedRegex(
        @"^(?:"
        + @".{0,12}(?:合|小|总|總|共)[计計](?:数|數|额|額|值|金额)?(?:[^\p{L}].*)?"
        + @"|以上(?:[共总總小累合][计計]?|[计計]).*"
        + @"|(?:以上|本期|本页|本月|本季|本年|全部|总|一)?[总總]?共(?:有|为|計|计)?[0-9].*"
        + @"|(?:以上|本期|本页|本月|本季|本季度|本年|全省|全市|全县|全区)?(?:[计計]|共|[总總]|[合总總][数數和额額值]|[累总總][计計]|[总總]?合[计計]|[汇匯][总總]|[总一]共|平均[数數值]?|均值)(?:\(.*|:.*)?"
        + @"|(?:∑|Σ|SUM|SUBTOTALS?|SUB-TOTALS?|(?:GRAND|OVERALL|IN)?TOTALS?|SUMTOTAL|TOTALSUM|AVERAGE|AVG)(?:[:=(].*)?"
        + @"|∑.{0,8}|Σ.{0,8})$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label { get; }

    /// <summary>Whether a text is such a label. Most texts are told apart without a copy.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest || !text.ContainsAny(Marks))
            return false;
        Span<char> room = stackalloc char[Longest];
        ReadOnlySpan<char> folded = room[..FoldedText.Fold(text, room)];
        return Label.IsMatch(folded.Trim(":.。：-=()*"));
    }
}
