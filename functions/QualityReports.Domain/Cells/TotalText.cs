using System.Buffers;

namespace QualityReports.Domain.Cells;

/// <summary>Recognises the label of a row of totals: 合计, 本页小计, 合计（万元）, Total.</summary>
public static class TotalText
{
    private const int Longest = 24;

    private static readonly SearchValues<char> Marks = SearchValues.Create("计总汇均tTｔＴsSｓＳ");
    private static readonly string[] Words = ["合计", "小计", "总计", "共计", "累计", "总合计", "总数", "总和", "汇总", "平均", "平均数", "平均值"];
    private static readonly string[] Latin = ["TOTAL", "TOTALS", "SUBTOTAL", "SUB-TOTAL", "GRANDTOTAL", "SUM", "AVERAGE", "INTOTAL"];

    /// <summary>Whether a text is such a label. Most texts are told apart without a copy.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest || !text.ContainsAny(Marks))
            return false;
        Span<char> room = stackalloc char[Longest];
        ReadOnlySpan<char> folded = room[..FoldedText.Fold(text, room)];
        folded = folded.Trim(":.。：-=()*");
        foreach (var word in Latin)
        {
            if (folded.SequenceEqual(word) || (folded.StartsWith(word) && !char.IsAsciiLetter(folded[word.Length])))
                return true;
        }

        foreach (var word in Words)
        {
            if (folded.EndsWith(word) || (folded.StartsWith(word) && !char.IsLetter(folded[word.Length])))
                return true;
        }

        return false;
    }
}
