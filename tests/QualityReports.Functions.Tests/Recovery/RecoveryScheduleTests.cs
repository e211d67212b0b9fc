using QualityReports.Domain.Returns;
using QualityReports.Functions.Recovery;

namespace QualityReports.Functions.Tests.Recovery;

public sealed class RecoveryScheduleTests
{
    private static readonly DateTimeOffset Since = new(2009, 4, 10, 2, 0, 0, TimeSpan.Zero);

    // State, attempts, and the minutes after which it is due; null for never.
    [Theory]
    [InlineData(null, 0, 5)]
    [InlineData(SubmissionState.Processing, 1, 45)]
    [InlineData(SubmissionState.Processing, 40, 45)]
    [InlineData(SubmissionState.AwaitingScan, 1, 1)]
    [InlineData(SubmissionState.AwaitingScan, 40, 1)]
    [InlineData(SubmissionState.Failed, 0, 10)]
    [InlineData(SubmissionState.Failed, 5, 10)]
    [InlineData(SubmissionState.Failed, 6, 20)]
    [InlineData(SubmissionState.Failed, 12, 1_280)]
    [InlineData(SubmissionState.Failed, 13, null)]
    [InlineData(SubmissionState.Accepted, 0, null)]
    [InlineData(SubmissionState.Superseded, 0, null)]
    [InlineData(SubmissionState.Unchanged, 0, null)]
    [InlineData(SubmissionState.Invalid, 0, null)]
    [InlineData(SubmissionState.Rejected, 0, null)]
    public void IsDue_EachState_BeginsAtItsMinute(SubmissionState? state, int attempts, int? minutes)
    {
        var due = Since.AddMinutes(minutes ?? 60 * 24 * 365);

        Assert.Equal(minutes is not null, RecoverySchedule.IsDue(state, attempts, Since, due));
        Assert.False(RecoverySchedule.IsDue(state, attempts, Since, due.AddSeconds(-1)));
    }
}
