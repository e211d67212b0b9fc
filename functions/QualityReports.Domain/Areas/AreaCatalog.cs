using System.Globalization;

namespace QualityReports.Domain.Areas;

/// <summary>The areas of GB/T 2260: the current divisions, and withdrawn codes with their successors.</summary>
public sealed class AreaCatalog
{
    private readonly Dictionary<AreaCode, Area> _areas;

    private AreaCatalog(IEnumerable<Area> areas) => _areas = areas.ToDictionary(area => area.Code);

    /// <summary>The catalogue that is compiled into this assembly (data set and edition: NOTICE).</summary>
    public static AreaCatalog Default { get; } = new(ReadCurrent().Concat(ReadRetired()));

    /// <summary>Every area, withdrawn ones included, by code.</summary>
    public IEnumerable<Area> All => _areas.Values.OrderBy(area => area.Code);

    /// <summary>The provinces, by code.</summary>
    public IEnumerable<Area> Provinces => All.Where(area => area.Level == AreaLevel.Province);

    /// <summary>The area of a code, or null where there is none.</summary>
    public Area? Find(AreaCode code) => _areas.GetValueOrDefault(code);

    /// <summary>The prefecture of a locality; null under a municipality and for counties governed by their province.</summary>
    public Area? PrefectureOf(LocalityCode locality)
    {
        var area = Find(locality.Area);
        while (area is { Level: AreaLevel.County, Parent: { } parent })
            area = Find(parent);
        return area is { Level: AreaLevel.Prefecture } ? area : null;
    }

    private static IEnumerable<Area> ReadCurrent() =>
        from fields in ReadRows("areas/areas.csv")
        select new Area(AreaCode.Parse(fields[0]), fields[1], fields[2].Length == 0 ? null : fields[2], ParseLevel(fields[3]), ParseParent(fields[4]));

    private static IEnumerable<Area> ReadRetired() =>
        from fields in ReadRows("areas/retired-areas.csv")
        select new Area(
            AreaCode.Parse(fields[0]),
            fields[1],
            null,
            ParseLevel(fields[2]),
            ParseParent(fields[3]),
            int.Parse(fields[4], CultureInfo.InvariantCulture),
            AreaCode.Parse(fields[5]));

    // No field has quotes or commas, which a test asserts: splitting at commas is enough.
    private static IEnumerable<string[]> ReadRows(string name) =>
        EmbeddedFile.ReadText(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','));

    private static AreaLevel ParseLevel(string text) => Enum.Parse<AreaLevel>(text, ignoreCase: true);

    private static AreaCode? ParseParent(string text) => text.Length == 0 ? null : AreaCode.Parse(text);
}
