using System.Text;
using System.Text.RegularExpressions;

namespace QualityReports.TestSupport.Mutations;

/// <summary>Random changes like those of transfers, programs and attackers: of bytes, and of XML that may stay well-formed.</summary>
public static partial class Mutation
{
    private const int LongestPiece = 200;
    private const int LongestText = 40_000;

    private static readonly string[] OddTexts =
    [
        "", " ", "0", "-0", "-1", "1", "1e999", "NaN", "99999999999999999999", "0.1000000000000000055511151231257827", "1048577", "A0", "A1048577", "XFE1",
        "ZZZZZZZ1", "true",
        "s", "d", "e", "str", "inlineStr", "2009-02-30", "&amp;", "&lt;", "&nbsp;", "&#0;", "&#xD800;", "&#65536;", "_x0000_", "_xD800_", "]]>", "../../../x",
        "rId1", "\uFFFE", "\U0001F600",
        new('x', LongestText),
    ];

    private static readonly string[] OddPieces =
    [
        "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!-- c -->", "<?pi?>", "<?xml version=\"1.0\"?>", "<![CDATA[<v>7</v>]]>", "<c/>", "<v>7</v>",
        "<row/>", "</row>", "</c>", "<is><t>x</t></is>",
        "<sheetData/>", "<a xmlns=\"urn:other\"><v>7</v></a>", "&x;", "<", ">", "\"",
    ];

    [GeneratedRegex("<[^>]*>|[^<]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token { get; }

    [GeneratedRegex("=\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute { get; }

    /// <summary>One to three changes of bytes: flipped, overwritten, cut out, cut off, swapped, repeated, or spliced in from elsewhere.</summary>
    public static byte[] OfBytes(byte[] bytes, byte[] other, Random random)
    {
        var result = bytes;
        for (var times = random.Next(1, 4); times > 0 && result.Length > 1; times--)
            result = ChangeBytes(result, other, random);
        return result;
    }

    /// <summary>One to three changes of tags, attributes and texts.</summary>
    public static byte[] OfXml(byte[] part, Random random)
    {
        var isUtf16 = part is [0xFF, 0xFE, ..];
        Encoding encoding = isUtf16 ? Encoding.Unicode : Encoding.UTF8;
        var tokens = Token.Matches(encoding.GetString(part)).Select(match => match.Value).ToList();
        for (var times = random.Next(1, 4); times > 0 && tokens.Count > 1; times--)
            ChangeTokens(tokens, random);
        return encoding.GetBytes(string.Concat(tokens));
    }

    private static byte[] ChangeBytes(byte[] bytes, byte[] other, Random random)
    {
        var length = random.Next(1, Math.Min(LongestPiece, bytes.Length / 2) + 1);
        var (from, to) = (random.Next(bytes.Length - length + 1), random.Next(bytes.Length - length + 1));
        var changed = bytes.ToArray();
        switch (random.Next(7))
        {
            case 0:
                changed[from] ^= (byte)(1 << random.Next(8));
                return changed;
            case 1:
                random.NextBytes(changed.AsSpan(from, Math.Min(length, 8)));
                return changed;
            case 2:
                return [.. bytes[..from], .. bytes[(from + length)..]];
            case 3:
                return bytes[..^length];
            case 4:
                bytes.AsSpan(from, length).CopyTo(changed.AsSpan(to));
                bytes.AsSpan(to, length).CopyTo(changed.AsSpan(from));
                return changed;
            case 5:
                return [.. bytes[..to], .. bytes[from..(from + length)], .. bytes[to..]];
            default:
                var start = random.Next(other.Length - Math.Min(length, other.Length) + 1);
                return [.. bytes[..to], .. other[start..Math.Min(other.Length, start + length)], .. bytes[(to + (random.Next(2) * length))..]];
        }
    }

    private static void ChangeTokens(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        var other = random.Next(tokens.Count);
        switch (random.Next(7))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(other, tokens[at]);
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens.Insert(at, OddPieces[random.Next(OddPieces.Length)]);
                break;
            case 4 when tokens.FindIndex(at, token => token[0] != '<') is >= 0 and var text:
                tokens[text] = OddTexts[random.Next(OddTexts.Length)];
                break;
            case 5:
                var end = Math.Min(tokens.Count, at + random.Next(1, 30));
                tokens.InsertRange(other, tokens[at..end]);
                break;
            default:
                var odd = OddTexts[random.Next(OddTexts.Length)];
                if (tokens.FindIndex(at, token => token.Contains("=\"", StringComparison.Ordinal)) is >= 0 and var tag)
                    tokens[tag] = Attribute.Replace(tokens[tag], $"=\"{odd.Replace("$", "$$", StringComparison.Ordinal)}\"", 1,
                        tokens[tag].IndexOf("=\"", random.Next(tokens[tag].LastIndexOf("=\"", StringComparison.Ordinal) + 1), StringComparison.Ordinal));
                break;
        }
    }
}
