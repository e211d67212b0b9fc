using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>Permits a locality to send a period's return after the lock, or moves the end of its permission.</summary>
public sealed class GrantExtension(FormCatalog forms, RosterStore roster, ExtensionStore extensions, AuditStore audit, TimeProvider clock)
{
    /// <summary>The most days of an extension, from today: a permanent one would be another calendar, and each tick of the timer checks those in
    /// force.</summary>
    public const int MaxDays = 366;

    /// <summary>Grants the extension. Repeating an interrupted request is harmless.</summary>
    /// <param name="lastDay">The last day in China on which its return is accepted.</param>
    public async Task<ExtensionResult> RunAsync(
        AreaCode province, ReportingPeriod period, LocalityCode locality, DateOnly lastDay, string reason, ChangeRequest request,
        CancellationToken cancellation)
    {
        var (words, problem) = ReasonText.Read(reason);
        problem ??= CheckDays(period, lastDay) ?? await CheckMemberAsync(province, period, locality, cancellation);
        if (problem is not null)
            return ExtensionResult.Refuse(problem.Value);
        var before = await extensions.FindAsync(period, locality, cancellation);
        var granted = new Extension(period, locality, lastDay, words, request.By, request.At);
        if (granted == before)
            return ExtensionResult.Of(granted);
        await audit.AppendAsync(ExtensionAudit.Entry(AuditAction.ExtensionGranted, before, granted, words, request), cancellation);
        await extensions.SaveAsync(granted, cancellation);
        return ExtensionResult.Of(granted);
    }

    private ExtensionProblem? CheckDays(ReportingPeriod period, DateOnly lastDay)
    {
        if (forms.For(period) is not { } form)
            return ExtensionProblem.PeriodUnknown;
        var today = ChinaTime.Today(clock);
        if (lastDay < today)
            return ExtensionProblem.UntilInThePast;
        if (lastDay < ChinaTime.DayOf(form.Calendar.WindowOf(period).LocksAt))
            return ExtensionProblem.UntilBeforeLock;
        return lastDay.DayNumber - today.DayNumber > MaxDays ? ExtensionProblem.UntilTooFar : null;
    }

    private async Task<ExtensionProblem?> CheckMemberAsync(AreaCode province, ReportingPeriod period, LocalityCode locality, CancellationToken cancellation)
    {
        var member = locality.Province == province ? await roster.FindAsync(locality, cancellation) : null;
        return member?.IsRequiredFor(period) == true ? null : ExtensionProblem.NotOnRoster;
    }
}
