namespace QualityReports.Domain.Reports.National;

/// <summary>The parts of a province's territory: its county-level units, and its prefecture-level cities without any (Danzhou, Dongguan, Zhongshan). Only
/// areas in force count; a withdrawn code means its successor.</summary>
public sealed class Territory(AreaCatalog areas)
{
    private readonly ILookup<AreaCode, Area> _partsByProvince = PartsOf(areas).ToLookup(area => area.Code.Province);

    /// <summary>The parts of a province that are in force.</summary>
    public IEnumerable<Area> PartsOf(AreaCode province) => _partsByProvince[province];

    /// <summary>Whether every part of a province participates: itself, as the unit that it replaced,
    /// or within a prefecture-level city that participates entirely.</summary>
    /// <param name="participants">Its participants; towns and industries cover no territory.</param>
    public bool IsCovered(AreaCode province, IEnumerable<Participant> participants)
    {
        var covered = participants.Where(Campaign.IsCityOrCounty)
            .Select(participant => LocalityCode.Parse(participant.Code))
            .Where(code => code.Extension is null)
            .Select(code => InForce(code.Area))
            .ToHashSet();
        var parts = _partsByProvince[province].ToList();
        return parts.Count > 0 && parts.TrueForAll(part => covered.Contains(part.Code) || (part.Parent != province && covered.Contains(part.Parent!.Value)));
    }

    private static IEnumerable<Area> PartsOf(AreaCatalog areas)
    {
        var current = areas.All.Where(area => area.RetiredIn is null).ToList();
        var parents = current.Where(area => area.Level == AreaLevel.County).Select(area => area.Parent).ToHashSet();
        return current.Where(area => area.Level == AreaLevel.County || (area.Level == AreaLevel.Prefecture && !parents.Contains(area.Code)));
    }

    private AreaCode InForce(AreaCode code)
    {
        while (areas.Find(code) is { RetiredIn: not null, Successor: { } successor })
            code = successor;
        return code;
    }
}
