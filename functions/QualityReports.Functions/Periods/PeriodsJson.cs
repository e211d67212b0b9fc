namespace QualityReports.Functions.Periods;

/// <summary>The periods to report on, newest first.</summary>
/// <param name="Today">The day in China.</param>
/// <param name="Periods">The periods of the last two years, and the current ones.</param>
public sealed record PeriodsJson(DateOnly Today, IReadOnlyList<PeriodJson> Periods)
{
    private const int Years = 2;

    public static PeriodsJson At(DateTimeOffset now, FormCatalog forms)
    {
        var today = ChinaTime.DayOf(now);
        var periods =
            from kind in Enum.GetValues<PeriodKind>()
            from period in Since(ReportingPeriod.Containing(today.AddYears(-Years), kind), today)
            let form = forms.For(period)
            where form is not null
            orderby period descending
            select PeriodJson.Of(period, form, now);
        return new PeriodsJson(today, [.. periods]);
    }

    private static IEnumerable<ReportingPeriod> Since(ReportingPeriod period, DateOnly today)
    {
        for (; period.FirstDay <= today; period = period.Next)
            yield return period;
    }
}

/// <summary>A period and its deadlines, in days of China. A last day counts to its end.</summary>
/// <param name="Opens">The first day on which a return is accepted.</param>
/// <param name="TimelyUntil">The last day that counts as on time.</param>
/// <param name="DueUntil">The last day before a return is overdue.</param>
/// <param name="LocksAfter">The last day on which a return is accepted.</param>
public sealed record PeriodJson(
    string Period,
    PeriodKind Kind,
    string Edition,
    Text Title,
    DateOnly FirstDay,
    DateOnly LastDay,
    DateOnly Opens,
    DateOnly TimelyUntil,
    DateOnly DueUntil,
    DateOnly LocksAfter,
    WindowPhase Phase)
{
    internal static PeriodJson Of(ReportingPeriod period, FormEdition form, DateTimeOffset now)
    {
        var window = form.Calendar.WindowOf(period);
        return new PeriodJson(
            period.ToString(),
            period.Kind,
            form.Edition,
            form.Title,
            period.FirstDay,
            period.LastDay,
            ChinaTime.DayOf(window.OpensAt),
            LastDayBefore(window.TimelyUntil),
            LastDayBefore(window.DueUntil),
            LastDayBefore(window.LocksAt),
            window.PhaseAt(now));
    }

    private static DateOnly LastDayBefore(DateTimeOffset end) => ChinaTime.DayOf(end).AddDays(-1);
}
