using System.Buffers;

namespace QualityReports.Domain.Cells;

/// <summary>The kinds of text that clerks type, by whether they answer.</summary>
public enum PlaceholderKind : byte
{
    /// <summary>It may be an answer.</summary>
    None,

    /// <summary>It refers to another cell: 同上, 〃, ditto.</summary>
    Ditto,

    /// <summary>It says that there is no answer here: 无, 待补, 见附件, 详见….</summary>
    NoAnswer,
}

/// <summary>Recognises what clerks type instead of an answer.</summary>
public static class PlaceholderText
{
    private const int Longest = 40;
    private const int LongestDitto = 8;

    private static readonly SearchValues<char> Firsts = SearchValues.Create("同上如见详参附另无暂没略从待未不空〃″〞\"'“”’‘「（(,，、↑^?？…*＊.xXｘＸnNuUdDiIsStTaA");

    private static readonly string[] Dittos =
    [
        "同上", "同前", "同左", "同", "上同", "如上", "见上", "见前", "同上行", "同上列", "同上格", "〃", "″", "〞", "\"", "\"\"", "''", "“", "”", "“”", "’’", "‘‘", ",,", "、、", "↑", "^",
        "DITTO", "IDEM", "IBID", "ASABOVE", "SAMEASABOVE", "SEEABOVE",
    ];

    private static readonly string[] Placeholders =
    [
        "无", "暂无", "没有", "无此项", "略", "从略", "待补", "待补充", "待定", "待查", "待报", "待核", "待核实", "未知", "不详", "不明", "空", "空白", "未填",
        "NONE", "NIL", "NULL", "NAN", "TBD", "TBA", "UNKNOWN", "?", "??", "???", "…", "……", "...", "......", "*", "**", "***", "XX", "XXX", "XXXX",
    ];

    private static readonly string[] References =
    [
        "见附", "详见", "附后", "参见", "另附", "见备注", "见另", "SEEATTACH", "SEEANNEX", "SEEAPPENDIX", "SEESEPARATE", "ATTACHED", "ASATTACHED",
    ];

    /// <summary>Reads a text. Most are told apart by their first character.</summary>
    public static PlaceholderKind KindOf(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest || !Firsts.Contains(CellText.FirstOf(text)))
            return PlaceholderKind.None;
        var folded = Fold(text, stackalloc char[Longest]);
        return IsDitto(folded) ? PlaceholderKind.Ditto : IsNoAnswer(folded) ? PlaceholderKind.NoAnswer : PlaceholderKind.None;
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> room)
    {
        ReadOnlySpan<char> folded = room[..FoldedText.Fold(text, room)];
        var bare = folded.Trim("()。;；:");
        return bare.EndsWith(".") && !bare.EndsWith("..") ? bare[..^1] : bare;
    }

    private static bool IsDitto(ReadOnlySpan<char> folded)
    {
        foreach (var word in Dittos)
        {
            if (folded.SequenceEqual(word))
                return true;
        }

        return folded.Length is > 2 and <= LongestDitto && folded.StartsWith("同上") && !char.IsLetter(folded[2]);
    }

    private static bool IsNoAnswer(ReadOnlySpan<char> folded)
    {
        foreach (var word in Placeholders)
        {
            if (folded.SequenceEqual(word))
                return true;
        }

        foreach (var word in References)
        {
            if (folded.StartsWith(word))
                return true;
        }

        return false;
    }
}
