using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>Ends a locality's extension with yesterday; returns received before stay accepted.</summary>
public sealed class WithdrawExtension(ExtensionStore extensions, AuditStore audit, TimeProvider clock)
{
    /// <summary>Withdraws the extension. Repeating an interrupted request is harmless.</summary>
    public async Task<ExtensionResult> RunAsync(
        AreaCode province, ReportingPeriod period, LocalityCode locality, string reason, ChangeRequest request, CancellationToken cancellation)
    {
        var (words, problem) = ReasonText.Read(reason);
        if (problem is not null)
            return ExtensionResult.Refuse(problem.Value);
        var before = locality.Province == province ? await extensions.FindAsync(period, locality, cancellation) : null;
        if (before is null || before.EndsAt <= clock.GetUtcNow())
            return ExtensionResult.Refuse(ExtensionProblem.NoneRunning);
        var ended = before with { LastDay = ChinaTime.Today(clock).AddDays(-1) };
        await audit.AppendAsync(ExtensionAudit.Entry(AuditAction.ExtensionWithdrawn, before, ended, words, request), cancellation);
        await extensions.SaveAsync(ended, cancellation);
        return ExtensionResult.Of(ended);
    }
}
