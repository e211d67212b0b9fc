namespace QualityReports.Functions.Closing;

public enum CloseProblem
{
    PeriodUnknown,
    NotDue,
    NoReport,
    AlreadyClosed,
    ReasonBlank,
    ReasonTooLong,
}

/// <summary>The result of a request to close a period: the closing in force, or the reason for none.</summary>
/// <param name="Closing">The closing; null where nothing changed.</param>
public sealed record CloseResult(PeriodClosing? Closing, CloseProblem? Problem)
{
    internal static CloseResult Refuse(CloseProblem problem) => new(null, problem);
}

public static class CloseTexts
{
    public static Text Of(CloseProblem problem) => problem switch
    {
        CloseProblem.PeriodUnknown => new("没有适用于该报告期的报表。", "No form serves the period."),
        CloseProblem.NotDue => new("本期报送尚未截止，各地区仍可按期报送，不能提前锁定。", "Returns are not overdue yet; the period can be closed once the last day for them is over."),
        CloseProblem.NoReport => new("本省本期还没有汇总报告，无可锁定。", "The province has no report of the period yet; there is nothing to freeze."),
        CloseProblem.AlreadyClosed => new("本省本期已经锁定；之后的更正会生成更正报告。", "The period is closed already; what is corrected after that makes a correction report."),
        CloseProblem.ReasonBlank => new("请填写锁定的原因。", "Give the reason."),
        _ => new("原因过长。", "The reason is too long."),
    };
}

public sealed record FrozenReport(AreaCode Area, ReportingPeriod Period);

public sealed record CloseTick(IList<FrozenReport> Frozen, IList<Exception> Faults)
{
    /// <summary>Reports the failures to the host; the next tick tries again.</summary>
    /// <exception cref="AggregateException">Some reports could not be frozen.</exception>
    public void ThrowIfAnyFailed()
    {
        if (Faults.Count > 0)
            throw new AggregateException(FormattableString.Invariant($"{Faults.Count} reports could not be frozen."), Faults);
    }
}
