using System.Buffers;

namespace QualityReports.Domain.Checking;

/// <summary>The content of a statement of identity.</summary>
/// <param name="OtherArea">The first locality that is not the return's own; null where there is none.</param>
/// <param name="HasOffice">Whether an office is named with it, which may be another's.</param>
internal sealed record BareStatement(string? OtherArea, bool HasOffice);

/// <summary>Tells statements of identity from remarks by their shape.</summary>
internal sealed partial class IdentityStatement
{
    /// <summary>The most characters of a folded statement; a longer text is a remark.</summary>
    public const int Longest = 120;

    // Characters of a title that say nothing else, beside those of the form's own titles.
    private const string TitleCharacters = "数据本期报告填表统计汇总版年度季月的市县区地单位省日至稿公章";
    private const string OfficeCharacters = "局政府质监技术督人民";

    private static readonly SearchValues<char> RemarkCharacters = SearchValues.Create("比较同与按据自起前后上去:");

    private readonly AreaMentions _areas;
    private readonly string[] _titles;
    private readonly HashSet<char> _plain;

    public IdentityStatement(FormEdition form, AreaMentions areas)
    {
        _areas = areas;
        var titles = form.Lists.Select(list => list.Title).Prepend(form.Title).ToList();
        _titles =
        [
            .. titles.SelectMany(title => new[] { title.Zh, title.En }).Concat(form.Lists.Select(list => list.Sheet)).Append(form.Sheets.Return)
                .Append(form.Sheets.Guide).Select(FoldedText.Fold).OrderByDescending(title => title.Length),
        ];
        _plain = [.. titles.SelectMany(title => title.Zh).Where(c => !char.IsAscii(c)), .. TitleCharacters, .. OfficeCharacters];
    }

    // A label alone between other words: 报告期：, 填报地区（公章）：, Reporting period:. Not 上期：, 下次报送：, 报告日期：.
    [GeneratedRegex(
        @"(?<![\p{L}])(?:(?:填报|填表|编报|申报|报告|报送|上报|报表|汇总|统计|数据|所属|所在|本)?\s?(?:时?期[间]?|季度|年度|单位|地区|区域|部门)"
        + @"|(?:REPORTING\s?)?(?:PERIOD|QUARTER|YEAR|LOCALITY|COUNTY|DISTRICT|CITY))"
        + @"\s?(?:\([^)]*\))?\s?:\s?(?<value>.+)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label { get; }

    // Dates, the year of an edition, and words of forms that may also begin a remark: 上报, but not 上期.
    [GeneratedRegex(
        "(?:19|20)[0-9]{2}[年./-](?:0?[1-9]|1[0-2])[月./-](?:3[01]|[12][0-9]|0?[1-9])日?|(?:19|20)[0-9]{2}年?(?=[版修制])|EDITION(?:19|20)[0-9]{2}|上报|报送"
        + "|报出|修订|(?:以下|本表|此表|期|数据)[为是]|(?:REPORTING)?PERIOD|QUARTER|LOCALITY|PROVINCE|COUNTY|DISTRICT|CITY",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormWords { get; }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets { get; }

    [GeneratedRegex(
        "截[至止]到?:?(?<day>(?<year>(?:19|20)[0-9]{2})[年./-](?<month>0?[1-9]|1[0-2])[月./-](?<number>3[01]|[12][0-9]|0?[1-9])日?)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End { get; }

    /// <summary>The values behind the labels of identity in a text, folded.</summary>
    /// <param name="folded">The same text, folded: 报 告 期 is a label, too.</param>
    public static IEnumerable<string> LabelledIn(string text, string folded) => !folded.Contains(':', StringComparison.Ordinal)
        ? []
        : ValuesIn(text).Concat(ValuesIn(folded));

    /// <summary>Reads a folded text that is nothing but a statement; null for any other.</summary>
    public BareStatement? Read(string folded)
    {
        if (folded.Length == 0)
            return null;
        var rest = _titles.Aggregate(folded, (text, title) => text.Replace(title, "", StringComparison.Ordinal));
        rest = _areas.Without(FormWords.Replace(PeriodMentions.Without(rest), ""), out var other);
        return rest.Any(c => char.IsLetterOrDigit(c) && !_plain.Contains(c)) ? null : new BareStatement(other, rest.AsSpan().ContainsAny('局', '府'));
    }

    /// <summary>A folded text without what it has in brackets.</summary>
    public static string OutsideBrackets(string folded) => folded.Contains('(', StringComparison.Ordinal) ? Brackets.Replace(folded, "|") : folded;

    /// <summary>Whether a folded text has characters of comparisons and labels, or words that are not Chinese.</summary>
    public static bool IsRemark(string folded) => folded.AsSpan().ContainsAny(RemarkCharacters) || folded.AsSpan().ContainsAnyInRange('A', 'Z');

    /// <summary>The day at which the data end, as a folded text says: 截至2008年12月31日; null where it names none.</summary>
    public static (string Shown, DateOnly Day)? EndIn(string folded) =>
        folded.Contains('截', StringComparison.Ordinal) && End.Match(folded) is { Success: true } match
        && DateOnly.TryParseExact(
            $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["number"].Value}", "yyyy-M-d",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (match.Groups["day"].Value, day)
            : null;

    private static IEnumerable<string> ValuesIn(string text)
    {
        for (var match = Label.Match(text); match.Success; match = Label.Match(text, match.Groups["value"].Index))
            yield return FoldedText.Fold(match.Groups["value"].Value);
    }
}
