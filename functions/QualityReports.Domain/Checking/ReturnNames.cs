namespace QualityReports.Domain.Checking;

/// <summary>Names a return by its locality and period where a file is another return than the expected one.</summary>
/// <param name="member">The expected locality's name in the roster; null for the catalogue's.</param>
internal sealed class ReturnNames(AreaCatalog areas, string? member)
{
    /// <summary>The return that the file is: <c>龙湾区's return for the first quarter of 2009</c>.</summary>
    public Text InFull(FormIdentity found)
    {
        var (locality, period) = (LocalityOf(found), PeriodNames.InSentence(found.Period));
        return new Text($"{locality.Zh} {period.Zh}", $"{locality.En}'s return for {period.En}");
    }

    /// <summary>The part of the expected return's name that differs.</summary>
    public Text Differing(FormIdentity found, FormIdentity expected)
    {
        var isOther = (found.Province, found.Locality) != (expected.Province, expected.Locality);
        var locality = isOther ? ExpectedLocality(expected) : Text.Same("");
        if (found.Period == expected.Period)
            return new Text(locality.Zh, locality.En + "'s");
        var period = PeriodNames.InSentence(expected.Period);
        return new Text($"{locality.Zh} {period.Zh}", (isOther ? locality.En + "'s " : "") + "for " + period.En);
    }

    // The catalogue tells apart areas of one name; only the roster has names of its own.
    private Text ExpectedLocality(FormIdentity expected) =>
        member is null || member == areas.Find(LocalityCode.Parse(expected.Locality!).Area)?.Name ? LocalityOf(expected) : Text.Same(member);

    private Text LocalityOf(FormIdentity identity)
    {
        if (!LocalityCode.TryParse(identity.Locality, out var code))
            return string.IsNullOrWhiteSpace(identity.Locality) ? new Text("未写明的地区", "an unnamed locality") : Text.Same($"“{identity.Locality}”");
        var name = areas.NameOf(code);
        return identity.Province == code.Province.Value ? name : AreaNames.Within(ProvinceOf(identity), name);
    }

    private Text ProvinceOf(FormIdentity identity) =>
        AreaCode.TryParse(identity.Province, out var code) && areas.Find(code) is { } province ? province.Names : Text.Same($"“{identity.Province}”");
}
