namespace QualityReports.Samples;

/// <summary>The nation in the campaign of 2009: 1,615 cities and counties, 115 of which report that they hold the title. Nine provinces participate entirely,
/// Zhejiang with the sample's localities, the others with as many as complete the number. The sample's town and industry are left out.</summary>
public static class NationalSample
{
    public const int Localities = 1_615;

    private static readonly string[] Entire = ["110000", "120000", "140000", "220000", "310000", "460000", "500000", "630000", "640000"];

    public static IReadOnlyList<AreaCode> EntireProvinces { get; } = [.. Entire.Select(AreaCode.Parse)];

    /// <summary>The rosters of all provinces, by code.</summary>
    /// <param name="seed">Selects the participants of the other provinces.</param>
    public static IReadOnlyList<RosterEntry> Roster(int seed = SampleRoster.DefaultSeed)
    {
        var zhejiang = SampleRoster.For(SampleRoster.SampleProvince, seed)
            .Where(member => member.Level is not (LocalityLevel.Town or LocalityLevel.Industry)).ToList();
        var units = Units().Where(area => area.Code.Province != SampleRoster.SampleProvince).ToLookup(area => EntireProvinces.Contains(area.Code.Province));
        var rest = Localities - zhejiang.Count - units[true].Count();
        var some = units[false].OrderBy(area => StableRandom.For(seed, area.Code.Value, "national").Next()).Take(rest);
        var members = units[true].Concat(some)
            .Select(area => SampleRoster.EntryOf(area, SampleRoster.StartOf(StableRandom.For(seed, area.Code.Value, "national start"))));
        return [.. zhejiang.Concat(members).GroupBy(member => member.Locality.Province).OrderBy(group => group.Key).SelectMany(Distinguished)];
    }

    // Three prefectures have no counties and report themselves: Zhongshan, Dongguan, and Danzhou in Hainan.
    private static IEnumerable<Area> Units()
    {
        var areas = AreaCatalog.Default.All.Where(area => area.RetiredIn is null).ToList();
        var parents = areas.Select(area => area.Parent).OfType<AreaCode>().ToHashSet();
        return areas.Where(area => area.Level == AreaLevel.County || (area.Level == AreaLevel.Prefecture && !parents.Contains(area.Code)));
    }

    private static IEnumerable<RosterEntry> Distinguished(IEnumerable<RosterEntry> members) =>
        SampleRoster.Distinguish([.. members.OrderBy(member => member.Locality)]);
}
