namespace QualityReports.Samples;

/// <summary>How the localities of a roster behave in a period: who has nothing to report, who is late, who sends nothing, who corrects.</summary>
public static class SubmissionPlan
{
    private const double ShareLate = 0.11;
    private const double ShareNotSubmitted = 0.08;
    private const double ShareCorrected = 0.07;

    // Small localities have nothing to report more often than large ones; on average one in twenty.
    private const double ShareNilOfSmallest = 0.12;

    // A late return is sent a few days before the lock at the latest, which leaves time for a correction.
    private const int DaysBeforeLock = 8;

    /// <summary>The members that send no return for a period although they owe one: 8 of 100, rounded.</summary>
    public static IReadOnlySet<LocalityCode> NotSubmitted(IReadOnlyList<RosterEntry> roster, ReportingPeriod period, int seed) =>
        Draw(roster.Where(member => member.IsRequiredFor(period)), ShareNotSubmitted, "not submitted", period, seed);

    /// <summary>The members that send a correction after their return: about 7 of 100 of those that sent figures.</summary>
    public static IReadOnlySet<LocalityCode> Corrected(IReadOnlyList<RosterEntry> roster, ReportingPeriod period, int seed)
    {
        var missing = NotSubmitted(roster, period, seed);
        var sent = roster.Where(member => member.IsRequiredFor(period) && !missing.Contains(member.Locality) && !IsNil(member, period, seed));
        return Draw(sent, ShareCorrected, "corrected", period, seed);
    }

    /// <summary>Whether a locality has nothing to report; never in two periods that follow each other.</summary>
    public static bool IsNil(RosterEntry member, ReportingPeriod period, int seed) =>
        WouldBeNil(member, period, seed) && !WouldBeNil(member, period.Previous, seed);

    /// <summary>The day on which a return is sent, and whether that is after the last timely day. A nil return is never late.</summary>
    internal static (DateOnly Day, bool IsLate) SubmissionOf(FormEdition form, RosterEntry member, ReportingPeriod period, int seed)
    {
        var random = StableRandom.For(seed, member.Locality.ToString(), period.ToString(), "submission");
        var calendar = form.Calendar;
        var late = random.Chance(ShareLate) && !IsNil(member, period, seed);
        var days = late ? random.Between(calendar.Timely + 1, calendar.Locks - DaysBeforeLock) : random.Between(calendar.Opens, calendar.Timely);
        return (period.LastDay.AddDays(days), late);
    }

    private static bool WouldBeNil(RosterEntry member, ReportingPeriod period, int seed)
    {
        var size = LocalityProfile.Of(member, seed).Size;
        return StableRandom.For(seed, member.Locality.ToString(), period.ToString(), "nil").Chance(ShareNilOfSmallest * (1 - size) * (1 - size));
    }

    private static HashSet<LocalityCode> Draw(IEnumerable<RosterEntry> members, double share, string topic, ReportingPeriod period, int seed)
    {
        var drawn = members.OrderBy(member => StableRandom.For(seed, member.Locality.ToString(), period.ToString(), topic).Next()).ToList();
        return [.. drawn.Take((int)Figures.Count(drawn.Count * share)).Select(member => member.Locality)];
    }
}
