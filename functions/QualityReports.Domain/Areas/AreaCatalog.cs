namespace QualityReports.Domain.Areas;

/// <summary>The areas of GB/T 2260: the current divisions, and withdrawn codes with their successors.</summary>
public sealed class AreaCatalog
{
    // The position of the year in which a code was withdrawn; its successor is behind it.
    private const int RetiredIn = 5;

    private readonly Dictionary<string, Area> _areas = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, int>> _names;

    private AreaCatalog(params string[] files)
    {
        foreach (var file in files)
            Read(file);
        _names = new(() => _areas.Values.CountBy(area => area.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>The catalogue that is compiled into this assembly (data set and edition: NOTICE).</summary>
    public static AreaCatalog Default { get; } = new("areas/areas.csv", "areas/retired-areas.csv");

    /// <summary>Every area, withdrawn ones included, by code.</summary>
    public IEnumerable<Area> All => _areas.Values.OrderBy(area => area.Code);

    /// <summary>The provinces, by code.</summary>
    public IEnumerable<Area> Provinces => All.Where(area => area.Level == AreaLevel.Province);

    /// <summary>The area of a code, or null where there is none.</summary>
    public Area? Find(AreaCode code) => _areas.GetValueOrDefault(code.Value);

    /// <summary>How many areas have a name, withdrawn ones included.</summary>
    public int CountOf(ReadOnlySpan<char> name) => _names.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var count) ? count : 0;

    /// <summary>The prefecture of a locality; null under a municipality and for counties governed by their province.</summary>
    public Area? PrefectureOf(LocalityCode locality)
    {
        var area = Find(locality.Area);
        while (area is { Level: AreaLevel.County, Parent: { } parent })
            area = Find(parent);
        return area is { Level: AreaLevel.Prefecture } ? area : null;
    }

    // No field has quotes or commas, which a test asserts: splitting at commas is enough.
    private void Read(string file)
    {
        Span<Range> fields = stackalloc Range[RetiredIn + 2];
        var isHeading = true;
        foreach (var line in EmbeddedFile.ReadText(file).AsSpan().EnumerateLines())
        {
            var count = line.Split(fields, ',');
            if (!isHeading && count > 1)
                Add(line, fields[..count]);
            isHeading = false;
        }
    }

    private void Add(ReadOnlySpan<char> line, ReadOnlySpan<Range> fields)
    {
        var code = AreaCode.Parse(line[fields[0]].ToString());
        var nameEn = line[fields[2]];
        var parent = line[fields[4]];
        var isRetired = fields.Length > RetiredIn;
        _areas.Add(code.Value, new Area(
            code,
            line[fields[1]].ToString(),
            nameEn.IsEmpty ? null : nameEn.ToString(),
            ParseLevel(line[fields[3]]),
            parent.IsEmpty ? null : AreaCode.Parse(parent.ToString()),
            isRetired ? int.Parse(line[fields[RetiredIn]], CultureInfo.InvariantCulture) : null,
            isRetired ? AreaCode.Parse(line[fields[RetiredIn + 1]].ToString()) : null));
    }

    private static AreaLevel ParseLevel(ReadOnlySpan<char> text) => text switch
    {
        "province" => AreaLevel.Province,
        "prefecture" => AreaLevel.Prefecture,
        "county" => AreaLevel.County,
        _ => throw new FormatException($"'{text}' is no level of an area."),
    };
}
