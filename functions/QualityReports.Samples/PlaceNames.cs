namespace QualityReports.Samples;

/// <summary>The short names of an area: 鹿城区 is 鹿城 in a firm's name and 鹿 in a document's number.</summary>
/// <param name="Short">The name without its rank.</param>
/// <param name="Prefecture">The short name of the city above it.</param>
internal sealed record PlaceNames(string Short, string Prefecture)
{
    private const string Ranks = "区县市镇乡旗";

    // 龙港 beside 龙湾, and an industry beside its city: two localities must not have the same case numbers.
    private static readonly Dictionary<string, string> OwnMarks = new() { ["330383"] = "港", ["330382-DY01"] = "电" };

    /// <summary>The mark in a document's number: 鹿政发.</summary>
    public string Mark => Short[..1];

    /// <summary>The mark in a case's number: 温鹿; for a whole city its own only.</summary>
    public string CaseMark => string.Equals(Short, Prefecture, StringComparison.Ordinal) ? Mark : Prefecture[..1] + (OwnMark ?? Mark);

    private string? OwnMark { get; init; }

    public static PlaceNames Of(RosterEntry member)
    {
        var area = AreaCatalog.Default.Find(member.Locality.Area);
        var above = AreaCatalog.Default.PrefectureOf(member.Locality) ?? AreaCatalog.Default.Find(member.Locality.Province);
        var own = member.Level == LocalityLevel.Town ? member.Name : area?.Name ?? member.Name;
        return new PlaceNames(Shorten(own), Shorten(above?.Name ?? own)) { OwnMark = OwnMarks.GetValueOrDefault(member.Locality.ToString()) };
    }

    /// <summary>Removes the rank: 景宁畲族自治县 is 景宁; a name of two characters keeps it.</summary>
    public static string Shorten(string name) =>
        name.Length <= 2 ? name
        : name.AsSpan(0, name.Length - 1).EndsWith("自治") ? name[..2]
        : Ranks.Contains(name[^1], StringComparison.Ordinal) ? name[..^1]
        : name;
}
