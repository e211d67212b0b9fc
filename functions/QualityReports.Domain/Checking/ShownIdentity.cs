using System.Text.RegularExpressions;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Checking;

/// <summary>Compares the titles of the sheets, which people read, with the hidden identity, by which the return is filed.</summary>
public sealed partial class ShownIdentity
{
    private const int ShortestName = 3;

    // Codes and names beside these words are of other offices, or no areas.
    private static readonly string[] OtherWords = ["邮编", "邮政", "电话", "传真", "抄送", "主送", "报送", "上报", "联系", "TEL", "FAX", "ZIP", "POST"];

    private readonly AreaCatalog _areas;
    private readonly FormIdentity _identity;
    private readonly ReportingPeriod? _period;
    private readonly LocalityCode? _locality;
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    private ShownIdentity(AreaCatalog areas, FormIdentity identity, string? member)
    {
        (_areas, _identity) = (areas, identity);
        _period = ReportingPeriod.TryParse(identity.Period, out var period) ? period : null;
        if (!LocalityCode.TryParse(identity.Locality, out var locality) || areas.Find(locality.Area) is not { } area)
            return;
        _locality = locality;
        foreach (var own in new[] { area, areas.PrefectureOf(locality), areas.Find(locality.Province) }.OfType<Area>())
            _own.UnionWith([own.Code.Value, own.Name]);
        _own.UnionWith(new[] { locality.ToString(), member }.OfType<string>());
    }

    [GeneratedRegex("(?<![0-9-])[0-9]{6}(-[A-Z0-9]{1,8})?(?![A-Z0-9-])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes { get; }

    [GeneratedRegex("[一-鿿]{2,20}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names { get; }

    /// <summary>The first title that names another locality or period; null where none does. A title may be blank, or name less.</summary>
    /// <param name="areas">The catalogue, by which names and codes of localities are told from other words.</param>
    /// <param name="document">The return, whose identity is the expected one.</param>
    /// <param name="member">The locality's name in the roster; null for the catalogue's.</param>
    public static Finding? Check(AreaCatalog areas, ReturnDocument document, string? member)
    {
        var identity = new ShownIdentity(areas, document.Identity, member);
        return document.Titles.Select(identity.Check).FirstOrDefault(finding => finding is not null);
    }

    private Finding? Check(LocatedCell title)
    {
        var text = CellText.CleanCode(title.Content.ToString());
        return (OtherPeriod(text) ?? OtherLocality(text)) is { } found
            ? new Finding(FindingKinds.IdentityShownOtherwise)
            { Cell = title.Address, Found = found, Label = new ReturnNames(_areas, null).InFull(_identity) }
            : null;
    }

    private string? OtherPeriod(string text) =>
        _period is { } period ? PeriodMentions.In(text, period.Kind).FirstOrDefault(mention => !mention.Fits(period))?.Shown : null;

    private string? OtherLocality(string text) =>
        _locality is null || Array.Exists(OtherWords, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? null
        : Codes.Matches(text).Select(match => match.Value).FirstOrDefault(IsOtherCode)
            ?? Names.Matches(text).Select(match => WithoutOwn(match.Value)).FirstOrDefault(IsOtherName);

    private bool IsOtherCode(string code) => LocalityCode.TryParse(code, out var other) && !_own.Contains(code) && _areas.Find(other.Area) is not null;

    private bool IsOtherName(string name) =>
        (name.Length >= ShortestName || name.EndsWith('县')) && !_own.Contains(name) && _areas.CountOf(name) > 0;

    // 浙江省温州市龙湾区 is 龙湾区.
    private string WithoutOwn(string name)
    {
        while (_own.FirstOrDefault(own => name.Length > own.Length && name.StartsWith(own, StringComparison.Ordinal)) is { } front)
            name = name[front.Length..];
        return name;
    }
}
