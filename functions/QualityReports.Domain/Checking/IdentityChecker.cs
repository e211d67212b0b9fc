using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Domain.Checking;

/// <summary>Checks the address and time of a return: the area exists and participates, a form
/// serves the period, the window is open, and the file says the same.</summary>
public sealed class IdentityChecker(AreaCatalog areas, FormCatalog forms)
{
    /// <summary>Checks area, period, roster and calendar.</summary>
    /// <param name="member">The locality's entry in the roster, or null.</param>
    /// <param name="received">The time at which the storage service received it.</param>
    /// <param name="extension">The locality's extension. Needed only after the lock: look it up once PERIOD_LOCKED is found.</param>
    /// <returns>The first fault, or null.</returns>
    public Finding? CheckAddress(SubmissionAddress address, RosterEntry? member, DateTimeOffset received, Extension? extension = null)
    {
        if (areas.Find(address.Province) is null)
            return new Finding(FindingKinds.AreaUnknown) { Found = address.Province.Value };
        if (CheckArea(address.Locality) is { } unknown)
            return unknown;
        if (forms.For(address.Period) is not { } form)
            return UnknownPeriod(address.Period.ToString());
        if (member?.IsRequiredFor(address.Period) != true)
            return NotOnRoster(address.Locality, member);
        return CheckWindow(address.Period, form, received, extension);
    }

    /// <summary>Checks the identity in the file against the expected one.</summary>
    /// <param name="locality">The expected locality; null for any.</param>
    /// <param name="period">The expected period; null for any.</param>
    /// <param name="identity">The identity that the file states.</param>
    /// <param name="member">The expected locality's name in the roster; null for the catalogue's.</param>
    public static Finding? CheckDocument(LocalityCode? locality, ReportingPeriod? period, FormIdentity identity, string? member = null)
    {
        var expected = identity with
        {
            Province = locality?.Province.Value ?? identity.Province,
            Locality = locality?.ToString() ?? identity.Locality,
            Period = period?.ToString() ?? identity.Period,
        };
        if (expected == identity)
            return null;
        var names = new ReturnNames(AreaCatalog.Default, member);
        return new Finding(FindingKinds.IdentityMismatch)
        {
            Label = names.InFull(identity),
            Found = $"{identity.Province} {identity.Locality} {identity.Period}",
            Expected = names.Differing(identity, expected),
        };
    }

    /// <summary>Checks what a file states of itself where nothing is expected: the locality and the period exist.</summary>
    /// <param name="locality">The expected locality; null for any, and then the file's is checked.</param>
    /// <param name="period">The expected period; null for any, and then the file's is checked.</param>
    /// <param name="identity">The identity that the file states.</param>
    /// <returns>The first fault, or null.</returns>
    public Finding? CheckOwn(LocalityCode? locality, ReportingPeriod? period, FormIdentity identity)
    {
        if (locality is null && CheckArea(identity.Locality) is { } unknown)
            return unknown;
        if (period is null && (!ReportingPeriod.TryParse(identity.Period, out var own) || forms.For(own) is null))
            return UnknownPeriod(identity.Period);
        return null;
    }

    /// <summary>The finding about a period that no form serves.</summary>
    /// <param name="period">As the file or the address has it; it need not be a period.</param>
    public static Finding UnknownPeriod(string? period) =>
        new(FindingKinds.PeriodUnknown) { Label = PeriodNames.InSentence(period), Found = period };

    private Finding NotOnRoster(LocalityCode locality, RosterEntry? member) => new(FindingKinds.NotOnRoster)
    {
        Label = member is not null ? AreaNames.WithCode(Text.Same(member.Name), locality.ToString())
            : locality.Extension is null ? AreaNames.WithCode(areas.NameOf(locality), locality.ToString())
            : areas.NameOf(locality),
        Found = locality.ToString(),
    };

    private Finding? CheckArea(string? locality) => LocalityCode.TryParse(locality, out var code)
        ? CheckArea(code)
        : new Finding(FindingKinds.AreaUnknown) { Found = locality, Expected = Text.Same("") };

    private Finding? CheckArea(LocalityCode locality)
    {
        var area = areas.Find(locality.Area);
        if (area is { RetiredIn: null })
            return null;
        var successor = area?.Successor is { } code ? areas.Find(code) : null;
        return new Finding(FindingKinds.AreaUnknown)
        {
            Found = locality.ToString(),
            Expected = successor is null ? Text.Same("") : IdentityTexts.Successor(area!, successor),
        };
    }

    private static Finding? CheckWindow(ReportingPeriod period, FormEdition form, DateTimeOffset received, Extension? extension)
    {
        var window = form.Calendar.WindowOf(period);
        var (kind, expected) = window.PhaseAt(received) switch
        {
            WindowPhase.NotOpen => (FindingKinds.PeriodNotOpen, IdentityTexts.Day(ChinaTime.DayOf(window.OpensAt))),
            WindowPhase.Locked when !(received < extension?.EndsAt) => (FindingKinds.PeriodLocked, LastDay(window, extension)),
            _ => (null, null),
        };
        return kind is null ? null : new Finding(kind)
        { Label = PeriodNames.InSentence(period), Found = period.ToString(), Expected = expected };
    }

    // An extension that was withdrawn before the lock has no effect.
    private static Text LastDay(ReportingWindow window, Extension? extension)
    {
        var locked = ChinaTime.DayOf(window.LocksAt).AddDays(-1);
        return extension?.LastDay > locked ? IdentityTexts.LockedAndExtended(locked, extension.LastDay) : IdentityTexts.Day(locked);
    }
}
