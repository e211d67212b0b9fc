using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Returns;

/// <summary>Whether a return may be where it was sent, then: the area exists and takes part, a form serves the period, the window is open, and the file says the same.</summary>
/// <param name="areas">The areas.</param>
/// <param name="forms">The forms.</param>
public sealed class IdentityChecker(AreaCatalog areas, FormCatalog forms)
{
    /// <summary>Judges the place: area, period, roster, calendar.</summary>
    /// <param name="address">Where it was sent.</param>
    /// <param name="member">The locality's entry in the roster, or null.</param>
    /// <param name="received">When the storage service received it.</param>
    /// <returns>The first thing that is wrong, or null.</returns>
    public Finding? CheckAddress(SubmissionAddress address, RosterEntry? member, DateTimeOffset received)
    {
        if (areas.Find(address.Province) is null)
            return new Finding(FindingKinds.AreaUnknown) { Found = address.Province.Value };
        if (CheckArea(address.Locality) is { } unknown)
            return unknown;
        if (forms.For(address.Period) is not { } form)
            return new Finding(FindingKinds.PeriodUnknown) { Found = address.Period.ToString() };
        if (member?.IsRequiredFor(address.Period) != true)
            return new Finding(FindingKinds.NotOnRoster) { Found = address.Locality.ToString() };
        return CheckWindow(address.Period, form, received);
    }

    /// <summary>Judges what the file says of itself against what is expected.</summary>
    /// <param name="locality">Whose return it should be; null for anybody's.</param>
    /// <param name="period">Which period it should be for; null for any.</param>
    /// <param name="identity">What the file says.</param>
    public static Finding? CheckDocument(LocalityCode? locality, ReportingPeriod? period, FormIdentity identity)
    {
        var expected = new FormIdentity(
            identity.Edition, locality?.Province.Value ?? identity.Province, locality?.ToString() ?? identity.Locality, period?.ToString() ?? identity.Period);
        return expected == identity ? null : new Finding(FindingKinds.IdentityMismatch) { Found = Describe(identity), Expected = Text.Same(Describe(expected)) };
    }

    private static string Describe(FormIdentity identity) => $"{identity.Province} {identity.Locality} {identity.Period}";

    private Finding? CheckArea(LocalityCode locality)
    {
        var area = areas.Find(locality.Area);
        if (area is { RetiredIn: null })
            return null;
        var successor = area?.Successor is { } code ? areas.Find(code) : null;
        return new Finding(FindingKinds.AreaUnknown)
        {
            Found = locality.ToString(),
            Expected = successor is null ? Text.Same("") : new Text(
                string.Create(CultureInfo.InvariantCulture, $"{area!.Name}已于 {area.RetiredIn} 年撤销，现为 {successor.Code} {successor.Name}。"),
                string.Create(CultureInfo.InvariantCulture, $"{area.Name} was withdrawn in {area.RetiredIn}; its successor is {successor.Code} {successor.Name}.")),
        };
    }

    private static Finding? CheckWindow(ReportingPeriod period, FormEdition form, DateTimeOffset received)
    {
        var window = form.Calendar.WindowOf(period);
        return window.PhaseAt(received) switch
        {
            WindowPhase.NotOpen => new Finding(FindingKinds.PeriodNotOpen) { Found = period.ToString(), Expected = Day(window.OpensAt) },
            WindowPhase.Locked => new Finding(FindingKinds.PeriodLocked) { Found = period.ToString(), Expected = Day(window.LocksAt.AddDays(-1)) },
            _ => null,
        };
    }

    private static Text Day(DateTimeOffset instant) => Text.Same(ChinaTime.DayOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
