using System.Buffers;

namespace QualityReports.Domain.Checking;

/// <summary>Finds names and codes of localities in folded texts, and tells the return's own from others.</summary>
internal sealed partial class AreaMentions
{
    private const int DigitsOfCode = 6;
    private const int ShortestName = 3;
    private const int LongestName = 15;

    private const string LastCharacters = "省市区县旗州盟";

    private static readonly SearchValues<char> Lasts = SearchValues.Create(LastCharacters);
    private static readonly SearchValues<char> LastsAndDigits = SearchValues.Create(LastCharacters + "0123456789");

    private readonly AreaCatalog _areas;
    private readonly bool _isKnown;
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly string _firsts = "";

    /// <param name="areas">The catalogue.</param>
    /// <param name="own">The return's locality; where it is none, no other is found.</param>
    /// <param name="member">Its name in the roster; null for the catalogue's.</param>
    public AreaMentions(AreaCatalog areas, string? own, string? member)
    {
        _areas = areas;
        if (!LocalityCode.TryParse(own, out var locality) || areas.Find(locality.Area) is not { } area)
            return;
        _isKnown = true;
        foreach (var one in new[] { area, areas.PrefectureOf(locality), areas.Find(locality.Province) }.OfType<Area>())
            _own.UnionWith([one.Code.Value, FoldedText.Fold(one.Name), FoldedText.Fold(one.NameEn ?? one.Name)]);
        _own.UnionWith(new[] { locality.ToString(), member }.OfType<string>().Select(FoldedText.Fold));
        _firsts = string.Concat(_own.Select(name => name[..Math.Min(name.Length, 1)]));
    }

    [GeneratedRegex(@"\G(?<![0-9-])[0-9]{6}(-[A-Z0-9]{1,8})?(?![A-Z0-9-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes { get; }

    /// <summary>Another locality at the beginning of a text, behind the return's own province and prefecture; null where there is none.</summary>
    public string? OtherAtStart(string folded)
    {
        var at = 0;
        while (LengthOfOwn(folded, at) is > 0 and var own)
            at += own;
        return OtherAt(folded, at);
    }

    /// <summary>The first other locality that a text names at the beginning of a word; null where there is none.</summary>
    public string? OtherIn(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && OtherAtStart(folded[at..]) is { } other)
                return other;
        }

        return null;
    }

    /// <summary>Whether a text names another locality anywhere.</summary>
    public bool NamesOther(string folded)
    {
        if (!folded.AsSpan().ContainsAny(LastsAndDigits))
            return false;
        for (var at = 0; at < folded.Length;)
        {
            var own = LengthOfOwn(folded, at);
            if (own == 0 && OtherAt(folded, at) is not null)
                return true;
            at += Math.Max(own, 1);
        }

        return false;
    }

    /// <summary>A text without names and codes of localities.</summary>
    /// <param name="other">The first that is not the return's own; null where all are.</param>
    public string Without(string folded, out string? other)
    {
        other = null;
        var rest = new System.Text.StringBuilder();
        for (var at = 0; at < folded.Length;)
        {
            var own = LengthOfOwn(folded, at);
            var found = own > 0 ? null : OtherAt(folded, at);
            other ??= found;
            if (own == 0 && found is null)
                rest.Append(folded[at]);
            at += Math.Max(own, found?.Length ?? 1);
        }

        return rest.ToString();
    }

    private int LengthOfOwn(string folded, int at)
    {
        var longest = 0;
        if (at >= folded.Length || !_firsts.Contains(folded[at], StringComparison.Ordinal))
            return 0;
        foreach (var name in _own)
        {
            if (name.Length > longest && folded.AsSpan(at).StartsWith(name, StringComparison.Ordinal))
                longest = name.Length;
        }

        return longest;
    }

    private string? OtherAt(string folded, int at)
    {
        if (!_isKnown || at >= folded.Length)
            return null;
        if (char.IsAsciiDigit(folded[at]))
            return folded.Length - at >= DigitsOfCode && !folded.AsSpan(at, DigitsOfCode).ContainsAnyExceptInRange('0', '9') && Codes.Match(folded, at) is { Success: true } code && IsOtherCode(code.Value) ? code.Value : null;
        for (var length = Math.Min(LongestName, folded.Length - at); length > 1; length--)
        {
            // The last character of a name says most: few substrings need a look into the catalogue.
            if (!Lasts.Contains(folded[at + length - 1]))
                continue;
            var name = folded.AsSpan(at, length);
            if ((length >= ShortestName || name[^1] == '县') && _areas.CountOf(name) > 0)
                return name.ToString();
        }

        return null;
    }

    private bool IsOtherCode(string code) => LocalityCode.TryParse(code, out var other) && _areas.Find(other.Area) is not null;
}
