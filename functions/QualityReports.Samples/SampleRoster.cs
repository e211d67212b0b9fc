using System.Globalization;

namespace QualityReports.Samples;

/// <summary>Rosters for trying the product: forty localities of Zhejiang, and about half the counties of any other province.</summary>
public static class SampleRoster
{
    public const int DefaultSeed = 1984;

    private const double ShareOfCounties = 0.5;
    private const double ShareOfNewcomers = 0.06;

    private static readonly DateOnly Start = new(2007, 1, 1);
    private static readonly DateOnly SecondStart = new(2009, 1, 1);
    private static readonly string[] NewcomersOfSample = ["330383", "330624", "330881"];

    private static readonly Dictionary<string, (string Name, LocalityLevel Level, string Office)> Extensions = new()
    {
        ["330381-TX01"] = ("塘下镇", LocalityLevel.Town, "瑞安市质量技术监督局塘下所"),
        ["330382-DY01"] = ("乐清低压电器行业", LocalityLevel.Industry, "乐清市低压电器行业协会"),
    };

    /// <summary>The province of the sample, Zhejiang.</summary>
    public static AreaCode SampleProvince { get; } = AreaCode.Parse("330000");

    /// <summary>The roster of a province, by code.</summary>
    /// <param name="seed">Selects the counties of a province other than the sample's.</param>
    public static IReadOnlyList<RosterEntry> For(AreaCode province, int seed = DefaultSeed)
    {
        var members = province == SampleProvince
            ? KnownLocality.All.Select(known => Sample(known.Code))
            : CountiesOf(province).Select(area => Entry(area, seed)).OfType<RosterEntry>();
        return Distinguish([.. members.OrderBy(member => member.Locality)]);
    }

    /// <summary>The entry of an area as such.</summary>
    internal static RosterEntry EntryOf(Area area, DateOnly from)
    {
        var code = LocalityCode.Parse(area.Code.Value);
        return new RosterEntry(code, area.Name, LevelOf(area), from, null, Contact(OfficeOf(area), code));
    }

    /// <summary>The day on which a locality joined: for most the start, for a few in 2009.</summary>
    internal static DateOnly StartOf(StableRandom random) => random.Chance(ShareOfNewcomers) ? SecondStart : Start;

    private static IEnumerable<Area> CountiesOf(AreaCode province) =>
        AreaCatalog.Default.All.Where(area => area.Level == AreaLevel.County && area.RetiredIn is null && area.Code.Province == province);

    private static RosterEntry Sample(LocalityCode code)
    {
        var from = NewcomersOfSample.Contains(code.ToString(), StringComparer.Ordinal) ? SecondStart : Start;
        if (Extensions.TryGetValue(code.ToString(), out var extension))
            return new RosterEntry(code, extension.Name, extension.Level, from, null, Contact(extension.Office, code));
        return EntryOf(AreaCatalog.Default.Find(code.Area)!, from);
    }

    private static RosterEntry? Entry(Area area, int seed)
    {
        var random = StableRandom.For(seed, area.Code.Value, "roster");
        return random.Chance(ShareOfCounties) ? EntryOf(area, StartOf(random)) : null;
    }

    private static LocalityLevel LevelOf(Area area) =>
        area.Level == AreaLevel.Prefecture ? LocalityLevel.City
        : area.Name.EndsWith('区') && area.Name[^2] is not ('林' or '特') ? LocalityLevel.District
        : LocalityLevel.County;

    private static string OfficeOf(Area area) =>
        LevelOf(area) == LocalityLevel.District && AreaCatalog.Default.Find(area.Parent ?? AreaCode.Nation) is { } above
            ? $"{above.Name}质量技术监督局{PlaceNames.Shorten(area.Name)}分局"
            : $"{area.Name}质量技术监督局";

    // No Chinese number begins with three zeros.
    private static string Contact(string office, LocalityCode code) =>
        string.Create(CultureInfo.InvariantCulture, $"{office}质量科，000-0000{StableRandom.For(0, code.ToString(), "telephone").Between(1000, 9999)}");

    /// <summary>鼓楼区 is in two cities of Jiangsu: where names of a province collide, the city's name is the prefix.</summary>
    internal static List<RosterEntry> Distinguish(List<RosterEntry> members)
    {
        var taken = members.GroupBy(member => member.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. members.Select(member => taken.Contains(member.Name) ? member with { Name = Above(member) + member.Name } : member)];

        static string? Above(RosterEntry member) => AreaCatalog.Default.PrefectureOf(member.Locality)?.Name;
    }
}
