namespace QualityReports.Domain.Areas;

/// <summary>Localities by name, for texts that a person reads.</summary>
internal static class AreaNames
{
    /// <summary>The name. Prefecture and province are added where another area has the same name, and the code where the unit is part of the area.</summary>
    /// <returns>The quoted code where the catalogue has no such area.</returns>
    public static Text NameOf(this AreaCatalog areas, LocalityCode locality)
    {
        if (areas.Find(locality.Area) is not { } area)
            return Text.Same($"“{locality}”");
        var isUnique = areas.CountOf(area.Name) == 1;
        var name = isUnique ? area.Names : InFull(areas, area, locality);
        return locality.Extension is null ? name : WithCode(name, locality.ToString());
    }

    /// <summary>A name with its code in brackets.</summary>
    public static Text WithCode(Text name, string code) => new($"{name.Zh}（{code}）", $"{name.En} ({code})");

    /// <summary>A name with a province's, which is not its own.</summary>
    public static Text Within(Text province, Text name) => new(province.Zh + name.Zh, $"{name.En} ({province.En})");

    private static Text InFull(AreaCatalog areas, Area area, LocalityCode locality)
    {
        var province = areas.Find(locality.Province)!.Names;
        var prefecture = areas.PrefectureOf(locality);
        return prefecture is null || prefecture == area
            ? Within(province, area.Names)
            : Within(new Text(province.Zh + prefecture.Name, $"{prefecture.Name}, {province.En}"), area.Names);
    }
}
