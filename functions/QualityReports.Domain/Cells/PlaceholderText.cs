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

    /// <summary>Zeros alone: an answer to a question for a number, and none to one for a name.</summary>
    Zero,
}

/// <summary>Recognises what clerks type instead of an answer: signs without a letter or a digit, and a few words, whatever
/// brackets and punctuation are around them.</summary>
public static partial class PlaceholderText
{
    private const int Longest = 40;

    // References to other papers may be longer than the words that stand alone.
    private const int LongestWord = 16;

    private const string Around = "()[]{}。.;；:：,，、!！?？…·*#\"'“”‘’＂＇/\\|~-_=<>^";

    private static readonly SearchValues<char> DittoSigns = SearchValues.Create("〃″‴〞〝\"'＂＇“”‘’々^↑↓←→、,，");
    private static readonly SearchValues<char> ReferenceFirsts = SearchValues.Create("见見详詳参參附另请具sSｓＳ");
    private static readonly SearchValues<char> Firsts = SearchValues.Create(
        "同上如见見详詳参參附另请具与與无無暂暫略从待未尚还不空缺没沒后後候容稍随均全皆都查找々0０xXｘＸnNｎＮuUｕＵdDｄＤiIｉＩsSｓＳtTｔＴaAａＡpPｐＰbBｂＢmMｍＭeEｅＥ");

    // Of a folded text: without spaces, in narrow capitals. A name that begins so goes on otherwise: 同仁堂, 如意, 见福.
    [GeneratedRegex(
        @"^(?:同|上同|与[上前]相?同|[如见見与與](?:上|前|左|下|后|右|上述|前述)|同(?:上|前|左|下|后|右|上述|前述|一|上一|前一|第?[0-9]+)"
        + "|同上[^\\p{L}].{0,6}$|DITTO|IDEM|IBID|(?:THE)?SAME(?:AS(?:ABOVE|BEFORE))?|AS(?:ABOVE|BEFORE)|SEE(?:ABOVE|BELOW))"
        + "(?:行|列|格|栏|项|款|例|条|家|户|厂家|厂|企业|单位|公司|部门|产品|品名|名称|名|当事人|人|案件|案号|案|批次|批号|批|号|代码|编号|类别|类|地址|地点|址|日期|所述|相同|一样)*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ditto { get; }

    [GeneratedRegex(
        "^(?:[均全皆都]?[无無]|[没沒]有?|略|从略|空|空[白缺]|缺|缺[失项省]|不(?:详|祥|明|清|清楚|知|知道|确定|适用|涉及|填|需要)|查[无不].{0,3}|找不到"
        + "|[无無](?:此项|该项|本项|号|编号|批号|代码|名|名称|证|证号|字号|文号|数据|资料|记录|内容|法.{0,4}|需.{0,4}|可.{0,3})"
        + "|[暂暫](?:时?[无無]|缺|空|[没沒]有?|[未不].{1,4}|[无無].{1,3})|[尚还]未.{0,5}"
        + "|(?:待|后|後|候|容后|稍后|以后|随后|另行?)(?:补|報|报|填|定|查|核|确认|确定|完善|登记|提供|办|批|续|通知).{0,3}"
        + "|未(?:登记|结|定|知|填|报|详|明|查|提供|办|取得|申领|注册|标|命名|编|核|确定|确认|发|列|录|有).{0,2}"
        + "|附后|另附.*|详见.*|[详請请]?参[见阅照].*|(?:[另附请详]|具体)?[见見](?:附|备注|合同|下|后|前|另|表|说明|台账|台帐|明细|清.|原|文|档|名单|批|单|册|卷|营业执照|执照|第|纸质|电子|报告|其他|其它).*"
        + "|SEE(?:THE)?(?:ATTACH|ANNEX|APPENDIX|SEPARATE|NOTE|REMARK|LIST|CONTRACT|FILE).*|(?:AS)?ATTACHED"
        + "|N[./\\\\-]?A|NONE|NIL|NULL|NAN|TB[DAC]|TODO|UNKNOWN|PENDING|NODATA|NOT(?:AVAILABLE|APPLICABLE|KNOWN)|BLANK|EMPTY|MISSING|X{2,})$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoAnswer { get; }

    /// <summary>Reads a text. Most are told apart by their first character.</summary>
    public static PlaceholderKind KindOf(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
            return PlaceholderKind.None;
        var first = CellText.FirstOf(text);
        if (char.IsLetterOrDigit(first) && (!Firsts.Contains(first) || (text.Length > LongestWord && !ReferenceFirsts.Contains(first))))
            return PlaceholderKind.None;
        Span<char> room = stackalloc char[Longest];
        return KindOfFolded(room[..FoldedText.Fold(text, room)]);
    }

    private static PlaceholderKind KindOfFolded(ReadOnlySpan<char> folded)
    {
        if (IsSigns(folded))
            return folded.ContainsAny(DittoSigns) ? PlaceholderKind.Ditto : PlaceholderKind.NoAnswer;
        var bare = folded.Trim(Around);
        if (!Firsts.Contains(bare[0]) || (char.IsAsciiLetter(bare[0]) && bare.ContainsAnyInRange('0', '9')))
            return PlaceholderKind.None;
        // Without its full stop it may be a name.
        if (folded.SequenceEqual("DO.") || Ditto.IsMatch(bare))
            return PlaceholderKind.Ditto;
        return !bare.ContainsAnyExcept("0.") ? PlaceholderKind.Zero
            : NoAnswer.IsMatch(bare) ? PlaceholderKind.NoAnswer
            : PlaceholderKind.None;
    }

    private static bool IsSigns(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c) && c != '々')
                return false;
        }

        return true;
    }
}
